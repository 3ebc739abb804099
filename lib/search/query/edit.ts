/** Changes that the surfaces make in a query for the reader: the text stays the reader’s own elsewhere. */
import type { KeyLanguage } from './keywords.ts';
import { parseQuery } from './parse.ts';
import { printFilter } from './print.ts';
import type { Clause, Filter } from './query.ts';

/** The query without one of its clauses. */
export function withoutClause(query: string, { at }: Clause): string {
  return `${query.slice(0, at.start).trimEnd()} ${query.slice(at.end).trimStart()}`.trim();
}

/** The query with a filter added, or taken out where it stands there already. */
export function toggleFilter(query: string, filter: Filter, language: KeyLanguage): string {
  const standing = findFilter(query, filter);
  if (standing) return withoutClause(query, standing);
  return `${query.trim()} ${printFilter(filter, language)}`.trim();
}

/** The clause of a query that asks for a filter. */
export function findFilter(query: string, filter: Filter): Clause | undefined {
  const wanted = printFilter(filter);
  return parseQuery(query).clauses.find(
    (clause) =>
      clause.kind === 'filter' && !clause.negated && printFilter(clause.filter).toLowerCase() === wanted.toLowerCase(),
  );
}
