/** Turns a query into what the search is asked: words, and a test of articles by their numbers. */
import { ARTICLE_SOURCES } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { DAY_MS } from '../../model/iso-date.ts';
import type { Unclear } from '../../model/library-search.ts';
import { ARCHIVED, READ, SAVED, sourceIn } from '../types.ts';
import type { DocTable, SearchQuery, SymbolTables } from '../types.ts';
import type { ArticleState, Clause, DaySpan, Filter, Query } from './query.ts';
import { findCompanies, findHosts, findLanguages, findPublishers, findTags } from './resolve.ts';
import { withoutSmallWords } from './small-words.ts';

/** What filters resolve names by: the library’s texts, the companies’ names, and whom the reader watches. */
export type NamedThings = {
  readonly tables: SymbolTables;
  readonly companyNames: ReadonlyMap<CompanyId, string>;
  readonly watched: ReadonlySet<CompanyId>;
};

type Test = (docs: DocTable, doc: number) => boolean;

/** `unclear` also holds names that nothing in the library bears; they are searched as plain words. */
export type CompiledQuery = {
  readonly search: SearchQuery;
  readonly filter?: Test;
  readonly unclear: readonly Unclear[];
};

export function compileQuery({ clauses, unclear }: Query, world: NamedThings): CompiledQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const unknown: Unclear[] = [];
  const must: Test[] = [];
  const anyOf = new Map<Filter['kind'], Test[]>();
  for (const clause of clauses) {
    if (clause.kind !== 'filter') {
      (clause.negated ? without : clause.kind === 'word' ? words : phrases).push(clause.text);
      continue;
    }
    const test = testOf(clause.filter, world);
    if (!test) {
      unknown.push({ text: nameIn(clause), reason: 'unknown-value' });
      (clause.negated ? without : words).push(nameIn(clause));
    } else if (clause.negated) must.push((docs, doc) => !test(docs, doc));
    else if (isOneOfMany(clause.filter))
      anyOf.set(clause.filter.kind, [...(anyOf.get(clause.filter.kind) ?? []), test]);
    else must.push(test);
  }
  for (const tests of anyOf.values()) must.push((docs, doc) => tests.some((test) => test(docs, doc)));
  return {
    search: { words: withoutSmallWords(words), phrases, without },
    ...(must.length > 0 && { filter: (docs: DocTable, doc: number) => must.every((test) => test(docs, doc)) }),
    unclear: [...unclear, ...unknown],
  };
}

/** An article has one publisher, one language and one source: two of them in a query mean «or». */
function isOneOfMany({ kind }: Filter): boolean {
  return kind === 'site' || kind === 'lang' || kind === 'source';
}

function nameIn(clause: Clause): string {
  return clause.kind === 'filter' && typeof clause.filter.value === 'string' ? clause.filter.value : '';
}

/** `undefined` where the library knows nothing of that name. */
function testOf(filter: Filter, { tables, companyNames, watched }: NamedThings): Test | undefined {
  switch (filter.kind) {
    case 'company': {
      const found = members(tables.companies.size, findCompanies(filter.value, tables.companies, companyNames));
      return found && hasCompany(found);
    }
    case 'tag': {
      const found = members(tables.tags.size, findTags(filter.value, tables.tags));
      return found && ((docs, doc) => hasAny(docs.tagStart, docs.tags, doc, found));
    }
    case 'site': {
      const at = members(tables.hosts.size, findHosts(filter.value, tables.hosts));
      if (at) return (docs, doc) => at[docs.host[doc] ?? 0] === 1;
      const found = members(tables.publishers.size, findPublishers(filter.value, tables.publishers));
      return found && ((docs, doc) => found[docs.publisher[doc] ?? 0] === 1);
    }
    case 'lang': {
      const found = members(tables.langs.size, findLanguages(filter.value, tables.langs));
      return found && ((docs, doc) => found[docs.lang[doc] ?? 0] === 1);
    }
    case 'is':
      return stateTest(filter.value, tables, watched);
    case 'source': {
      const source = ARTICLE_SOURCES.indexOf(filter.value);
      return (docs, doc) => sourceIn(docs.flags[doc] ?? 0) === source;
    }
    case 'date':
      return dateTest(filter.value);
  }
}

function stateTest(state: ArticleState, tables: SymbolTables, watched: ReadonlySet<CompanyId>): Test {
  switch (state) {
    case 'saved':
      return (docs, doc) => ((docs.flags[doc] ?? 0) & SAVED) !== 0;
    case 'read':
      return (docs, doc) => ((docs.flags[doc] ?? 0) & READ) !== 0;
    case 'unread':
      return (docs, doc) => ((docs.flags[doc] ?? 0) & READ) === 0;
    case 'archived':
      return (docs, doc) => ((docs.flags[doc] ?? 0) & ARCHIVED) !== 0;
    case 'watched': {
      const numbers = [...watched].flatMap((id) => tables.companies.numberOf(id) ?? []);
      return hasCompany(members(tables.companies.size, numbers) ?? new Uint8Array());
    }
  }
}

/** An article whose day is unknown lies in no span. */
function dateTest({ from, to }: DaySpan): Test {
  const [first, last] = [
    from === undefined ? 1 : Date.parse(from) / DAY_MS,
    to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to) / DAY_MS,
  ];
  return (docs, doc) => {
    const day = docs.day[doc] ?? 0;
    return day !== 0 && day >= first && day <= last;
  };
}

function hasCompany(found: Uint8Array): Test {
  return (docs, doc) => hasAny(docs.companyStart, docs.companies, doc, found);
}

function hasAny(starts: Uint32Array, symbols: Uint32Array, doc: number, found: Uint8Array): boolean {
  const end = starts[doc + 1] ?? 0;
  for (let at = starts[doc] ?? end; at < end; at += 1) if (found[symbols[at] ?? 0] === 1) return true;
  return false;
}

/** One byte a symbol; `undefined` for none. */
function members(size: number, numbers: readonly number[]): Uint8Array | undefined {
  if (numbers.length === 0) return undefined;
  const found = new Uint8Array(size);
  for (const number of numbers) found[number] = 1;
  return found;
}
