/** What a page of a webzine says of itself in its head, read without a document: the background has none. */
import { decodeReferences } from '../markup/html-references.ts';
import { markupTokens, readAttributes } from '../markup/markup-tokens.ts';
import type { IsoDateTime } from '../model/feed.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { dateInPath, statedDate } from '../text/dates.ts';
import { webAddress } from '../url/web-address.ts';
import type { ParsedEntry } from './formats/parsed-feed.ts';

/** Heads are long where they hold style sheets; behind this nothing is looked for. */
const MAX_HEAD_LENGTH = 500_000;

/** Names of `meta` elements, the most reliable first. */
const TITLES = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title'];
const SUMMARIES = ['og:description', 'description', 'twitter:description', 'dc.description'];
const DATES = [
  'article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];
const AUTHORS = ['author', 'dc.creator', 'article:author'];

/**
 * A page as an entry; `undefined` where it has no title or is no article: a page without a date is a list or a notice.
 */
export function readPageHead(html: string, url: string): ParsedEntry | undefined {
  const facts = readFacts(html.slice(0, MAX_HEAD_LENGTH));
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => facts.metas.get(name)).find((value) => value !== undefined && value !== '');
  const published = first(DATES) ?? facts.jsonDate ?? facts.time;
  const date = dateOf(published) ?? dateInPath(URL.parse(url)?.pathname ?? '');
  const title = first(TITLES) ?? facts.title;
  if (title === undefined || title === '' || date === undefined) return undefined;
  const summary = first(SUMMARIES);
  // An address is no name.
  const author = first(AUTHORS)?.replace(/^https?:.*/, '');
  return {
    id: url,
    url: webAddress(facts.canonical, url) ?? url,
    title,
    published: date as string as IsoDateTime,
    ...(summary !== undefined && { summary }),
    ...(author && { author }),
    categories: [],
  };
}

type Facts = {
  readonly metas: ReadonlyMap<string, string>;
  readonly title?: string;
  readonly canonical?: string;
  readonly jsonDate?: string;
  readonly time?: string;
};

function readFacts(html: string): Facts {
  const metas = new Map<string, string>();
  let [title, canonical, jsonDate, time]: (string | undefined)[] = [];
  let inside = '';
  for (const token of markupTokens(html, 'html')) {
    if (token.kind === 'text') {
      const text = html.slice(token.start, token.end);
      if (inside === 'title') title ??= clean(text);
      else if (inside === 'script') jsonDate ??= /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(text)?.[1];
      continue;
    }
    if (token.kind !== 'open') continue;
    inside = token.name.toLowerCase();
    if (!/^(?:meta|link|time|script)$/.test(inside)) continue;
    const attributes = new Map(readAttributes(token.attributes).map(({ name, value }) => [name.toLowerCase(), value]));
    if (inside === 'meta') {
      const name = (attributes.get('property') ?? attributes.get('name') ?? attributes.get('itemprop'))?.toLowerCase();
      if (name !== undefined && !metas.has(name)) metas.set(name, clean(attributes.get('content') ?? ''));
    } else if (inside === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
      canonical ??= decodeReferences(attributes.get('href') ?? '');
    else if (inside === 'time' && attributes.has('datetime')) time ??= attributes.get('datetime');
    else if (inside === 'script' && !attributes.get('type')?.includes('ld+json')) inside = '';
  }
  return {
    metas,
    ...(title !== undefined && { title }),
    ...(canonical !== undefined && { canonical }),
    ...(jsonDate !== undefined && { jsonDate }),
    ...(time !== undefined && { time }),
  };
}

function dateOf(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : statedDate(text, 'unknown');
}

function clean(text: string): string {
  return decodeReferences(text).replaceAll(/\s+/g, ' ').trim();
}
