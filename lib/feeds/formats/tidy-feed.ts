import type { MarkupAttribute, MarkupToken } from '../../markup/markup-tokens.ts';
import { markupTokens, readAttributes } from '../../markup/markup-tokens.ts';
import { createXmlTextCleaner, declaredEntities, escapeAttribute } from '../../markup/xml-text.ts';
import { webAddress } from '../../url/web-address.ts';
import type { ProblemCounter } from './problems.ts';
import type { TextField } from './tidy-field.ts';
import { createTextField } from './tidy-field.ts';
import type { FeedRoot } from './tidy-names.ts';
import {
  feedPrefixes,
  feedRoot,
  isFeedNamespace,
  isPlainName,
  isRead,
  isTextField,
  splitName,
  standardName,
  startsField,
} from './tidy-names.ts';

/** A feed in well-formed XML: no document type, comments or instructions, text fields without elements, flat entries. */
export type TidyFeed = { readonly root: FeedRoot; readonly xml: string };

type OpenTag = Extract<MarkupToken, { kind: 'open' }>;
type Element = { readonly name: string; readonly local: string; readonly base: string | undefined };
/** The entry being read; its start tag is written when its end is known. */
type OpenEntry = { readonly part: number; readonly tag: string; base: string | undefined; link: string | undefined };

/** Deeper elements are no part of any format; a parser may refuse them. */
const DEEPEST = 40;
/** More elements in one entry, or around the entries, are a mistake or a trick. */
const MAX_CHILDREN = 400;
/** More entries are no feed; the first in the file are the newest. */
const MAX_ENTRIES = 50_000;
/** Longest content of an element that is no text for people: an address. */
const MAX_VALUE_LENGTH = 8192;
/** Words in front of the root (a server's warnings, blank lines) that are passed over. */
const MAX_PRELUDE_LENGTH = 100_000;

/** Text of one start tag's attributes, mended: quoted, escaped, each name once. */
function writeAttributes(attributes: readonly MarkupAttribute[], cleanText: (text: string) => string): string {
  if (attributes.length === 0) return '';
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
  let isEmptyEntry = false;
  let children = 0;
  let entries = 0;
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

  /** Leaves out an entry in which nothing stands; its end tag is not written either. */
  function dropEntry(part: number): void {
    parts.length = part;
    entry = undefined;
    isEmptyEntry = true;
  }

  function endEntry(): void {
    if (entry === undefined) return;
    const { part, tag, base: own, link } = entry;
    children = 0;
    if (parts.length === part + 1 && !tag.includes(' ')) return dropEntry(part);
    const origin =
      link === undefined ? '' : root === 'atom' ? `<link rel="alternate" href="${link}"/>` : `<link>${link}</link>`;
    parts[part] = `${startTag(tag, own)}${origin}`;
    entry = undefined;
  }

  function pop(): void {
    const element = stack.pop();
    if (element === undefined) return;
    isEmptyEntry = false;
    if (entry !== undefined && stack.length === containerDepth()) endEntry();
    // feedsmith 3.0.1 takes a single hour or day for none.
    if (element.local === 'skiphours') parts.push('<hour></hour>');
    if (element.local === 'skipdays') parts.push('<day></day>');
    if (!isEmptyEntry) parts.push(`</${element.name}>`);
  }

  function popTo(depth: number): void {
    endField();
    while (stack.length > depth) pop();
  }

  function openRoot(tag: OpenTag, kind: FeedRoot): void {
    root = kind;
    const attributes = readAttributes(tag.attributes);
    for (const prefix of feedPrefixes(kind, attributes)) prefixes.add(prefix);
    push(kind, tag, standardName(kind, tag.name, prefixes), attributes);
    if (tag.selfClosing) isDone = true;
  }

  function push(kind: FeedRoot, tag: OpenTag, name: string, attributes: readonly MarkupAttribute[]): void {
    for (const prefix of feedPrefixes(kind, attributes)) prefixes.add(prefix);
    const own = attributes.find(({ name }) => name.toLowerCase() === 'xml:base')?.value;
    const inForce = webAddress(own, base()) ?? base();
    const { local } = splitName(name);
    // A default namespace other than the family’s own would rename everything for the parser.
    const others = attributes.filter(
      ({ name, value }) =>
        !/^(?:xml:base|xmlns)$/i.test(name) || (/^xmlns$/i.test(name) && isFeedNamespace(kind, value)),
    );
    const absolute =
      own === undefined
        ? others
        : others.map(({ name, value }) => ({
            name,
            value: name === 'href' ? (webAddress(value, inForce) ?? value) : value,
          }));
    const written = `${name}${writeAttributes(absolute, cleaner.text)}`;
    if (isEntryName(name) && stack.length === containerDepth())
      entry = { part: parts.length, tag: written, base: inForce, link: undefined };
    if (stack.length === 0) rootTag = written;
    if (stack.length < 2 && entry === undefined) rootBase = inForce ?? rootBase;
    parts.push(`<${written}>`);
    stack.push({ name, local, base: inForce });
    if (tag.selfClosing) pop();
  }

  function openElement(tag: OpenTag, kind: FeedRoot): void {
    const { prefix, local } = splitName(tag.name);
    const name = standardName(kind, tag.name, prefixes);
    if (kind === 'rss' && local === 'channel' && prefixes.has(prefix) && stack.length > 1)
      return void (tag.selfClosing || popTo(2));
    if (isEntryName(tag.name)) {
      if (entry !== undefined) malformed();
      popTo(containerDepth());
      entries += 1;
      if (entries > MAX_ENTRIES) {
        problems.add('too-many-entries');
        isDone = true;
        return;
      }
      children = 0;
      if (kind === 'rss' && stack.length < 2) push(kind, { ...tag, selfClosing: false }, 'channel', []);
    }
    // Also RDF's second list of its items: the parser would look each up among all others.
    if (!isRead(prefix, local) || children >= MAX_CHILDREN) return void (tag.selfClosing || (skipped = tag.name));
    if (!isPlainName(name) || stack.length >= DEEPEST) return malformed();
    const attributes = readAttributes(tag.attributes);
    children += 1;
    if (!isEntryName(tag.name) && isTextField(splitName(name).local)) {
      const own = attributes.find(({ name }) => name.toLowerCase() === 'xml:base')?.value;
      field = createTextField(name, attributes, kind === 'atom', webAddress(own, base()) ?? base());
      if (tag.selfClosing) endField();
      return;
    }
    push(kind, tag, name, attributes);
  }

  function closeElement(kind: FeedRoot, name: string): void {
    const { prefix, local } = splitName(name);
    // Items may follow the channel (RSS 0.90 in RSS clothes): the channel ends with the root.
    if (kind === 'rss' && local === 'channel' && prefixes.has(prefix)) return popTo(Math.min(stack.length, 2));
    const wanted = standardName(kind, name, prefixes).toLowerCase();
    const depth = stack.findLastIndex((element) => element.name.toLowerCase() === wanted);
    if (depth < 0) return malformed();
    if (depth < stack.length - 1 && !(kind === 'rss' && depth === 0)) malformed();
    popTo(depth);
    if (depth === 0) isDone = true;
  }

  /** What happens to a token while a text field is open; true where the field ended and the token is still to be read. */
  function inField(token: MarkupToken, source: string, open: TextField, kind: FeedRoot): boolean {
    if (token.kind === 'text')
      open.text(cleaner.text(source.slice(token.start, Math.min(token.end, token.start + open.room()))));
    else if (token.kind === 'cdata')
      open.cdata(cleaner.cdata(source.slice(token.start, Math.min(token.end, token.start + open.room()))));
    else if (token.kind === 'open') {
      if (
        isEntryName(token.name) ||
        (startsField(kind, standardName(kind, token.name, prefixes).toLowerCase()) && !open.mayHoldPages)
      ) {
        malformed();
        endField();
        return true;
      }
      open.open(token.name, token.attributes, token.selfClosing);
    } else if (token.kind === 'close') {
      if (
        isEntryName(token.name) ||
        feedRoot(splitName(token.name).local) === kind ||
        (kind !== 'atom' && token.name.toLowerCase() === 'channel')
      ) {
        malformed();
        endField();
        return true;
      }
      const name = standardName(kind, token.name, prefixes);
      if (open.close(name.toLowerCase() === open.name.toLowerCase() ? name : token.name)) endField();
    }
    return false;
  }

  /** Passes over an element; true where it lost its end tag and the token is still to be read. */
  function inSkipped(token: MarkupToken, name: string): boolean {
    const isEnd = token.kind === 'close' && token.name === name;
    const isBeyond =
      (token.kind === 'open' && isEntryName(token.name)) ||
      (token.kind === 'close' && splitName(token.name).local === 'channel');
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
      else if (token.start > MAX_PRELUDE_LENGTH) isDone = true;
    }
  }

  return {
    /** Reads one token; false where the feed is complete. */
    take(token: MarkupToken, source: string): boolean {
      if (token.kind === 'unfinished' && root !== undefined) problems.add('truncated');
      if (root === undefined) beforeRoot(token, source);
      else if (
        skipped !== undefined ? inSkipped(token, skipped) : field === undefined || inField(token, source, field, root)
      )
        takeOutside(token, source, root);
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
    else if (token.kind === 'close') closeElement(kind, token.name);
    else if (token.kind === 'text') {
      const text = cleaner.text(source.slice(token.start, Math.min(token.end, token.start + MAX_VALUE_LENGTH)));
      if (entry !== undefined && stack.at(-1)?.local === 'origlink') entry.link = text.trim() || entry.link;
      if (text.trim() !== '') parts.push(text);
    } else if (token.kind === 'cdata')
      parts.push(
        `<![CDATA[${cleaner.cdata(source.slice(token.start, Math.min(token.end, token.start + MAX_VALUE_LENGTH)))}]]>`,
      );
  }
}
