import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, FigureRow } from '../../model/dossier.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { isPartOf } from '../figure-parts.ts';
import { amountWords, periodWords } from './figure-words.ts';
import { asKnown, listOf, type Pen } from './write.ts';

/** Kinds of figures with the keys of their words. */
const KEYS: Partial<Record<FactKind, string>> = {
  revenue: 'revenue',
  'deal-value': 'dealValue',
  stake: 'stake',
  funding: 'funding',
  headcount: 'headcount',
  customers: 'customers',
  capacity: 'capacity',
  'market-share': 'marketShare',
  target: 'target',
  fine: 'fine',
  price: 'price',
};
const MONEY = /^[A-Z]{3}$/;
/** Those that have words of their own with another company beside them. */
const WITH: ReadonlySet<FactKind> = new Set<FactKind>(['stake', 'deal-value', 'funding']);
const MAX_ROWS = 15;
const MAX_VALUES = 4;

/**
 * The known figures, one sentence a row: values that differ stand beside each other, each with how sure its text is,
 * and parts stand with the whole that they are of.
 */
export function figureSentences({ figures }: Dossier, pen: Pen): readonly BriefSentence[] {
  const rows = figures.filter(({ kind }) => KEYS[kind] !== undefined);
  return rows
    .filter((row) => !rows.some((whole) => isPartOf(row, whole)))
    .slice(0, MAX_ROWS)
    .map((whole) =>
      figureSentence(
        whole,
        pen,
        rows.filter((row) => isPartOf(row, whole)),
      ),
    );
}

/** A row with all of its values, and with rows that are parts of it. */
export function figureSentence(row: FigureRow, pen: Pen, parts: readonly FigureRow[] = []): BriefSentence {
  const { words, language } = pen;
  const told = [row, ...parts.slice(0, MAX_VALUES)].map(({ object = '', ...each }) => {
    const values = each.values.slice(0, MAX_VALUES);
    return { object, values, amounts: values.map(({ fact }) => valueWords(fact, pen)).join(words('and')) };
  });
  const [whole, ...shares] = told;
  const main = [rowTitle(row, pen), whole?.amounts ?? ''];
  const partly = shares.map(({ amounts, object }) => words('row.part', [amounts, object]));
  const text = partly.length === 0 ? words('figure', main) : words('figureOf', [...main, listOf(partly, language)]);
  // Each value leads to the sentence it was read in; the newest source says how old the row is.
  const cited = told.flatMap(({ values }) => values);
  return {
    text: asKnown(
      pen,
      text,
      cited.flatMap(({ sources }) => sources),
    ),
    ...pen.citations.cite(cited),
  };
}

/** «Revenue (2014)», «Revenue, cloud (2014)», «Stake held by Orange (2012)». */
export function rowTitle({ kind, unit, period, with: party, of, object }: FigureRow, pen: Pen): string {
  const { words } = pen;
  // A goal counted in customers or hundredths is none of revenue.
  const key = kind === 'target' && !MONEY.test(unit) ? 'goal' : (KEYS[kind] ?? 'other');
  const plain = words(`row.${key}`);
  const beside = party && words(WITH.has(kind) ? `rowWith.${key}` : 'rowWith.any', [party.name, plain]);
  const title = of ? words(kind === 'stake' ? 'rowOf.stake' : 'rowOf.any', [of.name, plain]) : (beside ?? plain);
  const named = object === undefined ? title : words('row.of', [title, object]);
  return period === undefined ? named : words('row.timed', [named, periodWords(period, pen)]);
}

/** «at least €300M, expected». */
export function valueWords(fact: Fact, pen: Pen): string {
  const amount = amountWords(fact, pen);
  const { certainty } = fact;
  if (certainty === undefined || certainty === 'said') return amount;
  return pen.words(fact.kind === 'target' && certainty === 'denied' ? 'certainty.missed' : `certainty.${certainty}`, [
    amount,
  ]);
}
