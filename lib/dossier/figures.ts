/** Figures of a company in rows, each with everything that was read of it (docs/adr/0011-momentum-and-figures.md). */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { ArticleLine } from '../model/article.ts';
import type { CompanyId, CompanyName } from '../model/company.ts';
import type { FigureRow } from '../model/dossier.ts';
import { FACT_KINDS } from '../model/fact.ts';
import type { Fact } from '../model/fact.ts';
import { contradict, figureKey, isSameClaim } from './same-figure.ts';

const MAX_ROWS = 400;
const MAX_VALUES = 12;
const MAX_SOURCES = 8;

type Value = FigureRow['values'][number];
type Found = { readonly fact: Fact; readonly source: ArticleLine };

/** Rows of one kind, unit, period and parties, the latest period first; articles come the newest first. */
export function figuresOf(
  articles: readonly ArticleDigest[],
  company: CompanyId,
  nameOf: (id: CompanyId) => string | undefined,
): FigureRow[] {
  const found = articles.flatMap((article) => {
    const figures = article.facts.filter((fact) => isFigure(fact, company));
    return figures.map((fact): Found => ({ fact, source: articleLine(article) }));
  });
  const rows = Map.groupBy(found, ({ fact }) => figureKey(fact));
  const name = (id: CompanyId): CompanyName => ({ id, name: nameOf(id) ?? id });
  return [...rows.values()]
    .flatMap((row) => rowOf(row, company, name))
    .toSorted(byPeriodAndKind)
    .slice(0, MAX_ROWS);
}

/** A number that is said of the company, or of what it holds a stake in; a date is no figure. */
function isFigure({ kind, value, company: about, with: other }: Fact, company: CompanyId): boolean {
  if (value === undefined || kind === 'date' || kind === 'place') return false;
  return about === company || (kind === 'stake' && other === company);
}

function rowOf(found: readonly Found[], company: CompanyId, name: (id: CompanyId) => CompanyName): FigureRow[] {
  const [first] = found;
  if (!first) return [];
  const { kind, unit = '', period, with: other, company: about, object } = first.fact;
  const values = joined(found);
  return [
    {
      kind,
      unit,
      ...(period !== undefined && { period }),
      ...(about === company ? other !== undefined && { with: name(other) } : { of: name(about) }),
      ...(object !== undefined && { object }),
      values,
      disagree:
        mayDisagree(first.fact) &&
        values.some((value, at) => values.slice(at + 1).some((later) => disagree(value, later))),
    },
  ];
}

/** A text does not contradict itself: two figures of one article are about two things. */
function disagree(one: Value, other: Value): boolean {
  return (
    contradict(one.fact, other.fact) && !one.sources.some(({ id }) => other.sources.some((source) => source.id === id))
  );
}

/** The same value as one, in the words of the source that knows it most closely; of too many values the newest. */
function joined(found: readonly Found[]): Value[] {
  const values: { fact: Fact; sources: ArticleLine[] }[] = [];
  for (const { fact, source } of found) {
    const known = values.find((value) => isSameClaim(value.fact, fact));
    if (!known) {
      if (values.length < MAX_VALUES) values.push({ fact, sources: [source] });
      continue;
    }
    if (isCloser(fact, known.fact)) known.fact = fact;
    if (known.sources.length < MAX_SOURCES && !known.sources.some(({ id }) => id === source.id))
      known.sources.push(source);
  }
  return values;
}

/** 44.4 is closer than 44. */
function isCloser(one: Fact, other: Fact): boolean {
  return String(one.value).replace(/0+$/, '').length > String(other.value).replace(/0+$/, '').length;
}

/**
 * Stakes contradict each other only where it is known whose they are and on which day or in which month: those of
 * several holders, and those before and after a sale, may all be true. Prices and sums of deals are many in a year, and
 * a capacity is that of a town, a country or the world.
 */
function mayDisagree({ kind, with: holder, period }: Fact): boolean {
  switch (kind) {
    case 'stake':
      return holder !== undefined && (period ?? '').length > 'YYYY'.length;
    case 'deal-value':
    case 'fine':
    case 'funding':
    case 'price':
    case 'capacity':
    case 'place':
    case 'date':
    case 'other':
      return false;
    default:
      return period !== undefined;
  }
}

/** Rows without a period come last; of one period and kind the whole stands above its parts. */
function byPeriodAndKind(one: FigureRow, other: FigureRow): number {
  const [earlier, later] = [endOf(one.period), endOf(other.period)];
  if (earlier !== later) return earlier > later ? -1 : 1;
  return (
    FACT_KINDS.indexOf(one.kind) - FACT_KINDS.indexOf(other.kind) ||
    Number(one.object !== undefined) - Number(other.object !== undefined)
  );
}

/** The year, quarter, month or day with which a period ends. */
function endOf(period = ''): string {
  return period.split('/').at(-1) ?? '';
}
