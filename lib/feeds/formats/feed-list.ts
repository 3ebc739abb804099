/** Lists of feeds as programs hand them out: OPML, bookmarks, JSON, lines of addresses. */
import { decodeFeed } from '../../markup/decode.ts';
import { oneLine } from '../../markup/plain-text.ts';
import type { FeedToFollow } from '../../model/feed-line.ts';
import { feedAddress, MAX_FEEDS, readOpml } from './opml.ts';

/** Keys of JSON that hold the address of a feed, and its name; the first that is there counts. */
const ADDRESS_KEYS = ['xmlUrl', 'feedUrl', 'feed_url', 'xml_url', 'feedURL', 'rss', 'feed', 'url'];
const NAME_KEYS = ['title', 'name', 'text'];
/** Deeper values hold no list. */
const DEEPEST = 20;

const textOf = (value: object, keys: readonly string[]): string | undefined =>
  keys.flatMap((key) => {
    const text: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
    return typeof text === 'string' && text.trim() !== '' ? text : [];
  })[0];

/** Adds the feeds that a JSON value names, at any depth. */
function collectJson(value: unknown, depth: number, found: Map<string, FeedToFollow>): void {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const url = Array.isArray(value) ? undefined : feedAddress(textOf(value, ADDRESS_KEYS));
  if (url !== undefined && !found.has(url) && found.size < MAX_FEEDS)
    found.set(url, { url, title: oneLine(textOf(value, NAME_KEYS) ?? '', 300) });
  for (const inner of Object.values(value)) collectJson(inner, depth + 1, found);
}

function fromJson(text: string): FeedToFollow[] | undefined {
  const found = new Map<string, FeedToFollow>();
  try {
    const value: unknown = JSON.parse(text);
    // A feed is no list of feeds.
    if (typeof value === 'object' && value !== null && 'version' in value && 'items' in value) return undefined;
    collectJson(value, 0, found);
  } catch {
    return undefined;
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** A line that begins with an address; newsboat writes a name behind it as `"~Name"`. */
const LINE = /^\s*((?:https?|feed):[^\s",;]{1,4000})(?:.*?"~([^"]{1,300})")?/i;
/** A row of a table with an address in one of its cells. */
const ROW = /[,;\t]\s{0,10}"?((?:https?|feed):[^\s",;]{1,4000})/i;

function fromLines(text: string): FeedToFollow[] | undefined {
  const found = new Map<string, FeedToFollow>();
  for (const line of text.split(/[\r\n]+/)) {
    const [, address, name = ''] = LINE.exec(line) ?? ROW.exec(line) ?? [];
    const url = feedAddress(address);
    if (url !== undefined && !found.has(url) && found.size < MAX_FEEDS)
      found.set(url, { url, title: oneLine(name, 300) });
  }
  return found.size === 0 ? undefined : [...found.values()];
}

/** The feeds of a list, each once; `undefined` where the text is none. */
export function readFeedList(text: string): FeedToFollow[] | undefined {
  const start = text.trimStart().charAt(0);
  if (start === '{' || start === '[') return fromJson(text);
  return readOpml(text) ?? (start === '<' ? undefined : fromLines(text));
}

/** The same for a file in whatever charset. */
export function readFeedListFile(bytes: Uint8Array): FeedToFollow[] | undefined {
  return readFeedList(decodeFeed(bytes, undefined).text.replace(/^\ufeff/, ''));
}
