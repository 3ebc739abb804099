/** Names of elements in feeds, in small letters and without prefix unless one is shown. */
import type { MarkupAttribute } from './markup-tokens.ts';

/** What the outermost element makes of a document. */
export type FeedRoot = 'rss' | 'rdf' | 'atom';

const ROOTS: ReadonlyMap<string, FeedRoot> = new Map([['rss', 'rss'], ['rdf', 'rdf'], ['feed', 'atom']]);

/** The family of formats that a root element opens. */
export function feedRoot(local: string): FeedRoot | undefined {
  return ROOTS.get(local);
}

/** Elements that hold text for people, in which markup may stand as such or escaped. */
const TEXT_FIELDS = new Set(
  'title description summary content subtitle tagline info rights copyright encoded body fullitem abstract'.split(' '),
);

/** Whether an element holds text for people; `media:content` and its like hold other elements. */
export function isTextField(prefix: string, local: string): boolean {
  return TEXT_FIELDS.has(local) && !(prefix === 'media' && local === 'content');
}

/** Elements that show that a field before them was never closed: nobody writes them inside a text. */
const FIELD_STARTS: Readonly<Record<FeedRoot, ReadonlySet<string>>> = {
  rss: new Set('title link guid pubdate description comments enclosure dc:creator dc:date content:encoded'.split(' ')),
  rdf: new Set('title link description dc:creator dc:date content:encoded'.split(' ')),
  atom: new Set('id updated published title summary content'.split(' ')),
};

/** Whether a tag inside an open text field shows that the field lost its end tag. */
export function startsField(root: FeedRoot, name: string): boolean {
  return FIELD_STARTS[root].has(name);
}

/** What feedparser calls full items: older ways to give an RSS item its content. */
const CONTENT_NAMES = new Set(['xhtml:body', 'body', 'fullitem', 'xhtml:div']);

/** The name under which the parser knows an element. */
export function standardName(root: FeedRoot, name: string): string {
  return root !== 'atom' && CONTENT_NAMES.has(name.toLowerCase()) ? 'content:encoded' : name;
}

/** Namespaces whose `item` and `entry` are a feed's. */
const FEED_NAMESPACE = /purl\.org\/(?:rss|atom|net\/rss)|netscape\.com\/rdf|w3\.org\/2005\/atom|userland\.com\/rss/i;

/** The prefixes that tags bind to the namespaces of feeds; the empty one always counts. */
export function feedPrefixes(attributes: readonly MarkupAttribute[]): string[] {
  return attributes.flatMap(({ name, value }) => (/^xmlns:/i.test(name) && FEED_NAMESPACE.test(value) ? name.slice(6).toLowerCase() : []));
}

/** A name that XML allows, that no object has by birth. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const INHERITED_NAME = /^(?:__.*|constructor|prototype|tostring|valueof|hasownproperty)$/i;

/** Whether a name may be handed to the parser. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name) && !INHERITED_NAME.test(name);
}

/** Prefix and local part in small letters. */
export function splitName(name: string): { readonly prefix: string; readonly local: string } {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  return colon < 0 ? { prefix: '', local: lower } : { prefix: lower.slice(0, colon), local: lower.slice(colon + 1) };
}
