import type { MarkupAttribute, MarkupToken } from './markup-tokens.ts';
import { markupTokens, readAttributes } from './markup-tokens.ts';
import type { ProblemCounter } from './problems.ts';
import type { TextField } from './tidy-field.ts';
import { createTextField } from './tidy-field.ts';
import type { FeedRoot } from './tidy-names.ts';
import { feedPrefixes, feedRoot, isPlainName, isTextField, splitName, standardName, startsField } from './tidy-names.ts';
import { webAddress } from './web-address.ts';
import { createXmlTextCleaner, declaredEntities, escapeAttribute } from './xml-text.ts';

/** A feed in well-formed XML: no document type, comments or instructions, text fields without elements, flat entries. */
export type TidyFeed = { readonly root: FeedRoot; readonly xml: string };

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;
type Element = { readonly name: string; readonly local: string; readonly base: string | undefined };
/** The entry being read; its start tag is written when its end is known. */
type OpenEntry = { readonly part: number; readonly tag: string; base: string | undefined; link: string | undefined };

/** Deeper elements are no part of any format; a parser may refuse them. */
const DEEPEST = 40;
/** Words in front of the root (a server's warnings, blank lines) that are passed over. */
const LONGEST_PRELUDE = 100_000;

/** Text of one start tag's attributes, mended: quoted, escaped, each name once. */
function writeAttributes(attributes: readonly MarkupAttribute[], cleanText: (text: string) => string): string {
  const seen = new Set<string>();
  return attributes
    .filter(({ name }) => isPlainName(name) && !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
    .map(({ name, value }) => ` ${name}="${cleanText(value).replaceAll('"', '&quot;')}"`)
    .join('');
}

/** A start tag that carries the base of its content, absolute. */
function startTag(tag: string, base: string | undefined): string {
  return base === undefined ? `<${tag}>` : `<${tag} xml:base="${escapeAttribute(base)}">`;
}

/**
 * Brings a feed, broken or hostile, into a form that any XML parser reads alike, in time linear in its length. Unclosed
 * elements are closed where the next field or entry begins; an entry that the end of the file cuts off is left out.
 * `undefined` where no root element of a feed is met.
 */
export function tidyFeed(source: string, problems: ProblemCounter): TidyFeed | undefined {
  const tidier = createTidier(problems);
  for (const token of markupTokens(source, 'xml')) {
    if (!tidier.take(token, source)) break;
  }
  return tidier.finish();
}

function createTidier(problems: ProblemCounter) {
  const parts: string[] = [];
  const stack: Element[] = [];
  const prefixes = new Set(['']);
  let cleaner = createXmlTextCleaner(new Map(), () => problems.add('malformed-xml'));
  let root: FeedRoot | undefined;
  let field: TextField | undefined;
  let entry: OpenEntry | undefined;
  let skipped: string | undefined;
  let isDone = false;
  let rootTag = '';
  let rootBase: string | undefined;

  const malformed = (): void => problems.add('malformed-xml');
  const base = (): string | undefined => stack.at(-1)?.base;
  const entryLocal = (): string => (root === 'atom' ? 'entry' : 'item');
  const isEntryName = (name: string): boolean => {
    const { prefix, local } = splitName(name);
    return local === entryLocal() && prefixes.has(prefix);
  };
  /** How many elements stand around an entry: the root, and in RSS the channel. */
  const containerDepth = (): number => (root === 'rss' ? 2 : 1);

  function endField(): void {
    if (field === undefined) return;
    parts.push(field.finish());
    if (entry !== undefined && field.base !== undefined) entry.base = field.base;
    field = undefined;
  }

  function endEntry(): void {
    if (entry === undefined) return;
    const { part, tag, base: own, link } = entry;
    const origin = link === undefined ? '' : root === 'atom' ? `<link rel="alternate" href="${link}"/>` : `<link>${link}</link>`;
    parts[part] = `${startTag(tag, own)}${origin}`;
    entry = undefined;
  }

  function pop(): void {
    const element = stack.pop();
    if (element === undefined) return;
    if (entry !== undefined && stack.length === containerDepth()) endEntry();
    parts.push(`</${element.name}>`);
  }

  function popTo(depth: number): void {
    endField();
    while (stack.length > depth) pop();
  }

  function openRoot(tag: OpenTag, kind: FeedRoot): void {
    root = kind;
    const attributes = readAttributes(tag.attributes);
    prefixes.add(splitName(tag.name).prefix);
    push(tag, tag.name, attributes);
    if (tag.selfClosing) isDone = true;
  }

  function push(tag: OpenTag, name: string, attributes: readonly MarkupAttribute[]): void {
    for (const prefix of feedPrefixes(attributes)) prefixes.add(prefix);
    const own = attributes.find(({ name }) => name.toLowerCase() === 'xml:base')?.value;
    const inForce = webAddress(own, base()) ?? base();
    const { local } = splitName(name);
    const others = attributes.filter(({ name }) => name.toLowerCase() !== 'xml:base');
    const absolute = own === undefined ? others : others.map((one) => (one.name === 'href' ? { ...one, value: webAddress(one.value, inForce) ?? one.value } : one));
    const written = `${name}${writeAttributes(absolute, cleaner.text)}`;
    if (isEntryName(name)) entry = { part: parts.length, tag: written, base: inForce, link: undefined };
    if (stack.length === 0) rootTag = written;
    if (stack.length < 2 && entry === undefined) rootBase = inForce ?? rootBase;
    parts.push(`<${written}>`);
    stack.push({ name, local, base: inForce });
    if (tag.selfClosing) pop();
  }

  function openElement(tag: OpenTag, kind: FeedRoot): void {
    const { prefix, local } = splitName(tag.name);
    const name = standardName(kind, tag.name);
    if (kind === 'rss' && local === 'channel' && prefixes.has(prefix) && stack.length > 1) return void (tag.selfClosing || popTo(2));
    if (isEntryName(tag.name)) {
      if (entry !== undefined) malformed();
      popTo(containerDepth());
      if (kind === 'rss' && stack.length < 2) push({ ...tag, selfClosing: false }, 'channel', []);
    }
    // RDF lists its items once more, and the parser would look each up among all others.
    if (kind === 'rdf' && local === 'items' && !tag.selfClosing) return void (skipped = tag.name);
    if (!isPlainName(name) || stack.length >= DEEPEST) return malformed();
    const attributes = readAttributes(tag.attributes);
    if (stack.length > 0 && !isEntryName(name) && isTextField(prefix, splitName(name).local)) {
      const own = attributes.find(({ name }) => name.toLowerCase() === 'xml:base')?.value;
      field = createTextField(name, attributes, kind === 'atom', webAddress(own, base()) ?? base());
      if (tag.selfClosing) endField();
      return;
    }
    push(tag, name, attributes);
  }

  function closeElement(name: string): void {
    const { prefix, local } = splitName(name);
    // Items may follow the channel (RSS 0.90 in RSS clothes): the channel ends with the root.
    if (root === 'rss' && local === 'channel' && prefixes.has(prefix)) return popTo(Math.min(stack.length, 2));
    const wanted = splitName(name).local;
    const depth = stack.findLastIndex((element) => element.local === wanted && element.name.toLowerCase() === name.toLowerCase());
    if (depth < 0) return malformed();
    if (depth < stack.length - 1 && !(root === 'rss' && depth === 0)) malformed();
    popTo(depth);
    if (depth === 0) isDone = true;
  }

  /** What happens to a token while a text field is open; true where the field ended and the token is still to be read. */
  function inField(token: MarkupToken, source: string, open: TextField, kind: FeedRoot): boolean {
    if (token.kind === 'text') open.text(cleaner.text(source.slice(token.start, token.end)));
    else if (token.kind === 'cdata') open.cdata(cleaner.cdata(source.slice(token.start, token.end)));
    else if (token.kind === 'open') {
      if (isEntryName(token.name) || (startsField(kind, token.name.toLowerCase()) && !open.type.includes('xhtml'))) {
        malformed();
        endField();
        return true;
      }
      open.open(token.name, token.attributes, token.selfClosing);
    } else if (token.kind === 'close') {
      if (isEntryName(token.name) || feedRoot(splitName(token.name).local) === kind || (kind !== 'atom' && token.name.toLowerCase() === 'channel')) {
        malformed();
        endField();
        return true;
      }
      if (standardName(kind, token.name).toLowerCase() === open.name.toLowerCase() ? open.close(open.name) : open.close(token.name)) endField();
    }
    return false;
  }

  /** Passes over an element; true where it lost its end tag and the token is still to be read. */
  function inSkipped(token: MarkupToken, name: string): boolean {
    const isEnd = token.kind === 'close' && token.name === name;
    const isBeyond = (token.kind === 'open' && isEntryName(token.name)) || (token.kind === 'close' && splitName(token.name).local === 'channel');
    if (isEnd || isBeyond) skipped = undefined;
    return isBeyond;
  }

  function beforeRoot(token: MarkupToken, source: string): void {
    if (token.kind === 'declaration') {
      const doctype = source.slice(token.start, token.end);
      if (!doctype.includes('[')) return;
      problems.add('doctype-removed');
      cleaner = createXmlTextCleaner(declaredEntities(doctype), malformed);
    } else if (token.kind === 'open') {
      const kind = feedRoot(splitName(token.name).local);
      if (kind !== undefined) openRoot(token, kind);
      else if (token.start > LONGEST_PRELUDE) isDone = true;
    }
  }

  return {
    /** Reads one token; false where the feed is complete. */
    take(token: MarkupToken, source: string): boolean {
      if (token.kind === 'unfinished' && root !== undefined) problems.add('truncated');
      if (root === undefined) beforeRoot(token, source);
      else if (skipped !== undefined ? inSkipped(token, skipped) : field === undefined || inField(token, source, field, root)) takeOutside(token, source, root);
      return !isDone;
    },
    finish(): TidyFeed | undefined {
      if (root === undefined) return undefined;
      if (!isDone && entry !== undefined) {
        if (!problems.list().some(({ kind }) => kind === 'truncated')) problems.add('truncated');
        field = undefined;
        parts.length = entry.part;
        entry = undefined;
        stack.length = containerDepth();
      }
      popTo(0);
      parts[0] = startTag(rootTag, rootBase);
      return { root, xml: parts.join('') };
    },
  };

  function takeOutside(token: MarkupToken, source: string, kind: FeedRoot): void {
    if (token.kind === 'open') openElement(token, kind);
    else if (token.kind === 'close') closeElement(token.name);
    else if (token.kind === 'text') {
      const text = cleaner.text(source.slice(token.start, token.end));
      if (entry !== undefined && stack.at(-1)?.local === 'origlink') entry.link = text.trim() || entry.link;
      if (text.trim() !== '') parts.push(text);
    } else if (token.kind === 'cdata') parts.push(`<![CDATA[${cleaner.cdata(source.slice(token.start, token.end))}]]>`);
  }
}
