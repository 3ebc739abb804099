import type { Opml } from 'feedsmith';
import { generateOpml, parseOpml } from 'feedsmith';
import { decodeReferences } from '../../markup/html-references.ts';
import { markupTokens, readAttributes } from '../../markup/markup-tokens.ts';
import { oneLine } from '../../markup/plain-text.ts';
import { createXmlTextCleaner } from '../../markup/xml-text.ts';
import type { FeedToFollow } from '../../model/feed-line.ts';
import { webAddress } from '../../url/web-address.ts';
import { isPlainName } from './tidy-names.ts';

type Outline = Opml.Outline<string>;

/** More feeds than any reader follows. */
export const MAX_FEEDS = 5000;
/** More outlines than hold so many feeds: a million of them kept the page busy for ten seconds. */
const MAX_OUTLINES = 25_000;
/** Deeper folders than any list shows. */
const DEEPEST = 12;
/** Between the names of nested folders. */
const SEPARATOR = '/';

/** Attributes that hold the address of a feed, as programs write them, in small letters; the format's own first. */
const ADDRESS_NAMES = ['xmlurl', 'feedurl', 'feed_url', 'feed-url', 'xml_url', 'rssurl', 'feed', 'rss'];
/** Types of outlines that are feeds, and none; the rest are links to pages, or other lists. */
const FEED_TYPE = /^(?:rss|rdf|atom|feed|json|podcast|)\d{0,2}$/i;

/**
 * The outlines of an OPML file in well-formed XML: no document type, unclosed outlines closed; `undefined` where it is
 * none.
 */
function tidyOpml(source: string): string | undefined {
  const { text: clean } = createXmlTextCleaner(new Map(), () => undefined);
  const parts: string[] = [];
  let isOpml = false;
  let depth = -1;
  let outlines = 0;
  for (const token of markupTokens(source, 'xml')) {
    if (token.kind !== 'open' && token.kind !== 'close') continue;
    const name = token.name.toLowerCase();
    isOpml ||= name === 'opml';
    // Outlines without a body, or with a broken one, are read as well.
    if (isOpml && (name === 'body' || name === 'outline') && token.kind === 'open') depth = Math.max(depth, 0);
    if (name !== 'outline' || depth < 0) continue;
    if (token.kind === 'close') {
      if (depth > 0) parts.push('</outline>');
      depth = Math.max(0, depth - 1);
    } else {
      if ((outlines += 1) > MAX_OUTLINES) break;
      const attributes = readAttributes(token.attributes).filter(({ name }) => isPlainName(name));
      const written = new Map(
        attributes.map(({ name, value }) => [
          name.toLowerCase(),
          ` ${name}="${clean(value).replaceAll('"', '&quot;')}"`,
        ]),
      );
      const address = ADDRESS_NAMES.find((other) => written.has(other));
      if (address !== undefined && address !== 'xmlurl')
        written.set('xmlurl', (written.get(address) ?? '').replace(address, 'xmlurl'));
      const isFlat = token.selfClosing || depth >= DEEPEST;
      parts.push(`<outline${[...written.values()].join('')}${isFlat ? '/>' : '>'}`);
      // Deeper folders are read as if they were empty; what they hold moves up.
      if (!isFlat) depth += 1;
    }
  }
  return depth < 0
    ? undefined
    : `<opml version="2.0"><body>${parts.join('')}${'</outline>'.repeat(depth)}</body></opml>`;
}

const nameOf = ({ title, text }: Outline): string => oneLine(decodeReferences(title ?? text ?? ''), 300);

/** The address of a feed; Safari and others wrote `feed://`. */
export function feedAddress(stated: string | undefined): string | undefined {
  const plain = stated?.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
  return webAddress(plain?.replace(/^feed:(?:\/\/)?/i, 'https://').replaceAll('&amp;', '&'), undefined);
}

function feedOf(outline: Outline, folders: readonly string[]): FeedToFollow | undefined {
  const isFeed = FEED_TYPE.test(outline.type?.trim() ?? '') && (outline.outlines?.length ?? 0) === 0;
  // Some lists know the site alone: a visit says so where it is no feed.
  const url =
    feedAddress(outline.xmlUrl) ?? (isFeed ? (feedAddress(outline.url) ?? feedAddress(outline.htmlUrl)) : undefined);
  if (url === undefined) return undefined;
  const site = webAddress(outline.htmlUrl, undefined);
  const lang = outline.language?.trim() ?? '';
  // Flat files name the folder in `category="/Presse/Canal"`.
  const folder =
    folders.length > 0
      ? folders.join(SEPARATOR)
      : oneLine(outline.category?.split(',')[0]?.replaceAll(/^\/|\/$/g, '') ?? '', 300);
  return {
    url,
    title: nameOf(outline),
    ...(site !== undefined && { site }),
    ...(folder !== '' && { folder: folder.slice(0, 300) }),
    ...(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/.test(lang) && { lang }),
  };
}

function collect(outlines: readonly Outline[], folders: readonly string[], found: Map<string, FeedToFollow>): void {
  for (const outline of outlines) {
    const feed = feedOf(outline, folders);
    if (feed !== undefined && !found.has(feed.url) && found.size < MAX_FEEDS) found.set(feed.url, feed);
    const name = nameOf(outline).replaceAll(SEPARATOR, '-');
    if (outline.outlines)
      collect(outline.outlines, feed === undefined && name !== '' ? [...folders, name] : folders, found);
  }
}

/**
 * An address of a feed as it stands in a file, whatever is broken beside it: a quotation mark within a title, a missing
 * space.
 */
const STRAY_ADDRESS = new RegExp(
  String.raw`\b(?:xml|feed)_?Url(?:` +
    String.raw`\s*=\s*(?:"([^"<>]{1,4000})"|'([^'<>]{1,4000})'|([^\s"'<>]{1,4000}))|>\s*([^\s"'<>]{1,4000}))`,
  'gi',
);

/** The text between comments; one without an end ends with the file. */
function withoutComments(source: string): string {
  const [before = '', ...rest] = source.split('<!--');
  return before + rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : '')).join('');
}

/** Addresses of feeds that stand in an outline which the parser could not read; comments are none. */
function collectStray(source: string, found: Map<string, FeedToFollow>): void {
  for (const [, double, single, bare, content] of withoutComments(source).matchAll(STRAY_ADDRESS)) {
    const url = feedAddress(decodeReferences(double ?? single ?? bare ?? content ?? ''));
    if (url !== undefined && !found.has(url) && found.size < MAX_FEEDS) found.set(url, { url, title: '' });
  }
}

/**
 * The feeds of an OPML file (1.0, 2.0, or what calls itself so), each once, with their folders; `undefined` where it is
 * none.
 */
export function readOpml(text: string): FeedToFollow[] | undefined {
  const tidy = tidyOpml(text);
  const found = new Map<string, FeedToFollow>();
  try {
    collect(parseOpml(tidy ?? '').body?.outlines ?? [], [], found);
  } catch {
    // The parser takes an empty list for none.
  }
  collectStray(text, found);
  return tidy === undefined && found.size === 0 ? undefined : [...found.values()];
}

type Folder = { readonly feeds: Outline[]; readonly folders: Map<string, Folder> };

const emptyFolder = (): Folder => ({ feeds: [], folders: new Map() });

function outlinesOf({ feeds, folders }: Folder): Outline[] {
  return [
    ...Array.from(folders, ([name, folder]): Outline => ({ text: name, title: name, outlines: outlinesOf(folder) })),
    ...feeds,
  ];
}

/** An OPML 2.0 file of feeds, folders nested; `title` names the list, `date` is the moment of writing. */
export function writeOpml(feeds: readonly FeedToFollow[], title: string, date: Date): string {
  const root = emptyFolder();
  for (const { url, title: name, site, lang, folder = '' } of feeds) {
    let place = root;
    for (const step of folder.split(SEPARATOR).filter((part) => part.trim() !== '')) {
      const next = place.folders.get(step) ?? emptyFolder();
      place.folders.set(step, next);
      place = next;
    }
    place.feeds.push({
      text: name || url,
      title: name || url,
      type: 'rss',
      xmlUrl: url,
      ...(site !== undefined && { htmlUrl: site }),
      ...(lang !== undefined && { language: lang }),
    });
  }
  const outlines = outlinesOf(root);
  return generateOpml({
    head: { title, dateCreated: date },
    body: { outlines: outlines.length > 0 ? outlines : [{ text: title }] },
  });
}
