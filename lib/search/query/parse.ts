/** Reads a query. Never fails: what is no filter is plain words, and `unclear` says of what that was so. */
import type { Unclear } from '../../model/library-search.ts';
import { foldDateText } from '../../text/dates.ts';
import { MONTHS } from '../../text/month-names.ts';
import { foldSearchText } from '../index/fold-text.ts';
import { languageOf, sourceOf, stateOf } from './keywords.ts';
import type { Key } from './keywords.ts';
import { lex } from './lex.ts';
import type { QueryToken } from './lex.ts';
import { parsePeriod, parseSpan, spanBeside } from './periods.ts';
import type { Clause, Filter, Query } from './query.ts';

/** Longer queries are pasted texts; their beginning says what they are about. */
const MAX_QUERY_LENGTH = 2000;
/** More clauses narrow nothing down any more. */
const MAX_CLAUSES = 40;

/** The query that a text means. `at` of each clause are UTF-16 offsets into the text. */
export function parseQuery(typed: string): Query {
  const unclear: Unclear[] = [];
  const clauses = lex(typed.slice(0, MAX_QUERY_LENGTH)).flatMap((token) => clausesOf(token, unclear));
  return { clauses: joinDates(clauses).slice(0, MAX_CLAUSES), unclear };
}

function clausesOf(token: QueryToken, unclear: Unclear[]): Clause[] {
  const { key, strange, text, negated, quoted, start, end } = token;
  const at = { start, end };
  if (key === undefined) {
    if (strange !== undefined) unclear.push({ text: `${strange}:`, reason: 'unknown-filter' });
    return quoted ? phrase(text, negated, at) : words(text, negated, at);
  }
  if (text === '') return [];
  const filter = filterOf(key, text);
  if (filter) return [{ kind: 'filter', filter, negated, at }];
  unclear.push({ text, reason: 'unknown-value' });
  return quoted ? phrase(text, negated, at) : words(text, negated, at);
}

function phrase(text: string, negated: boolean, at: Clause['at']): Clause[] {
  return foldSearchText(text) === '' ? [] : [{ kind: 'phrase', text, negated, at }];
}

/**
 * Words as typed, or what they mean by themselves: `2015-03` and `2014..2016` are dates; a year alone may stand in a
 * title.
 */
function words(typed: string, negated: boolean, at: Clause['at']): Clause[] {
  // Colons and leading signs would be read as something else when the query is written down again.
  // A month and its year, read as one value that is none, fall apart again too.
  const parts = typed.split(/[:\s]/).map((part) => part.replace(/^[-−]+/, ''));
  return parts.flatMap((text): Clause[] => {
    const span = /^\d{4}$/.test(text) ? undefined : parseSpan(text);
    if (span) return [{ kind: 'filter', filter: { kind: 'date', value: span }, negated, at }];
    return foldSearchText(text) === '' ? [] : [{ kind: 'word', text, negated, at }];
  });
}

/** The filter that a keyword and its value mean; `undefined` where the value is none of its. */
function filterOf(key: Key, value: string): Filter | undefined {
  switch (key) {
    case 'company':
    case 'tag':
      return foldSearchText(value) === '' ? undefined : { kind: key, value };
    case 'site':
      return site(value);
    case 'lang':
      return filled('lang', languageOf(value));
    case 'is':
      return filled('is', stateOf(value));
    case 'source':
      return filled('source', sourceOf(value));
    case 'date':
      return filled('date', parseSpan(value));
    case 'before':
    case 'after':
    case 'since':
    case 'until': {
      const period = parsePeriod(value);
      return filled('date', period && spanBeside(key, period));
    }
  }
}

function site(value: string): Filter | undefined {
  const host = value
    .toLowerCase()
    .replace(/^[a-z]+:\/+/, '')
    .replace(/^(?:www\d?\.)+/, '')
    .replace(/[/?#].*$/, '')
    .trim();
  return foldSearchText(host) === '' ? undefined : { kind: 'site', value: host };
}

function filled<Kind, Value>(
  kind: Kind,
  value: Value | undefined,
): { readonly kind: Kind; readonly value: Value } | undefined {
  return value === undefined ? undefined : { kind, value };
}

/** «mars 2015», «20 March 2015»: words that together are a date. */
function joinDates(clauses: readonly Clause[]): Clause[] {
  const joined: Clause[] = [];
  for (let index = 0; index < clauses.length; index += 1) {
    const taken = [3, 2].find((count) => dateFrom(clauses.slice(index, index + count), count) !== undefined);
    const one = clauses[index];
    if (!one) continue;
    const parts = clauses.slice(index, index + (taken ?? 1));
    joined.push(taken === undefined ? one : (dateFrom(parts, taken) ?? one));
    index += parts.length - 1;
  }
  return joined;
}

function dateFrom(parts: readonly Clause[], count: number): Clause | undefined {
  const texts = parts.flatMap((part) => (part.kind === 'word' ? [part.text] : []));
  const [first, last] = [parts[0], parts.at(-1)];
  if (texts.length < count || !first || !last || parts.some(({ negated }) => negated !== first.negated))
    return undefined;
  const month = texts.at(-2) ?? '';
  if (!MONTHS.has(foldDateText(month).replace(/\.$/, '')) || month.length < 3) return undefined;
  const period = parsePeriod(texts.join(' '));
  return (
    period && {
      kind: 'filter',
      filter: { kind: 'date', value: period },
      negated: first.negated,
      at: { start: first.at.start, end: last.at.end },
    }
  );
}
