import type { MarkupAttribute } from '../../markup/markup-tokens.ts';
import { escapeAttribute } from '../../markup/xml-text.ts';
import { webAddress } from '../../url/web-address.ts';
import type { FeedRoot } from './tidy-names.ts';
import { feedPrefixes, isFeedNamespace, isPlainName, splitName } from './tidy-names.ts';

type Element = { readonly name: string; readonly local: string; readonly base: string | undefined };
/** The entry being written; its start tag is written when its end is known. */
type OpenEntry = { readonly part: number; readonly tag: string; base: string | undefined; link: string | undefined };

/** Whether an attribute sets the base of relative addresses (XML Base). */
const isBaseAttribute = ({ name }: MarkupAttribute): boolean => name.toLowerCase() === 'xml:base';

/** The base that an element states for its content, as it is written. */
export function ownBase(attributes: readonly MarkupAttribute[]): string | undefined {
  return attributes.find(isBaseAttribute)?.value;
}

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

/** Writes the well-formed document: knows the open elements, the open entry and the base addresses in force. */
export class TidyWriter {
  /** Prefixes of the feed's own namespace; the empty one is the default namespace. */
  readonly prefixes = new Set(['']);
  readonly #kind: FeedRoot;
  readonly #parts: string[] = [];
  readonly #stack: Element[] = [];
  #entry: OpenEntry | undefined;
  #isEmptyEntry = false;
  #rootTag = '';
  #rootBase: string | undefined;

  constructor(kind: FeedRoot) {
    this.#kind = kind;
  }

  /** Number of open elements. */
  get depth(): number {
    return this.#stack.length;
  }

  /** How many elements enclose an entry: the root, and in RSS the channel. */
  get containerDepth(): number {
    return this.#kind === 'rss' ? 2 : 1;
  }

  /** The base address in force. */
  get base(): string | undefined {
    return this.#stack.at(-1)?.base;
  }

  get hasOpenEntry(): boolean {
    return this.#entry !== undefined;
  }

  isEntryName(name: string): boolean {
    const { prefix, local } = splitName(name);
    return local === (this.#kind === 'atom' ? 'entry' : 'item') && this.prefixes.has(prefix);
  }

  /** Depth of the innermost open element of that name in lower case; -1 if there is none. */
  depthOf(name: string): number {
    return this.#stack.findLastIndex((element) => element.name.toLowerCase() === name);
  }

  /** Takes in the prefixes that attributes declare for the feed's own namespace. */
  addPrefixes(attributes: readonly MarkupAttribute[]): void {
    for (const prefix of feedPrefixes(this.#kind, attributes)) this.prefixes.add(prefix);
  }

  /** Opens an element; `name` is its standard name. */
  push(name: string, attributes: readonly MarkupAttribute[], cleanText: (text: string) => string): void {
    this.addPrefixes(attributes);
    const base = webAddress(ownBase(attributes), this.base) ?? this.base;
    const written = `${name}${writeAttributes(this.#attributesToWrite(attributes, base), cleanText)}`;
    const isEntry = this.isEntryName(name) && this.depth === this.containerDepth;
    if (isEntry) this.#entry = { part: this.#parts.length, tag: written, base, link: undefined };
    if (this.depth === 0) this.#rootTag = written;
    if (this.depth < 2 && this.#entry === undefined) this.#rootBase = base ?? this.#rootBase;
    this.#parts.push(`<${written}>`);
    this.#stack.push({ name, local: splitName(name).local, base });
  }

  /**
   * Attributes of an element: addresses absolute where it has a base of its own, and only the family's own default
   * namespace.
   */
  #attributesToWrite(attributes: readonly MarkupAttribute[], base: string | undefined): readonly MarkupAttribute[] {
    // A default namespace other than the family’s own would rename everything for the parser.
    const isWritten = ({ name, value }: MarkupAttribute): boolean =>
      !/^(?:xml:base|xmlns)$/i.test(name) || (/^xmlns$/i.test(name) && isFeedNamespace(this.#kind, value));
    const others = attributes.filter(isWritten);
    if (ownBase(attributes) === undefined) return others;
    return others.map(({ name, value }) => ({
      name,
      value: name === 'href' ? (webAddress(value, base) ?? value) : value,
    }));
  }

  /** Writes text; where it states the entry's address, keeps it as its link: Atom's has none in its content. */
  text(text: string): void {
    const local = this.#stack.at(-1)?.local;
    const isAddress = this.#kind === 'atom' && local === 'link' && /^\s*https?:\/\/\S+\s*$/i.test(text);
    if (this.#entry !== undefined && (local === 'origlink' || isAddress))
      this.#entry.link = text.trim() || this.#entry.link;
    if (text.trim() !== '') this.#parts.push(text);
  }

  cdata(text: string): void {
    this.#parts.push(`<![CDATA[${text}]]>`);
  }

  /** Writes a finished text field; `base` is that of its content and holds for the entry. */
  field(xml: string, base: string | undefined): void {
    this.#parts.push(xml);
    if (this.#entry !== undefined && base !== undefined) this.#entry.base = base;
  }

  /** Closes the innermost element; true where that ends an entry. */
  pop(): boolean {
    const element = this.#stack.pop();
    if (element === undefined) return false;
    this.#isEmptyEntry = false;
    const endsEntry = this.#entry !== undefined && this.depth === this.containerDepth;
    if (this.#entry !== undefined && endsEntry) this.#endEntry(this.#entry);
    // feedsmith 3.0.1 takes a single hour or day for none.
    if (element.local === 'skiphours') this.#parts.push('<hour></hour>');
    if (element.local === 'skipdays') this.#parts.push('<day></day>');
    if (!this.#isEmptyEntry) this.#parts.push(`</${element.name}>`);
    return endsEntry;
  }

  #endEntry({ part, tag, base, link }: OpenEntry): void {
    this.#entry = undefined;
    if (this.#parts.length === part + 1 && !tag.includes(' ')) {
      // Nothing stands in the entry: it is left out, and its end tag is not written either.
      this.#parts.length = part;
      this.#isEmptyEntry = true;
      return;
    }
    this.#parts[part] = `${startTag(tag, base)}${link === undefined ? '' : this.#originLink(link)}`;
  }

  #originLink(link: string): string {
    return this.#kind === 'atom' ? `<link rel="alternate" href="${link}"/>` : `<link>${link}</link>`;
  }

  /** Leaves out the open entry: the end of the file cut it off. */
  dropOpenEntry(): void {
    if (this.#entry === undefined) return;
    this.#parts.length = this.#entry.part;
    this.#entry = undefined;
    this.#stack.length = this.containerDepth;
  }

  /** Closes all that is open and returns the document. */
  finish(): string {
    while (this.depth > 0) this.pop();
    this.#parts[0] = startTag(this.#rootTag, this.#rootBase);
    return this.#parts.join('');
  }
}
