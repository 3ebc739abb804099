import { decodeReferences } from '../markup/html-references.ts';
import { markupTokens, readAttributes } from '../markup/markup-tokens.ts';
import { oneLine } from '../markup/plain-text.ts';
import type { FoundFeed } from '../model/feed-line.ts';
import { webAddress } from '../url/web-address.ts';

/** What a page is read for; feeds are named in heads and footers, and pages may be anything. */
const MAX_PAGE_LENGTH = 2_000_000;
const MAX_FOUND = 50;

const FEED_TYPE = /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml)$|^text\/xml$|^application\/json$/i;
/** Addresses that are feeds by their form: `/feed/`, `/rss.xml`, `?format=feed`, SPIP's `page=backend`. */
const FEED_ADDRESS = new RegExp(
  [
    String.raw`(?:^|\/)(?:feeds?|rss|atom|rdf|backend)(?:\/(?:rss2?|atom|rdf)?)?\/?$|\.(?:rss|atom|rdf)$`,
    String.raw`\/(?:rss|atom|feed|index|backend|flux)[\w-]*\.(?:xml|rdf|json)$`,
    String.raw`\/(?:rss|flux-rss|feeds?)\/\S+\.xml$|[?&](?:format=feed|feed=(?:rss2?|atom|rdf)|page=backend)\b`,
  ].join('|'),
  'i',
);
/** Feeds of what readers write under articles. */
const COMMENTS = /comment|kommentar|commentaire/i;
/** Pages about feeds, and readers that follow them. */
const NOT_A_FEED = /feedly|inoreader|netvibes|newsblur|feedburner\.com\/fb\/a/i;

type Link = { readonly url: string; readonly title: string; readonly rank: number };

type PageLinks = { readonly links: readonly Link[]; readonly isWordPress: boolean; readonly title: string };

/** Reads the links of a page that lead to feeds, its title, and whether WordPress wrote it. */
function readLinks(html: string, url: string): PageLinks {
  const links: Link[] = [];
  let isWordPress = false;
  let base = url;
  let title = '';
  let inTitle = false;
  for (const token of markupTokens(html.slice(0, MAX_PAGE_LENGTH), 'html')) {
    if (inTitle && token.kind === 'text' && title === '') title = html.slice(token.start, token.end);
    inTitle = token.kind === 'open' && token.name.toLowerCase() === 'title';
    if (token.kind !== 'open') continue;
    const name = token.name.toLowerCase();
    if (!['link', 'a', 'base', 'meta'].includes(name)) continue;
    const attributes = new Map(
      readAttributes(token.attributes).map((one) => [one.name.toLowerCase(), decodeReferences(one.value).trim()]),
    );
    const [href, rel = '', type = ''] = [
      attributes.get('href'),
      attributes.get('rel')?.toLowerCase(),
      attributes.get('type'),
    ];
    if (name === 'base') base = webAddress(href, url) ?? base;
    else if (name === 'meta')
      isWordPress ||=
        attributes.get('name')?.toLowerCase() === 'generator' && /^wordpress/i.test(attributes.get('content') ?? '');
    else if (name === 'link') {
      isWordPress ||= rel === 'https://api.w.org/';
      const address = webAddress(
        href?.replace(/^feed:(?:\/\/)?/i, (scheme) => (scheme.endsWith('//') ? 'https://' : '')),
        base,
      );
      // JSON and plain XML are feeds only where their address says so: oEmbed, REST and icons are alternates too.
      const isFeed = FEED_TYPE.test(type) && (!/\/(?:json|xml)$/i.test(type) || FEED_ADDRESS.test(address ?? ''));
      if (address !== undefined && rel.split(/\s+/).includes('alternate') && isFeed)
        links.push({ url: address, title: attributes.get('title') ?? '', rank: 0 });
    } else {
      const address = webAddress(href, base);
      const path = address === undefined ? null : new URL(address);
      if (
        address !== undefined &&
        path !== null &&
        FEED_ADDRESS.test(`${path.pathname}${path.search}`) &&
        !NOT_A_FEED.test(address)
      )
        links.push({ url: address, title: attributes.get('title') ?? '', rank: 1 });
    }
  }
  return { links, isWordPress, title };
}

/**
 * The feeds that a page names, those of its articles first: `rel=alternate`, links by their form, WordPress's own
 * place.
 */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  const { links, isWordPress, title } = readLinks(html, url);
  const pageTitle = oneLine(decodeReferences(title), 200);
  const named = links.length === 0 && isWordPress ? [{ url: new URL('/feed/', url).href, title: '', rank: 1 }] : links;
  const ranked = named
    .map(({ url, title, rank }) => ({ url, title, rank: rank + (COMMENTS.test(`${url} ${title}`) ? 2 : 0) }))
    .toSorted((a, b) => a.rank - b.rank);
  // Where the head names feeds, links in the text only repeat them or lead to those of others.
  const wanted = ranked[0]?.rank === 0 ? ranked.filter(({ rank }) => rank !== 1) : ranked;
  const found = new Map<string, Link>();
  for (const link of wanted) {
    const key = link.url.replace(/\/$/, '');
    if (!found.has(key) && found.size < MAX_FOUND) found.set(key, link);
  }
  return inOneFormat([...found.values()], pageTitle);
}

/** Formats in a title, with what sets them apart: « (RSS)», « – Atom 1.0», «RSS 2.0 ». */
const FORMAT_WORDS = /[\s([|:»–-]*\b(?:rss|atom|rdf|json(?: feed)?)\b(?:[ /]?\d(?:\.\d+)*)?[)\]]?/gi;
/** Parts of an address that name a format or a feed, and no subject. */
const FORMAT_PARTS = /\/(?:feeds?|rss2?|atom|rdf|json|index|backend|flux)(?=[/.]|$)|\.(?:xml|rss|atom|rdf|json)$|\/$/gi;

/** One feed of each subject: a site names the same one in RSS, Atom and JSON. The first stands for the others. */
function inOneFormat(links: readonly Link[], pageTitle: string): FoundFeed[] {
  const groups: { readonly first: Link; readonly alike: string[] }[] = [];
  for (const link of links) {
    const group = groups.find(({ first }) => isSameFeed(first, link));
    if (group) group.alike.push(link.url);
    else groups.push({ first: link, alike: [] });
  }
  return groups.map(({ first: { url, title }, alike }) => {
    const named = oneLine(withoutFormats(title), 200) || oneLine(title, 200) || pageTitle;
    return alike.length === 0 ? { url, title: named } : { url, title: named, alike };
  });
}

function isSameFeed(one: Link, other: Link): boolean {
  if (one.rank !== other.rank) return false;
  const [title, otherTitle] = [withoutFormats(one.title), withoutFormats(other.title)];
  // Two equal titles may be two sections; titles that name formats are one in several.
  return (
    subjectOf(one.url) === subjectOf(other.url) || (title !== '' && title === otherTitle && one.title !== other.title)
  );
}

function withoutFormats(title: string): string {
  return title.replaceAll(FORMAT_WORDS, ' ').trim();
}

/** What tells two feeds of a site apart in their addresses. */
function subjectOf(url: string): string {
  const { host, pathname, search } = new URL(url);
  let path = pathname;
  for (let before = ''; before !== path; path = path.replaceAll(FORMAT_PARTS, '')) before = path;
  return `${host}${path}${search.replaceAll(/\b(type|format|feed)=(?:rss2?|atom|rdf|json|feed)\b/gi, '$1')}`;
}

/** Places where sites keep a feed without naming it, the commonest first; to be looked at one after the other. */
const COMMON_PLACES = ['/feed/', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'];

/** Where the feed of a page that names none may be. */
export function commonFeedPlaces(url: string): string[] {
  const page = URL.parse(url);
  return page === null ? [] : COMMON_PLACES.map((place) => new URL(place, page.origin).href);
}
