/**
 * Ways into a webzine's archive, because a feed holds the last ten articles only. A way is walked step by step: one
 * address, what came from there, and where to go next. Pure; whoever walks it asks, waits and stores.
 */
import type { ArchiveSource } from '../../model/feed-state.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { isPublicAddress } from '../../url/private-address.ts';
import type { ParsedEntry, ParsedFeed } from '../formats/parsed-feed.ts';
import { readPageHead } from '../page-head.ts';
import { readSitemap } from './sitemap.ts';
import type { SitemapPage } from './sitemap.ts';
import { postsAddress, POSTS_A_PAGE, readPosts } from './wordpress-posts.ts';

/** Pages of a site looked at one by one; with a pause between them that is more than an hour. */
const MAX_PAGES = 2000;
const MAX_MAPS = 200;
/** Sitemaps of what is no article. */
const OTHER_MAPS = /(?:image|video|categor|tag|author|page-|pages|taxonom|product|users?)[^/]*$/i;

type Facts = { readonly url: string; readonly site?: string };

/** The ways worth trying for a feed, the surest first; `parsed` is the feed as it is now. */
export function archiveWays(
  feed: Facts,
  parsed: Pick<ParsedFeed, 'next' | 'archive'> | undefined,
  sitemaps: readonly string[],
): ArchiveSource[] {
  const linked = parsed?.archive ?? parsed?.next;
  const home = new URL('./', URL.parse(feed.site ?? '') ?? new URL('/', feed.url));
  const root = URL.parse(feed.url)?.host === home.host ? home : new URL('/', feed.url);
  const isWordPressLike = /\/feed\/?(?:$|\?)|[?&]feed=/.test(feed.url);
  const maps =
    sitemaps.length > 0
      ? sitemaps
      : ['sitemap.xml', 'sitemap_index.xml', 'wp-sitemap.xml', 'news-sitemap.xml', 'sitemap-news.xml'].map(
          (name) => new URL(name, root).href,
        );
  return [
    ...(linked === undefined ? [] : [{ kind: 'linked-pages', next: linked } as const]),
    { kind: 'wordpress', api: new URL('wp-json/wp/v2/posts', root).href, page: 1 },
    ...(isWordPressLike ? [{ kind: 'numbered-pages', feed: feed.url, page: 2 } as const] : []),
    { kind: 'sitemaps', maps: maps.slice(0, MAX_MAPS), pages: [], read: 0 },
  ];
}

/** The next address of a way. */
export function nextAddress(source: ArchiveSource, since: IsoDate): string | undefined {
  switch (source.kind) {
    case 'wordpress':
      return postsAddress(source.api, source.page, since);
    case 'linked-pages':
      return source.next;
    case 'numbered-pages': {
      const address = new URL(source.feed);
      address.searchParams.set('paged', String(source.page));
      return address.href;
    }
    case 'sitemaps':
      return source.maps[0] ?? source.pages[0];
  }
}

/**
 * What a step of a way came to: entries, and the way from there on, where it goes on. `undefined` where this is no such
 * way.
 */
export type ArchiveStep = { readonly entries: readonly ParsedEntry[]; readonly next?: ArchiveSource } | undefined;

/** How the documents of feeds are read; handed in, because it wants a clock. */
type ReadFeed = (text: string, url: string) => Pick<ParsedFeed, 'entries' | 'next' | 'archive'> | undefined;

/** Takes a step: `text` is what came from the way's next address. */
export function takeStep(source: ArchiveSource, text: string, since: IsoDate, readFeed: ReadFeed): ArchiveStep {
  switch (source.kind) {
    case 'wordpress': {
      const posts = readPosts(text, source.api);
      if (!posts) return undefined;
      return {
        entries: within(posts, since),
        ...(posts.length >= POSTS_A_PAGE && !isPast(posts, since) && { next: { ...source, page: source.page + 1 } }),
      };
    }
    case 'linked-pages': {
      const parsed = readFeed(text, source.next);
      if (!parsed) return undefined;
      const next = isPast(parsed.entries, since) ? undefined : (parsed.archive ?? parsed.next);
      const goesOn = next !== undefined && next !== source.next && isSameSite(next, source.next);
      return { entries: within(parsed.entries, since), ...(goesOn && { next: { kind: 'linked-pages', next } }) };
    }
    case 'numbered-pages': {
      const parsed = readFeed(text, source.feed);
      if (!parsed) return undefined;
      const goesOn = parsed.entries.length > 0 && !isPast(parsed.entries, since);
      return { entries: within(parsed.entries, since), ...(goesOn && { next: { ...source, page: source.page + 1 } }) };
    }
    case 'sitemaps':
      return stepThroughSite(source, text, since);
  }
}

/** The way without its next address, which could not be read: the others of a site's maps and pages may be. */
export function skipAddress(source: ArchiveSource): ArchiveSource | undefined {
  if (source.kind !== 'sitemaps') return undefined;
  return source.maps.length > 0
    ? going({ ...source, maps: source.maps.slice(1) })
    : going({ ...source, pages: source.pages.slice(1), read: source.read + 1 });
}

function stepThroughSite(source: ArchiveSource & { kind: 'sitemaps' }, text: string, since: IsoDate): ArchiveStep {
  const [map, ...maps] = source.maps;
  if (map === undefined) {
    const [page, ...pages] = source.pages;
    const entry = page === undefined ? undefined : readPageHead(text, page);
    return {
      entries: within(entry ? [entry] : [], since),
      ...following(going({ ...source, pages, read: source.read + 1 })),
    };
  }
  const sitemap = readSitemap(text, map);
  const isOurs = ({ url, modified }: { readonly url: string; readonly modified?: IsoDate }): boolean =>
    isSameSite(url, map) && (modified === undefined || modified >= since);
  if (sitemap?.kind === 'index') {
    const found = sitemap.maps.filter(
      (place) => isOurs(place) && !OTHER_MAPS.test(URL.parse(place.url)?.pathname ?? ''),
    );
    const more = found.toSorted(newestFirst).map(({ url }) => url);
    return {
      entries: [],
      ...following(going({ ...source, maps: [...new Set([...more, ...maps])].slice(0, MAX_MAPS) })),
    };
  }
  const pages = (sitemap?.pages ?? [])
    .filter((page) => isOurs(page) && (URL.parse(page.url)?.pathname ?? '/') !== '/')
    .toSorted(newestFirst);
  const titled = pages.flatMap((page) => newsEntry(page));
  const untitled = pages.filter(({ title }) => title === undefined).map(({ url }) => url);
  return {
    entries: within(titled, since),
    ...following(going({ ...source, maps, pages: [...new Set([...source.pages, ...untitled])].slice(0, MAX_PAGES) })),
  };
}

function newsEntry({ url, title, published }: SitemapPage): ParsedEntry[] {
  if (title === undefined) return [];
  return [
    {
      id: url,
      url,
      title,
      ...(published !== undefined && { published: published as string as NonNullable<ParsedEntry['published']> }),
      categories: [],
    },
  ];
}

function going(source: ArchiveSource & { kind: 'sitemaps' }): ArchiveSource | undefined {
  return source.maps.length + source.pages.length > 0 ? source : undefined;
}

function following(next: ArchiveSource | undefined): { readonly next?: ArchiveSource } {
  return next ? { next } : {};
}

function newestFirst(one: { readonly modified?: IsoDate }, other: { readonly modified?: IsoDate }): number {
  const [a, b] = [one.modified ?? '', other.modified ?? ''];
  return a === b ? 0 : a < b ? 1 : -1;
}

/** The day an entry is of. */
export function entryDay({ published, updated }: ParsedEntry): string | undefined {
  return (published ?? updated)?.slice(0, 10);
}

/** Undated entries are taken: nothing says that they are older. */
function within(entries: readonly ParsedEntry[], since: IsoDate): ParsedEntry[] {
  return entries.filter((entry) => (entryDay(entry) ?? since) >= since);
}

/** Whether a page is older than the span from its first entry to its last, so that those behind it are too. */
function isPast(entries: readonly ParsedEntry[], since: IsoDate): boolean {
  const days = entries.flatMap((entry) => entryDay(entry) ?? []);
  return days.length > 0 && days.every((day) => day < since);
}

/** A way stays on its site: other hosts were not asked for, and have a `robots.txt` of their own. */
function isSameSite(one: string, other: string): boolean {
  return isPublicAddress(one) && URL.parse(one)?.origin === URL.parse(other)?.origin;
}
