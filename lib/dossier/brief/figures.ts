import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, FigureRow } from '../../model/dossier.ts';
import type { Fact, FactKind } from '../../model/fact.ts';
import { amountWords, periodWords } from './figure-words.ts';
import { asKnown, type Pen } from './write.ts';

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
 * The known figures, one sentence a row: values that differ stand beside each other, each with how sure its text is.
 */
export function figureSentences({ figures }: Dossier, pen: Pen): readonly BriefSentence[] {
  return figures
    .filter(({ kind }) => KEYS[kind] !== undefined)
    .slice(0, MAX_ROWS)
    .map((row) => figureSentence(row, pen));
}

/** A row with all of its values. */
export function figureSentence(row: FigureRow, pen: Pen): BriefSentence {
  const { words } = pen;
  const values = row.values.slice(0, MAX_VALUES);
  const amounts = values.map(({ fact }) => valueWords(fact, pen)).join(words('and'));
  const text = words('figure', [rowTitle(row, pen), amounts]);
  // Each value leads to the sentence it was read in; the newest source says how old the row is.
  return {
    text: asKnown(
      pen,
      text,
      values.flatMap(({ sources }) => sources),
    ),
    ...pen.citations.cite(values),
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
