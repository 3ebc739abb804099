import { total, totalBy, type Judged } from './measure.ts';
import type { SetName } from './passages.ts';
import { figuresOf, type Counts, type Figures } from './score.ts';
import { tableLines } from './table.ts';

/** One recogniser's results on one half of the golden set. */
export type Run = { readonly system: string; readonly judged: readonly Judged[] };

const COLUMNS: readonly {
  readonly head: string;
  readonly metric: string;
  readonly unit: string;
  readonly of: keyof Figures;
}[] = [
  { head: 'precision', metric: 'precision', unit: 'ratio', of: 'precision' },
  { head: 'recall', metric: 'recall', unit: 'ratio', of: 'recall' },
  { head: 'F1', metric: 'f1', unit: 'ratio', of: 'f1' },
  { head: 'span P', metric: 'span_precision', unit: 'ratio', of: 'spanPrecision' },
  { head: 'span R', metric: 'span_recall', unit: 'ratio', of: 'spanRecall' },
  { head: 'link', metric: 'link_accuracy', unit: 'ratio', of: 'linkAccuracy' },
  { head: 'false/1k', metric: 'false_marks_per_1000_words', unit: 'marks', of: 'falsePerThousand' },
];

/**
 * The tables of one half: every system over all of it, then the first (the one that ships) by language and by kind.
 * «false/1k» are marks on 1,000 words of passages that name no company.
 */
export function reportLines(set: SetName, runs: readonly Run[]): string[] {
  const [ours] = runs;
  if (ours === undefined) return [];
  const all = total(ours.judged);
  return [
    `${set}: ${all.passages} passages, ${all.labels} labels, ${all.firmlessWords} words that name no company`,
    '',
    ...section(
      'system',
      runs.map((run) => [run.system, total(run.judged)]),
    ),
    ...section(`${ours.system} by language`, byLanguage(ours)),
    ...section(
      `${ours.system} by kind`,
      [...totalBy(ours.judged, (passage) => passage.kind)].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  ];
}

/** What is lost where something is left out: the first run is the whole, the others lack a part of it. */
export function ablationLines(runs: readonly Run[]): string[] {
  const [whole, ...parts] = runs.map((run) => [run.system, total(run.judged)] as const);
  if (whole === undefined) return [];
  const f1Of = (counts: Counts): number => figuresOf(counts).f1 ?? 0;
  const head = ['left out', 'precision', 'recall', 'F1', 'F1 lost', 'false/1k'];
  const rows = [whole, ...parts].map(([name, counts]) => {
    const { precision, recall, falsePerThousand } = figuresOf(counts);
    const columns = [precision, recall, f1Of(counts), f1Of(whole[1]) - f1Of(counts)].map(
      (value) => value?.toFixed(3) ?? '–',
    );
    return [name].concat(columns, falsePerThousand?.toFixed(2) ?? '–');
  });
  return [...tableLines([head, ...rows]), ''];
}

/**
 * The same figures for machines: one `{"name","value","unit"}` a line, such as `vigie.dev.fr.precision`; what was not
 * asked is left out.
 */
export function metricLines(set: SetName, runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    const groups: [string, Counts][] = [
      ['all', total(run.judged)],
      ...byLanguage(run),
      ...totalBy(run.judged, (passage) => passage.kind),
    ];
    return groups.flatMap(([group, counts]) => {
      const figures = figuresOf(counts);
      return COLUMNS.flatMap(({ metric, unit, of }) => {
        const value = figures[of];
        return value === undefined
          ? []
          : [JSON.stringify({ name: `${run.system}.${set}.${group}.${metric}`, value: rounded(value), unit })];
      });
    });
  });
}

function byLanguage(run: Run): [string, Counts][] {
  return [...totalBy(run.judged, (passage) => passage.lang)];
}

function section(title: string, groups: readonly (readonly [string, Counts])[]): string[] {
  const head = [title, 'passages', 'labels', ...COLUMNS.map((column) => column.head)];
  return [...tableLines([head, ...groups.map(([name, counts]) => row(name, counts))]), ''];
}

function row(name: string, counts: Counts): string[] {
  const figures = figuresOf(counts);
  return [
    name,
    String(counts.passages),
    String(counts.labels),
    ...COLUMNS.map(({ of, unit }) => {
      const value = figures[of];
      if (value === undefined) return '–';
      return value.toFixed(unit === 'ratio' ? 3 : 2);
    }),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
