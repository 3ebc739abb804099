import { readAttributes } from '../../markup/markup-tokens.ts';
import type { MarkupAttribute, MarkupToken } from '../../markup/markup-tokens.ts';
import type { XmlTextCleaner } from '../../markup/xml-text.ts';
import { webAddress } from '../../url/web-address.ts';
import type { ProblemCounter } from './problems.ts';
import type { TextField } from './tidy-field.ts';
import { createTextField } from './tidy-field.ts';
import type { FeedRoot } from './tidy-names.ts';
import { feedRoot, isPlainName, isRead, isTextField, splitName, standardName, startsField } from './tidy-names.ts';
import { ownBase, TidyWriter } from './tidy-writer.ts';

/**
 * A feed in well-formed XML: no document type, comments or instructions, text fields without elements, flat entries.
 */
export type TidyFeed = { readonly root: FeedRoot; readonly xml: string };

export type OpenTag = Extract<MarkupToken, { kind: 'open' }>;

/** Deeper elements are no part of any format; a parser may refuse them. */
const MAX_DEPTH = 40;
/** More elements in one entry, or around the entries, are a mistake or a trick. */
const MAX_CHILDREN = 400;
/** So many elements without an end tag are looked for in one entry: each costs a search to its end. */
const MAX_UNCLOSED = 20;
/**
 * Characters of a feed in which end tags are looked for, taken together, 20 ms: they stand near in good feeds, and far
 * from each of a hundred thousand elements in a hostile one.
 */
const MAX_SEARCHED = 20_000_000;
/** More entries are no feed; the first in the file are the newest. */
const MAX_ENTRIES = 50_000;
/** Longest content of an element that is no text for people: an address. */
const MAX_VALUE_LENGTH = 8192;

/** Reads the tokens of a feed from its root on. */
export class Tidier {
  readonly #kind: FeedRoot;
  readonly #source: string;
  readonly #cleaner: XmlTextCleaner;
  readonly #problems: ProblemCounter;
  readonly #writer: TidyWriter;
  /** The text field that is open. */
  #field: TextField | undefined;
  /** Name of the element that is passed over. */
  #skipped: string | undefined;
  #isDone = false;
  /** The root has ended; what follows is read from the next entry on: a second feed, or items behind the first. */
  #isBehind = false;
  /** An empty link came last, as writers of HTML have it: its address follows. */
  #isLinkVoid = false;
  #children = 0;
  #entries = 0;
  /** Elements of the open entry that were never closed. */
  #unclosed = 0;
  #searched = 0;
  /** Where the open entry ends. */
  #entryEnd = -1;

  constructor(kind: FeedRoot, source: string, cleaner: XmlTextCleaner, problems: ProblemCounter) {
    this.#kind = kind;
    this.#source = source;
    this.#cleaner = cleaner;
    this.#problems = problems;
    this.#writer = new TidyWriter(kind);
  }

  /** Opens the root element; false where it is empty. */
  openRoot(tag: OpenTag): boolean {
    const attributes = readAttributes(tag.attributes);
    this.#writer.addPrefixes(attributes);
    this.knowPrefix(tag.name);
    this.#push(this.#standardName(tag.name), attributes, tag.selfClosing);
    if (tag.selfClosing) this.#isDone = true;
    return !this.#isDone;
  }

  /** Takes the prefix of an element for one of the feed's own. */
  knowPrefix(name: string): void {
    this.#writer.prefixes.add(splitName(name).prefix);
  }

  /** Reads one token; false where the feed is complete. */
  take(token: MarkupToken): boolean {
    if (token.kind === 'unfinished') this.#problems.add('truncated');
    if (this.#isBehind && token.kind === 'open' && this.#writer.isEntryName(token.name)) {
      this.#isBehind = false;
      this.#malformed();
    }
    if (!this.#isBehind && this.#isToBeRead(token)) this.#takeOutside(token);
    return !this.#isDone;
  }

  finish(): TidyFeed {
    if (!this.#isDone && this.#writer.hasOpenEntry) {
      if (!this.#problems.list().some(({ kind }) => kind === 'truncated')) this.#problems.add('truncated');
      this.#field = undefined;
      this.#writer.dropOpenEntry();
    }
    this.#endField();
    return { root: this.#kind, xml: this.#writer.finish() };
  }

  /** Whether a token lies outside of skipped elements and text fields, or ends one that lost its end tag. */
  #isToBeRead(token: MarkupToken): boolean {
    if (this.#skipped !== undefined) return this.#inSkipped(token, this.#skipped);
    return this.#field === undefined || this.#inField(token, this.#field);
  }

  #takeOutside(token: MarkupToken): void {
    if (token.kind === 'open') this.#openElement(token);
    else if (token.kind === 'close') this.#closeElement(token.name);
    else if (token.kind === 'text') this.#text(this.#cleaner.text(this.#textOf(token, MAX_VALUE_LENGTH)));
    else if (token.kind === 'cdata') this.#writer.cdata(this.#cleaner.cdata(this.#textOf(token, MAX_VALUE_LENGTH)));
  }

  #text(text: string): void {
    const isAddress = this.#isLinkVoid && /^\s*https?:\/\/\S+\s*$/.test(text);
    this.#isLinkVoid = false;
    if (isAddress) this.#push('link', [], false);
    this.#writer.text(text);
    if (isAddress) this.#pop();
  }

  /** The token's text, at most `max` characters of it. */
  #textOf({ start, end }: { readonly start: number; readonly end: number }, max: number): string {
    return this.#source.slice(start, Math.min(end, start + max));
  }

  #openElement(tag: OpenTag): void {
    const { prefix, local } = splitName(tag.name);
    const attributes = readAttributes(tag.attributes);
    const name = this.#nameOf(tag.name, attributes);
    if (this.#isChannel(prefix, local) && this.#writer.depth > 1) {
      if (!tag.selfClosing) this.#popTo(2);
      return;
    }
    const isEntry = this.#writer.isEntryName(tag.name);
    if (isEntry && !this.#beginEntry()) return;
    // Also RDF's second list of its items: the parser would look each up among all others.
    if (!isRead(prefix, local) || this.#children >= MAX_CHILDREN) {
      if (this.#isUnclosed(tag)) this.#malformed();
      else if (!tag.selfClosing) this.#skipped = tag.name;
      return;
    }
    if (!isPlainName(name) || this.#writer.depth >= MAX_DEPTH) return this.#malformed();
    this.#children += 1;
    this.#isLinkVoid = this.#kind !== 'atom' && local === 'link' && tag.selfClosing && attributes.length === 0;
    if (this.#isLinkVoid) return this.#malformed();
    if (isEntry || !isTextField(splitName(name).local)) return this.#push(name, attributes, tag.selfClosing);
    const { base } = this.#writer;
    const fieldBase = webAddress(ownBase(attributes), base) ?? base;
    this.#field = createTextField(name, attributes, this.#kind === 'atom', fieldBase);
    if (tag.selfClosing) this.#endField();
  }

  /** Closes what is open before an entry; false where the feed has too many. */
  #beginEntry(): boolean {
    if (this.#writer.hasOpenEntry) this.#malformed();
    this.#popTo(this.#writer.containerDepth);
    this.#entries += 1;
    if (this.#entries > MAX_ENTRIES) {
      this.#problems.add('too-many-entries');
      this.#isDone = true;
      return false;
    }
    this.#children = 0;
    this.#unclosed = 0;
    if (this.#kind === 'rss' && this.#writer.depth < 2) this.#push('channel', [], false);
    return true;
  }

  #closeElement(name: string): void {
    const { prefix, local } = splitName(name);
    // Items may follow the channel (RSS 0.90 in RSS clothes): the channel ends with the root.
    if (this.#isChannel(prefix, local)) return this.#popTo(Math.min(this.#writer.depth, 2));
    const depth = this.#writer.depthOf(this.#standardName(name).toLowerCase());
    if (depth < 0) return this.#malformed();
    const closesOthers = depth < this.#writer.depth - 1;
    if (closesOthers && !(this.#kind === 'rss' && depth === 0)) this.#malformed();
    this.#popTo(depth === 0 ? this.#writer.containerDepth : depth);
    this.#isBehind = depth === 0;
  }

  /** Reads a token in a text field; true where the field lost its end tag and the token is still to be read. */
  #inField(token: MarkupToken, field: TextField): boolean {
    if (token.kind === 'text') field.text(this.#cleaner.text(this.#textOf(token, field.remaining())));
    else if (token.kind === 'cdata') field.cdata(this.#cleaner.cdata(this.#textOf(token, field.remaining())));
    else if (token.kind === 'open') {
      if (this.#beginsNext(token.name, field)) return this.#breakOff();
      field.open(token.name, token.attributes, token.selfClosing);
    } else if (token.kind === 'close') {
      if (this.#endsContainer(token.name)) return this.#breakOff();
      const name = this.#standardName(token.name);
      if (field.close(name.toLowerCase() === field.name.toLowerCase() ? name : token.name)) this.#endField();
    }
    return false;
  }

  /** Whether an element begins the next entry or field, in spite of the field that is open. */
  #beginsNext(name: string, field: TextField): boolean {
    if (this.#writer.isEntryName(name)) return true;
    return startsField(this.#kind, this.#standardName(name).toLowerCase()) && !field.mayHoldPages;
  }

  /** Whether an end tag is that of the entry, the channel or the root. */
  #endsContainer(name: string): boolean {
    if (this.#writer.isEntryName(name) || feedRoot(splitName(name).local) === this.#kind) return true;
    return this.#kind !== 'atom' && name.toLowerCase() === 'channel';
  }

  /** Ends a field that lost its end tag. */
  #breakOff(): true {
    this.#malformed();
    this.#endField();
    return true;
  }

  /** Whether an element in an entry lost its end tag: passed over, it would take the rest of the entry with it. */
  #isUnclosed({ name, end, selfClosing }: OpenTag): boolean {
    if (selfClosing || !this.#writer.hasOpenEntry || this.#unclosed >= MAX_UNCLOSED) return false;
    if (this.#entryEnd < end) this.#entryEnd = this.#source.indexOf(this.#kind === 'atom' ? '</entry' : '</item', end);
    if (this.#entryEnd < 0) this.#entryEnd = this.#source.length;
    if (this.#searched > MAX_SEARCHED) return false;
    const endTag = this.#source.slice(end, this.#entryEnd).indexOf(`</${name}`);
    this.#searched += endTag < 0 ? this.#entryEnd - end : endTag;
    if (endTag < 0) this.#unclosed += 1;
    return endTag < 0;
  }

  /** Passes over an element; true where it lost its end tag and the token is still to be read. */
  #inSkipped(token: MarkupToken, name: string): boolean {
    const isEnd = token.kind === 'close' && token.name === name;
    const isBeyond =
      (token.kind === 'open' && this.#writer.isEntryName(token.name)) ||
      (token.kind === 'close' && splitName(token.name).local === 'channel');
    if (isEnd || isBeyond) this.#skipped = undefined;
    return isBeyond;
  }

  #push(name: string, attributes: Parameters<TidyWriter['push']>[1], isEmpty: boolean): void {
    this.#writer.push(name, attributes, this.#cleaner.text);
    if (isEmpty) this.#pop();
  }

  #pop(): void {
    if (this.#writer.pop()) this.#children = 0;
  }

  #popTo(depth: number): void {
    this.#endField();
    while (this.#writer.depth > depth) this.#pop();
  }

  #endField(): void {
    if (this.#field === undefined) return;
    this.#writer.field(this.#field.finish(), this.#field.base);
    this.#field = undefined;
  }

  /** The standard name; a link of Atom in RSS is known by its attribute where its prefix is missing. */
  #nameOf(name: string, attributes: readonly MarkupAttribute[]): string {
    const isAtomLink =
      this.#kind !== 'atom' &&
      name.toLowerCase() === 'link' &&
      attributes.some((one) => one.name.toLowerCase() === 'href');
    return isAtomLink ? 'atom:link' : this.#standardName(name);
  }

  #standardName(name: string): string {
    return standardName(this.#kind, name, this.#writer.prefixes);
  }

  #isChannel(prefix: string, local: string): boolean {
    return this.#kind === 'rss' && local === 'channel' && this.#writer.prefixes.has(prefix);
  }

  #malformed(): void {
    this.#problems.add('malformed-xml');
  }
}
