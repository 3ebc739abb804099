/** Names of elements in feeds, in small letters and without prefix unless one is shown. */
import type { MarkupAttribute } from '../../markup/markup-tokens.ts';

/** What the outermost element makes of a document. */
export type FeedRoot = 'rss' | 'rdf' | 'atom';

const ROOTS: ReadonlyMap<string, FeedRoot> = new Map([
  ['rss', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
]);

/** The family of formats that a root element opens. */
export function feedRoot(local: string): FeedRoot | undefined {
  return ROOTS.get(local);
}

/** Elements that hold text for people, in which markup may stand as such or escaped. */
const TEXT_FIELDS = new Set('title description summary content encoded body fullitem abstract'.split(' '));

/** Whether an element holds text for people. */
export function isTextField(local: string): boolean {
  return TEXT_FIELDS.has(local);
}

/** Elements of which something is kept, whatever their prefix; the parser need not see others. */
const READ = new Set(
  (
    'channel item entry title link description guid pubdate author creator category subject date issued created ' +
    'modified published updated id name email content summary encoded abstract fullitem body div language ttl ' +
    'skiphours hour skipdays day updateperiod updatefrequency enclosure origlink source group'
  ).split(' '),
);

/** Whether anything is kept of an element; pictures and players of Media RSS are not. */
export function isRead(prefix: string, local: string): boolean {
  return READ.has(local) && !(prefix === 'media' && local === 'content');
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

/** Names that were used for a while or by mistake, and one under which the parser asks less of a value. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['author', 'dc:creator'],
  ['xhtml:body', 'content:encoded'],
  ['xhtml:div', 'content:encoded'],
  ['body', 'content:encoded'],
  ['fullitem', 'content:encoded'],
  ['dc:author', 'dc:creator'],
]);

/** The name under which the parser knows an element; those of the family itself need no prefix. */
export function standardName(root: FeedRoot, name: string, prefixes: ReadonlySet<string>): string {
  const { prefix, local } = splitName(name);
  if (prefix !== '' && prefixes.has(prefix)) return local;
  return root === 'atom' ? name : (OTHER_NAMES.get(name.toLowerCase()) ?? name);
}

/** The namespaces of each family, as they are written in the wild. */
const RSS_NAMESPACE = /purl\.org\/(?:rss\/[12]\.0\/?$|net\/rss)|netscape\.com\/rdf|userland\.com\/rss/i;
const FEED_NAMESPACES: Readonly<Record<FeedRoot, RegExp>> = {
  rss: RSS_NAMESPACE,
  rdf: RSS_NAMESPACE,
  atom: /w3\.org\/2005\/atom|purl\.org\/atom/i,
};

/** Whether a namespace is the family's own. */
export function isFeedNamespace(root: FeedRoot, uri: string): boolean {
  return FEED_NAMESPACES[root].test(uri);
}

/** The prefixes that a tag binds to the namespaces of its family. */
export function feedPrefixes(root: FeedRoot, attributes: readonly MarkupAttribute[]): string[] {
  return attributes.flatMap(({ name, value }) =>
    /^xmlns:/i.test(name) && isFeedNamespace(root, value) ? name.slice(6).toLowerCase() : [],
  );
}

/** A name that XML allows, that no object has by birth. */
const PLAIN_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const INHERITED_NAME = /^(?:__.*|constructor|prototype|tostring|valueof|hasownproperty)$/i;

/** Whether a name may be handed to the parser. */
export function isPlainName(name: string): boolean {
  return PLAIN_NAME.test(name) && !INHERITED_NAME.test(name);
}

type NameParts = { readonly prefix: string; readonly local: string };

/** Names met lately: a feed has a few dozen, each thousands of times. */
const split = new Map<string, NameParts>();
const MAX_KEPT = 500;

/** Prefix and local part in small letters. */
export function splitName(name: string): NameParts {
  const known = split.get(name);
  if (known !== undefined) return known;
  if (split.size >= MAX_KEPT) split.clear();
  const parts = partsOf(name);
  split.set(name, parts);
  return parts;
}

function partsOf(name: string): NameParts {
  const lower = name.toLowerCase();
  const colon = lower.indexOf(':');
  return colon < 0 ? { prefix: '', local: lower } : { prefix: lower.slice(0, colon), local: lower.slice(colon + 1) };
}
