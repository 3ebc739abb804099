import type { BriefSentence } from '../../model/brief.ts';
import type { Dossier, FigureRow } from '../../model/dossier.ts';
import type { FactKind } from '../../model/fact.ts';
import { asKnownIn } from '../as-known.ts';
import { dateWords, periodWords } from './figure-words.ts';
import { rowTitle, valueWords } from './figures.ts';
import { fromLibrary, listOf, sourced, type Pen } from './write.ts';

/** What a salesperson asks of any firm. */
const EXPECTED: readonly FactKind[] = ['revenue', 'headcount', 'customers'];
const MAX_OF_A_KIND = 4;

/** What the call should find out: contradictions, goals whose day has come, what is missing, what is too old. */
export function questions(dossier: Dossier, pen: Pen): readonly BriefSentence[] {
  const { figures, newest, stories, total, dated, company } = dossier;
  const { words, language, today } = pen;
  const missing = EXPECTED.filter(
    (kind) => !figures.some((row) => row.kind === kind && row.of === undefined && row.object === undefined),
  );
  const undated = total - dated;
  const latest = stories.flatMap(({ articles }) => articles).filter(({ published }) => published === newest);
  const isOld = newest !== undefined && asKnownIn(newest, today) !== undefined;
  return [
    ...figures
      .filter(({ disagree }) => disagree)
      .slice(0, MAX_OF_A_KIND)
      .map((row) => contradiction(row, pen)),
    ...figures
      .filter((row) => isDue(row, figures, today))
      .slice(0, MAX_OF_A_KIND)
      .map((row) => due(row, pen)),
    ...(missing.length > 0 && total > 0
      ? [
          fromLibrary(
            words('question.missing', [
              listOf(
                missing.map((kind) => words(`missing.${kind}`)),
                language,
              ),
            ]),
          ),
        ]
      : []),
    ...(isOld
      ? [sourced(pen, words('question.old', [company.name, dateWords(newest, language)]), latest.slice(0, 1))]
      : []),
    ...(undated > 0 ? [fromLibrary(words('question.undated', [String(undated), String(total)], undated))] : []),
  ];
}

function contradiction(row: FigureRow, pen: Pen): BriefSentence {
  const values = row.values.slice(0, MAX_OF_A_KIND);
  const text = pen.words('question.contradiction', [
    rowTitle(row, pen),
    values.map(({ fact }) => valueWords(fact, pen)).join(pen.words('or')),
  ]);
  return { text, ...pen.citations.cite(values) };
}

/** A goal whose year is over, and no result of that year is known. */
function isDue({ kind, period, values, of, object }: FigureRow, figures: readonly FigureRow[], today: string): boolean {
  const year = period?.slice(-4);
  const isGoal = of === undefined && values.some(isAimed) && !values.some(({ fact }) => fact.certainty === 'denied');
  if (!isGoal || year === undefined || !/^\d{4}$/.test(year) || year >= today.slice(0, 4)) return false;
  const result = kind === 'target' ? 'revenue' : kind;
  return !figures.some(
    (row) =>
      row.kind === result &&
      row.period === year &&
      row.of === undefined &&
      row.object === object &&
      row.values.some(({ fact }) => fact.certainty === undefined || fact.certainty === 'said'),
  );
}

function isAimed({ fact: { kind, certainty } }: FigureRow['values'][number]): boolean {
  return certainty === 'aimed' || (kind === 'target' && certainty !== 'denied');
}

function due(row: FigureRow, pen: Pen): BriefSentence {
  const value = row.values.find(isAimed);
  if (!value) throw new Error('a row without a goal');
  return sourced(
    pen,
    pen.words('question.due', [rowTitle(row, pen), valueWords(value.fact, pen), periodWords(row.period ?? '', pen)]),
    value.sources,
    value.fact,
  );
}
