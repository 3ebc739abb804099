/** Figures of a company in rows, each with everything that was read of it (docs/adr/0010-momentum-and-figures.md). */
import type { Article, ArticleLine } from '../model/article.ts';
import { articleLine } from '../model/article-line.ts';
import type { CompanyId } from '../model/company.ts';
import type { FigureRow } from '../model/dossier.ts';
import { FACT_KINDS } from '../model/fact.ts';
import type { Fact } from '../model/fact.ts';
import { contradict, isSameNumber } from './same-figure.ts';

const MOST_ROWS = 400;
const MOST_VALUES = 20;
const MOST_SOURCES = 12;

type Value = FigureRow['values'][number];
type Found = { readonly fact: Fact; readonly source: ArticleLine };

/** Rows of one kind, unit, period and other party, the latest period first; articles come the newest first. */
export function figuresOf(articles: readonly Article[], company: CompanyId, nameOf: (id: CompanyId) => string | undefined): FigureRow[] {
  const found = articles.flatMap((article) => {
    const figures = article.facts.filter((fact) => fact.company === company && fact.value !== undefined);
    return figures.map((fact): Found => ({ fact, source: articleLine(article) }));
  });
  const rows = Map.groupBy(found, ({ fact }) => figureKey(fact));
  return [...rows.values()].flatMap((row) => rowOf(row, nameOf)).toSorted(byPeriodAndKind).slice(0, MOST_ROWS);
}

/** What figures have in common that belong into one row, and into one line of a comparison. */
export function figureKey({ kind, unit = '', period = '', with: other }: Pick<Fact, 'kind' | 'unit' | 'period'> & { readonly with?: CompanyId | undefined }): string {
  return JSON.stringify([kind, unit, period, other ?? '']);
}

function rowOf(found: readonly Found[], nameOf: (id: CompanyId) => string | undefined): FigureRow[] {
  const [first] = found;
  if (!first) return [];
  const { kind, unit = '', period, with: other } = first.fact;
  const values = joined(found);
  return [
    {
      kind,
      unit,
      ...(period !== undefined && { period }),
      ...(other !== undefined && { with: { id: other, name: nameOf(other) ?? other } }),
      values,
      disagree: mayDisagree(first.fact) && values.some(({ fact }, at) => values.slice(at + 1).some((later) => contradict(fact, later.fact))),
    },
  ];
}

/** The same value as one, in the words of the source that knows it most closely; of too many values the newest. */
function joined(found: readonly Found[]): Value[] {
  const values: { fact: Fact; sources: ArticleLine[] }[] = [];
  for (const { fact, source } of found) {
    const known = values.find((value) => isSameClaim(value.fact, fact));
    if (!known) {
      if (values.length < MOST_VALUES) values.push({ fact, sources: [source] });
      continue;
    }
    if (isCloser(fact, known.fact)) known.fact = fact;
    if (known.sources.length < MOST_SOURCES && !known.sources.some(({ id }) => id === source.id)) known.sources.push(source);
  }
  return values;
}

function isSameClaim(one: Fact, other: Fact): boolean {
  return one.certainty === other.certainty && one.bound === other.bound && one.value !== undefined && other.value !== undefined && isSameNumber(one.value, other.value);
}

/** 44.4 is closer than 44. */
function isCloser(one: Fact, other: Fact): boolean {
  return String(one.value).replace(/0+$/, '').length > String(other.value).replace(/0+$/, '').length;
}

/**
 * Stakes contradict each other only where it is told whose they are and on which day or in which month: those of several
 * holders, and those before and after a sale, may all be true. Prices and sums of deals are many in a year.
 */
function mayDisagree({ kind, with: holder, period }: Fact): boolean {
  switch (kind) {
    case 'stake':
      return holder !== undefined && (period ?? '').length > 'YYYY'.length;
    case 'deal-value':
    case 'fine':
    case 'funding':
    case 'price':
    case 'place':
    case 'date':
    case 'other':
      return false;
    default:
      return period !== undefined;
  }
}

/** Rows without a period come last. */
function byPeriodAndKind(one: FigureRow, other: FigureRow): number {
  const [earlier, later] = [endOf(one.period), endOf(other.period)];
  if (earlier !== later) return earlier > later ? -1 : 1;
  return FACT_KINDS.indexOf(one.kind) - FACT_KINDS.indexOf(other.kind);
}

/** The year, quarter, month or day with which a period ends. */
function endOf(period = ''): string {
  return period.split('/').at(-1) ?? '';
}
