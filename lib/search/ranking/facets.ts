/** Counts what the answers of a search have in common, as the search passes them by. */
import { ARTICLE_SOURCES } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Facets, FacetValue, MonthCount } from '../../model/facets.ts';
import { DAY_MS } from '../../model/iso-date.ts';
import { ARCHIVED, READ, SAVED, sourceIn } from '../types.ts';
import type { DocTable, SymbolTables, Symbols } from '../types.ts';

/** Values shown of each facet; the rest is reached by typing. */
const MAX_VALUES = 50;
const STARTER = ARTICLE_SOURCES.indexOf('starter');
/** Days beyond 2149 do not fit the table. */
const MONTHS = 180 * 12;

export type FacetCounter = {
  /** Counts one answer. */
  readonly each: (docs: DocTable, doc: number) => void;
  /** At most `most` values of each kind, 50 by default. */
  readonly facets: (companyNames: ReadonlyMap<CompanyId, string>, most?: number) => Facets;
};

export function createFacetCounter(tables: SymbolTables): FacetCounter {
  const publishers = new Uint32Array(tables.publishers.size);
  const companies = new Uint32Array(tables.companies.size);
  const tags = new Uint32Array(tables.tags.size);
  const langs = new Uint32Array(tables.langs.size);
  const sources = new Uint32Array(ARTICLE_SOURCES.length);
  /** By day first: a month costs a `Date`, and there are more articles than days. */
  const days = new Uint32Array(0x1_0000);
  let [saved, unread, archived] = [0, 0, 0];

  return {
    each(docs, doc) {
      const flags = docs.flags[doc] ?? 0;
      add(publishers, docs.publisher[doc]);
      add(langs, docs.lang[doc]);
      add(sources, sourceIn(flags));
      add(days, docs.day[doc]);
      if ((flags & SAVED) !== 0) saved += 1;
      if ((flags & READ) === 0) unread += 1;
      if ((flags & ARCHIVED) !== 0) archived += 1;
      addAll(companies, docs.companyStart, docs.companies, doc);
      // Nobody but the makers of the pack wrote those of the starter library.
      if (!isStarter(docs, doc)) addAll(tags, docs.tagStart, docs.tags, doc);
    },
    facets: (companyNames, most = MAX_VALUES) => ({
      companies: topValues(companies, tables.companies, most, (id) => companyNames.get(id) ?? id),
      publishers: topValues(publishers, tables.publishers, most),
      tags: topValues(tags, tables.tags, most),
      langs: topValues(langs, tables.langs, most),
      sources: ARTICLE_SOURCES.flatMap((value, index) =>
        sources[index] ? [{ value, label: value, count: sources[index] }] : [],
      ),
      months: monthsOf(days),
      undated: days[0] ?? 0,
      saved,
      unread,
      archived,
    }),
  };
}

/** Whether an article came with the extension and was not saved by the reader. */
export function isStarter({ flags }: Pick<DocTable, 'flags'>, doc: number): boolean {
  const own = flags[doc] ?? 0;
  return sourceIn(own) === STARTER && (own & SAVED) === 0;
}

/** Whether the reader archived an article. */
export function isArchived({ flags }: Pick<DocTable, 'flags'>, doc: number): boolean {
  return ((flags[doc] ?? 0) & ARCHIVED) !== 0;
}

function add(counts: Uint32Array, at: number | undefined): void {
  if (at !== undefined && at < counts.length) counts[at] = (counts[at] ?? 0) + 1;
}

function addAll(counts: Uint32Array, starts: Uint32Array, symbols: Uint32Array, doc: number): void {
  const end = starts[doc + 1] ?? 0;
  for (let at = starts[doc] ?? end; at < end; at += 1) add(counts, symbols[at]);
}

function topValues(
  counts: Uint32Array,
  symbols: Symbols,
  most: number,
  labelOf: (value: string) => string = (value) => value,
): FacetValue[] {
  const values: FacetValue[] = [];
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    const value = count === 0 ? '' : symbols.textOf(number);
    if (value !== '') values.push({ value, label: labelOf(value), count });
  }
  return values.toSorted((one, other) => other.count - one.count || (one.label < other.label ? -1 : 1)).slice(0, most);
}

/** Months in which there is something, in order. */
function monthsOf(days: Uint32Array): MonthCount[] {
  const counts = new Uint32Array(MONTHS);
  for (let day = 1; day < days.length; day += 1) {
    if (days[day] === 0) continue;
    const date = new Date(day * DAY_MS);
    const month = (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
    counts[month] = (counts[month] ?? 0) + (days[day] ?? 0);
  }
  return Array.from(counts).flatMap((count, index) =>
    count === 0
      ? []
      : [{ month: `${String(1970 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`, count }],
  );
}
