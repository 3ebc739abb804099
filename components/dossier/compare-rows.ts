/** The rows of a comparison: the same for each company, with a gap where nothing is known. */
import { newestOf } from '../../lib/dossier/as-known.ts';
import { roleWords } from '../../lib/dossier/role-words.ts';
import { statusFacts } from '../../lib/dossier/status.ts';
import type { AppError } from '../../lib/model/app-error.ts';
import type { Comparison, Dossier, DossierStory, FigureRow, Source } from '../../lib/model/dossier.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { countryName, statusWords } from '../popover/status-words.ts';
import { formatDate } from '../shared/date.ts';
import { formatCount, formatLocale, keyLanguage } from '../shared/language.ts';
import { figureWords } from './figure-words.ts';
import { kindWords } from './kind-words.ts';
import { ratioWords } from './momentum-words.ts';
import { partialDateWords, periodWords, spanWords } from './period-words.ts';

/** A line of a cell: what is known, and where it was read. */
type CellLine = {
  readonly words: string;
  readonly lang?: string;
  readonly source?: Source | undefined;
  readonly sentence?: string;
};
/** A cell without a line is a gap; `isMost` where no other of the row has more. */
export type Cell = { readonly lines: readonly CellLine[]; readonly isMost?: boolean };
/** A figure that one company alone has is `lone`: it is folded away at first. */
export type CompareRow = {
  readonly key: string;
  readonly heading: string;
  readonly cells: readonly Cell[];
  readonly isLone?: boolean;
};

/** Why the library did not answer for one of them: what it would have told of the others compares with nothing. */
export function failureOf({ companies }: Comparison): AppError | undefined {
  return companies.flatMap(({ failure }) => failure ?? [])[0];
}

const MAX_PEOPLE = 4;
const MAX_PEAKS = 3;

/** All rows of which anything is known, in the order in which they are read. */
export function compareRows(comparison: Comparison, today: IsoDate): readonly CompareRow[] {
  const { companies, figures } = comparison;
  const year = today.slice(0, 4);
  const row: MakeRow = (key, heading, cell) => ({
    key,
    heading,
    cells: companies.map((dossier) => ({ lines: cell(dossier) })),
  });
  const rows: readonly CompareRow[] = [
    row('status', t('compare.status'), (dossier) => [
      text(
        statusFacts(dossier.company, (id) => dossier.names[id])
          .map(statusWords)
          .join(' · '),
      ),
    ]),
    row('owner', t('compare.owner'), ({ lineage: { owner, ownedSince } }) =>
      owner === undefined
        ? []
        : [text([owner.name, spanWords(ownedSince, undefined)].filter((part) => part !== '').join(', '))],
    ),
    row('successor', t('compare.successor'), ({ lineage: { successor } }) =>
      successor === undefined ? [] : [text(successor.name)],
    ),
    row('country', t('compare.country'), ({ company: { country } }) => [text(countryName(country, formatLocale()))]),
    row('founded', t('compare.founded'), ({ company: { founded } }) =>
      founded === undefined ? [] : [text(partialDateWords(founded))],
    ),
    ...(failureOf(comparison) ? [] : attentionRows(row, companies, year)),
    row('people', t('compare.people'), ({ people }) =>
      people.slice(0, MAX_PEOPLE).map(({ name, role, from, to, sources: [source] }) => ({
        words: [name, role === undefined ? role : roleWords(name, role, keyLanguage()), spanWords(from, to)]
          .filter((part) => part !== undefined && part !== '')
          .join(', '),
        source,
      })),
    ),
    ...figures.map((figure) => figureRow(figure, companies)),
  ];
  return rows.filter(({ cells }) => cells.some(({ lines }) => lines.length > 0));
}

type MakeRow = (key: string, heading: string, cell: (dossier: Dossier) => readonly CellLine[]) => CompareRow;

/** How much is written of each, and what was last. */
function attentionRows(row: MakeRow, companies: Comparison['companies'], year: string): readonly CompareRow[] {
  return [
    row('articles', t('compare.articles'), ({ total, dated }) => [
      text(dated === total ? formatCount(total) : t('compare.articlesDated', [formatCount(total), formatCount(dated)])),
    ]),
    withMax(
      row('this-year', t('compare.thisYear', [year]), (dossier) => [text(formatCount(countIn(dossier, year)))]),
      companies.map((dossier) => countIn(dossier, year)),
    ),
    row('peaks', t('compare.why'), (dossier) => peaksIn(dossier, year)),
    row('momentum', t('compare.momentum'), ({ momentum }) => [text(momentumCell(momentum))]),
    row('last-story', t('compare.lastStory'), ({ stories: [story] }) =>
      story === undefined ? [] : [storyLine(story)],
    ),
  ];
}

/** The table as texts, for the clipboard; a gap is an empty cell. */
export function compareTable(comparison: Comparison, today: IsoDate): string[][] {
  const line = ({ words, source }: CellLine): string =>
    source === undefined
      ? words
      : words === ''
        ? sourceWords(source)
        : t('dossier.qualified', [words, sourceWords(source)]);
  return [
    [t('compare.what'), ...comparison.companies.map(({ company }) => company.name)],
    ...compareRows(comparison, today).map(({ heading, cells }) =>
      [heading].concat(cells.map(({ lines }) => lines.map(line).join('\n'))),
    ),
  ];
}

function sourceWords({ title, publisher, published, url }: Source): string {
  return [title, publisher, formatDate(published), url].join(', ');
}

/** The story’s article, which says its date; without one, its title. */
function storyLine({ title, lang, articles: [source] }: DossierStory): CellLine {
  return source === undefined ? { words: title, lang } : { words: '', source };
}

function text(words: string): CellLine {
  return { words };
}

function countIn({ months }: Dossier, year: string): number {
  return months.filter(({ month }) => month.startsWith(year)).reduce((sum, { count }) => sum + count, 0);
}

/** The stories behind the peaks of a year, the highest first. */
function peaksIn({ months, stories }: Dossier, year: string): readonly CellLine[] {
  return months
    .flatMap(({ month, count, peak }) => (peak !== undefined && month.startsWith(year) ? [{ month, count, peak }] : []))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, MAX_PEAKS)
    .map(({ month, count, peak }) => {
      const source = stories.find(({ id }) => id === peak.story)?.articles[0];
      const when = t('charts.peak', count, [formatCount(count), partialDateWords(month)]);
      return source === undefined
        ? { words: t('charts.barPeak', [partialDateWords(month), formatCount(count), peak.title]), lang: peak.lang }
        : { words: when, source };
    });
}

function momentumCell(momentum: Dossier['momentum']): string {
  if (momentum.kind === 'too-few') return t('compare.momentumTooFew', [formatCount(momentum.dated)]);
  if (momentum.kind === 'unread') return t('compare.momentumUnread', [periodWords(momentum.quarter)]);
  const { kind, ratio, low, high } = momentum;
  const verdict = {
    rising: t('compare.momentumRising'),
    steady: t('compare.momentumSteady'),
    falling: t('compare.momentumFalling'),
  }[kind];
  return ratio === undefined || high === undefined
    ? verdict
    : t('dossier.qualified', [verdict, t('compare.times', [ratioWords(ratio), ratioWords(low), ratioWords(high)])]);
}

/** Each value with its newest source. */
function figureLines(row: FigureRow | undefined): readonly CellLine[] {
  return (row?.values ?? []).map(({ fact, sources }) => {
    const newest = newestOf(sources);
    const source = sources.find(({ published }) => published === newest) ?? sources[0];
    return { words: figureWords(fact), sentence: fact.text, source };
  });
}

/** Tells the company that has the most; nobody does where several have as much. */
function withMax(row: CompareRow, counts: readonly number[]): CompareRow {
  const most = Math.max(...counts);
  const isAlone = counts.filter((count) => count === most).length === 1;
  return {
    ...row,
    cells: row.cells.map((cell, index) => (isAlone && counts[index] === most ? { ...cell, isMost: true } : cell)),
  };
}

function figureRow(
  { kind, unit, period, with: other, about, of }: Comparison['figures'][number],
  companies: Comparison['companies'],
): CompareRow {
  const heading = [
    kindWords(kind),
    other?.name,
    about && t('dossier.stakeIn', [about.name]),
    period === undefined ? undefined : periodWords(period),
  ];
  return {
    key: `figure ${kind} ${unit} ${period ?? ''} ${other?.id ?? ''} ${about?.id ?? ''}`,
    heading: heading.filter((part) => part !== undefined).join(', '),
    cells: companies.map(({ company }) => ({ lines: figureLines(of[company.id]) })),
    isLone: companies.filter(({ company }) => of[company.id] !== undefined).length < 2,
  };
}
