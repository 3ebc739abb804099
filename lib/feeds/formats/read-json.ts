import type { JsonFeed } from 'feedsmith';
import type { ProblemCounter } from './problems.ts';
import type { RawEntry, RawFeed } from './raw-feed.ts';
import { rawMarkup, openText, withAuthors } from './raw-feed.ts';

const plain = (value: string | undefined): RawEntry['summary'] =>
  value === undefined ? undefined : { value, isMarkup: false };

function jsonEntry(item: JsonFeed.Item<string>): RawEntry {
  return {
    id: item.id,
    links: [item.url, item.external_url, /^https?:/i.test(item.id ?? '') ? item.id : undefined],
    base: undefined,
    title: openText(item.title),
    published: [item.date_published],
    updated: [item.date_modified],
    authors: item.authors?.map(({ name }) => name) ?? [],
    summary: plain(item.summary),
    content: rawMarkup(item.content_html) ?? plain(item.content_text),
    categories: item.tags ?? [],
  };
}

/** JSON Feed 1 and 1.1 as feedsmith read it. */
export function readJson(feed: JsonFeed.Feed<string>): RawFeed {
  const authors = feed.authors?.map(({ name }) => name) ?? [];
  return {
    kind: 'json',
    base: undefined,
    title: openText(feed.title),
    site: feed.home_page_url,
    lang: feed.language,
    ttlMinutes: undefined,
    skipHours: [],
    skipDays: [],
    next: feed.next_url,
    archive: undefined,
    hub: feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url,
    entries: feed.items?.map((item) => withAuthors(jsonEntry(item), authors)) ?? [],
  };
}

/** The value with its items as a list, where a program wrote them as an object. */
export function withListedItems(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('items' in value)) return value;
  const { items } = value;
  return typeof items === 'object' && items !== null && !Array.isArray(items)
    ? { ...value, items: Object.values(items) }
    : value;
}

/** The text of cut-off JSON up to its last complete item, closed again; `undefined` where none is complete. */
function closedAfterLastItem(text: string): string | undefined {
  const closers: string[] = [];
  let itemsDepth = 0;
  let cut: { readonly end: number; readonly closers: string } | undefined;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (itemsDepth === 0 && character === '[' && /"items"\s*:\s*$/.test(text.slice(Math.max(0, at - 20), at)))
        itemsDepth = closers.length + 1;
      closers.push(character === '{' ? '}' : ']');
      if (closers.length > 500) return undefined;
    } else if (character === '}' || character === ']') {
      if (closers.pop() !== character) break;
      if (itemsDepth > 0 && character === '}' && closers.length === itemsDepth)
        cut = { end: at + 1, closers: closers.toReversed().join('') };
    }
  }
  return cut === undefined ? undefined : text.slice(0, cut.end) + cut.closers;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A call of a function around the value (JSONP). */
const CALL = /^\s*[\w$.]{1,100}\s*\(\s*(?=\{)/;
/** Whether a text begins as JSON Feed does, or as a call with it. */
export function beginsAsJson(text: string): boolean {
  return /^\s*\{/.test(text) || CALL.test(text);
}

/** Text between quotation marks, which stays; or a remark or a comma before an end, which scripts allow. */
const ALLOWED_IN_SCRIPTS = /"(?:[^"\\]+|\\[\s\S])*"?|,(?=\s*[}\]])|\/\/[^\n]*/g;

/** JSON out of what a script would read as the same value. */
function asJson(text: string): string {
  return (
    text
      .replace(CALL, '')
      // oxlint-disable-next-line no-control-regex -- lines that break in a string, which JSON forbids
      .replaceAll(ALLOWED_IN_SCRIPTS, (part) => (part.startsWith('"') ? part.replaceAll(/[\u0000-\u001f]/g, ' ') : ''))
      .replaceAll(ALLOWED_IN_SCRIPTS, (part) => (part.startsWith('"') ? part : ''))
      .replace(/\}\s*\)\s*;?\s*$/, '}')
  );
}

/** The value of a JSON text, mended where scripts would read it; of one that is cut off, what its items say. */
export function parseJson(source: string, problems: ProblemCounter): unknown {
  const strict = parsed(source);
  if (strict !== undefined) return strict;
  const text = asJson(source);
  const whole = text === source ? undefined : parsed(text);
  if (whole !== undefined) {
    problems.add('malformed-json');
    return whole;
  }
  const rest = parsed(closedAfterLastItem(text) ?? '');
  if (rest !== undefined) problems.add('truncated');
  return rest;
}
