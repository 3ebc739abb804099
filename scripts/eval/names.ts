import { readFileSync } from 'node:fs';
import type { Company } from '../../lib/model/company.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { surfaceForms } from '../../lib/recognition/compile/surface-forms.ts';
import { findMentions } from '../../lib/recognition/find-mentions.ts';
import type { Gazetteer } from '../../lib/recognition/gazetteer/gazetteer.ts';
import { readLot, readLots, type LotPassage } from '../fit/lots.ts';
import { createPlainMatcher } from './baselines.ts';
import type { GoldMention } from './markup.ts';
import { addCounts, compare, countsOf, figuresOf, NO_COUNTS, type Counts, type Marked } from './score.ts';
import { tableLines } from './table.ts';

const LOTS = new URL('../fit/lots/', import.meta.url);
const HEAD = ['passages', 'labels', 'marks', 'precision', 'recall', 'wrong firm', 'false/1k'];
/** Registers with fewer passages say nothing by themselves. */
const MIN_REGISTER = 25;
const SCORES = [0.73, 0.8, 0.85, 0.9, 0.95, 0.98, 1] as const;

/** A passage with the marks of one recogniser. */
type Marks = { readonly passage: LotPassage; readonly marks: readonly Marked[] };

/**
 * The figures on a file of labelled contexts: by language, by author's register, by how much a name proves by itself,
 * by whether the training text holds the name, without the judge, of two plain baselines, and how often scores are
 * right.
 */
export function nameLines(file: URL, gazetteer: Gazetteer, companies: readonly Company[]): string[] {
  const known = new Set(companies.map(({ id }) => id));
  const passages = readLot('held-out', readFileSync(file, 'utf8')).map((passage) => withKnown(passage, known));
  const { judge: _, ...linear } = gazetteer;
  const ours = passages.map((passage) => ({ passage, marks: marksOf(gazetteer, passage) }));
  const plain = createPlainMatcher(companies, { caseSensitive: false });
  const exact = createPlainMatcher(companies, { caseSensitive: true });
  const byPlain = (match: typeof plain): Marks[] =>
    passages.map((passage) => ({ passage, marks: match(passage.text) }));
  const labelled = ours.map(onLabels);
  const systems: [string, Counts][] = [
    ['vigie', total(ours)],
    ['vigie, on labelled words', total(labelled)],
    ['without the judge', total(passages.map((passage) => ({ passage, marks: marksOf(linear, passage) })))],
    ['baseline-plain', total(byPlain(plain))],
    ['baseline-case', total(byPlain(exact))],
  ];
  const seen = trainingNames();
  const isSafe = safeNames(companies);
  const only = (keep: (surface: string) => boolean): Counts => total(ours.map((one) => narrowed(one, keep)));
  const kinds: [string, Counts][] = [
    ['names that need context', only((surface) => !isSafe(surface))],
    ['the same, on labelled words', total(labelled.map((one) => narrowed(one, (surface) => !isSafe(surface))))],
    ['safe names', only(isSafe)],
    ['the same, on labelled words', total(labelled.map((one) => narrowed(one, isSafe)))],
    ['needing context, in the training text', only((surface) => !isSafe(surface) && seen.has(fold(surface)))],
    ['needing context, unseen', only((surface) => !isSafe(surface) && !seen.has(fold(surface)))],
  ];
  const byContext = ours.map((one) => narrowed(one, (surface) => !isSafe(surface)));
  return [
    ...table('system', systems),
    ...table(
      'by language',
      groups(ours, ({ lang }) => lang),
    ),
    ...table(
      'needing context, by language',
      groups(byContext, ({ lang }) => lang),
    ),
    ...table('by kind of name', kinds),
    ...table('by register', groups(ours, createRegisterOf(passages))),
    ...tableLines(calibrationRows(ours)),
  ];
}

/** The register of a passage; those with few passages together. */
function createRegisterOf(passages: readonly LotPassage[]): (passage: LotPassage) => string {
  const counted = new Map<string, number>();
  for (const { register } of passages) counted.set(register, (counted.get(register) ?? 0) + 1);
  return ({ register }) => ((counted.get(register) ?? 0) < MIN_REGISTER ? 'others' : register);
}

function marksOf(gazetteer: Gazetteer, { text, lang }: LotPassage): readonly Mention[] {
  return findMentions(gazetteer, text, { lang });
}

/** A label of a company that the pack does not hold is neither asked for nor held against a mark. */
function withKnown(passage: LotPassage, known: ReadonlySet<string>): LotPassage {
  const mentions = passage.mentions.map((gold) => (known.has(gold.companyId) ? gold : { ...gold, optional: true }));
  return { ...passage, mentions };
}

function counts({ passage, marks }: Marks): Counts {
  const kind = passage.mentions.length > 0 ? 'firm' : 'no-firm';
  const { text, mentions } = passage;
  return countsOf({ id: '', lang: 'fr', kind, text, mentions }, compare(mentions, marks));
}

function total(judged: readonly Marks[]): Counts {
  return judged.reduce((sum, one) => addCounts(sum, counts(one)), NO_COUNTS);
}

function groups(judged: readonly Marks[], groupOf: (passage: LotPassage) => string): [string, Counts][] {
  const names = [...new Set(judged.map(({ passage }) => groupOf(passage)))].toSorted();
  return names.map((name) => [name, total(judged.filter(({ passage }) => groupOf(passage) === name))]);
}

/** Labels and marks of some names alone; the other labels are optional. */
function narrowed({ passage, marks }: Marks, keep: (surface: string) => boolean): Marks {
  const mentions = passage.mentions.map((gold): GoldMention =>
    keep(gold.surface) ? gold : { ...gold, optional: true },
  );
  const kept = marks.filter(({ start, end }) => keep(passage.text.slice(start, end)));
  return { passage: { ...passage, mentions }, marks: kept };
}

/**
 * Marks on words that a label judges. The authors labelled the names that they were given; of the lots' other words
 * that are marked nine of ten were read and found to be a company that the pack has taken in since.
 */
function onLabels({ passage, marks }: Marks): Marks {
  const labels = [...passage.mentions, ...passage.others];
  const isJudged = (mark: Marked): boolean => labels.some(({ start, end }) => start < mark.end && mark.start < end);
  return { passage, marks: marks.filter(isJudged) };
}

/** The surfaces that the training text labels, folded. */
function trainingNames(): ReadonlySet<string> {
  return new Set(
    readLots(LOTS).flatMap(({ text, mentions, others }) =>
      [...mentions, ...others].map(({ start, end }) => fold(text.slice(start, end))),
    ),
  );
}

/** Whether a surface is a form that is enough by itself for some company. */
function safeNames(companies: readonly Company[]): (surface: string) => boolean {
  const safe = new Set(
    companies.flatMap((company) =>
      surfaceForms(company).flatMap(({ text, traits }) => (traits.risk === 'safe' ? fold(text) : [])),
    ),
  );
  return (surface) => safe.has(fold(surface));
}

function fold(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function table(title: string, rows: readonly (readonly [string, Counts])[]): string[] {
  const lines = rows.map(([name, sum]) => {
    const { precision, recall, falsePerThousand } = figuresOf(sum);
    const ratios = [precision, recall].map((value) => value?.toFixed(3) ?? '–');
    const wrong = sum.marks === 0 ? '–' : (sum.wrongLink / sum.marks).toFixed(4);
    return [
      name,
      ...[sum.passages, sum.labels, sum.marks].map(String),
      ...ratios,
      wrong,
      falsePerThousand?.toFixed(2) ?? '–',
    ];
  });
  return [...tableLines([[title, ...HEAD], ...lines]), ''];
}

/** How many marks with a score in each range are right; those on optional labels say nothing. */
function calibrationRows(judged: readonly Marks[]): string[][] {
  const scored = judged.flatMap(({ passage, marks }) =>
    marks.flatMap((mark) => {
      const { right, wrongLink, false: wrong } = compare(passage.mentions, [mark]);
      const score = 'score' in mark && typeof mark.score === 'number' ? mark.score : 1;
      return right.length + wrongLink.length + wrong.length === 0 ? [] : [{ score, isRight: right.length > 0 }];
    }),
  );
  const rows = SCORES.slice(1).map((upper, index) => {
    const lower = SCORES[index] ?? 0;
    const inside = scored.filter(({ score }) => score >= lower && (score < upper || upper === 1));
    const right = inside.filter(({ isRight }) => isRight).length;
    return [`${lower}–${upper}`, String(inside.length), inside.length === 0 ? '–' : (right / inside.length).toFixed(3)];
  });
  return [['score of the mark', 'marks', 'right'], ...rows];
}
