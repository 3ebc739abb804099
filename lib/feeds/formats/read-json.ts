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

/** The value of a JSON text; of one that is cut off, what its complete items say. */
export function parseJson(text: string, problems: ProblemCounter): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const rest = parsed(closedAfterLastItem(text) ?? '');
  if (rest !== undefined) problems.add('truncated');
  return rest;
}
