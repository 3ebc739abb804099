import { webAddress } from '../url/web-address.ts';
import { decodeReferences, withoutC1 } from './html-references.ts';
import type { MarkupAttribute } from './markup-tokens.ts';
import { createLastEnds, markupTokens, readAttributes } from './markup-tokens.ts';
import { escapeAttribute, escapeText } from './xml-text.ts';

/**
 * Elements a text of the press is made of. The worker has no DOM to sanitise with: this keeps what is known to be
 * harmless and drops the rest. Nothing renders the result as markup: readers get text blocks made of it.
 */
const KEPT = new Set(
  (
    'a abbr b blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li mark ol p pre q s samp small span strong sub sup table tbody td tfoot th thead time tr u ul ' +
    'var wbr'
  ).split(' '),
);
const VOID = new Set(['br', 'hr', 'img', 'wbr']);
/** Elements that go with all they hold. */
const DROPPED = new Set(
  (
    'applet audio button canvas embed form frameset input map noembed noframes noscript object script select ' +
    'style svg template textarea video xmp'
  ).split(' '),
);

const ANY = new Set(['dir', 'lang', 'title']);
const BY_ELEMENT: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['alt', 'height', 'src', 'width'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  time: ['datetime'],
};
const ADDRESSES = new Set(['href', 'src']);
const NUMBERS = new Set(['colspan', 'height', 'rowspan', 'start', 'width']);

/** Deeper nesting says nothing more. */
const DEEPEST = 60;

function attributeValue({ name, value }: MarkupAttribute, base: string | undefined): string | undefined {
  const text = withoutC1(decodeReferences(value));
  if (ADDRESSES.has(name)) return webAddress(text, base);
  if (NUMBERS.has(name)) return /^\d{1,5}$/.test(text.trim()) ? text.trim() : undefined;
  return text.slice(0, 2000);
}

/** The tag with the attributes that are kept; `undefined` where it would show nothing. */
function safeTag(name: string, attributes: string, base: string | undefined): string | undefined {
  const kept = new Map<string, string>();
  for (const attribute of readAttributes(attributes)) {
    const lower = attribute.name.toLowerCase();
    // Pictures that a script would load later carry their address here.
    const known = name === 'img' && lower === 'data-src' ? 'src' : lower;
    if (kept.has(known) || !(ANY.has(known) || (BY_ELEMENT[name]?.includes(known) ?? false))) continue;
    const value = attributeValue({ name: known, value: attribute.value }, base);
    if (value !== undefined) kept.set(known, value);
  }
  if (name === 'img' && !kept.has('src')) return undefined;
  return `<${name}${Array.from(kept, ([key, value]) => ` ${key}="${escapeAttribute(value)}"`).join('')}>`;
}

/**
 * The harmless part of markup: no script, style, form or frame, no handler, only http(s) addresses, all absolute.
 * Balanced, and in time linear in its length.
 */
export function safeMarkup(markup: string, base: string | undefined): string {
  const parts: string[] = [];
  const open: string[] = [];
  const endsLater = createLastEnds(markup);
  let dropped: { readonly name: string; depth: number } | undefined;
  for (const token of markupTokens(markup, 'html')) {
    if (dropped !== undefined) {
      if (token.kind === 'open' && token.name.toLowerCase() === dropped.name && !token.selfClosing) dropped.depth += 1;
      else if (token.kind === 'close' && token.name.toLowerCase() === dropped.name) dropped.depth -= 1;
      if (dropped.depth === 0) dropped = undefined;
    } else if (token.kind === 'text')
      parts.push(escapeText(withoutC1(decodeReferences(markup.slice(token.start, token.end)))));
    else if (token.kind === 'cdata') parts.push(escapeText(markup.slice(token.start, token.end)));
    else if (token.kind === 'open') {
      const name = token.name.toLowerCase();
      if (DROPPED.has(name)) {
        if (!token.selfClosing && endsLater(name, token.end)) dropped = { name, depth: 1 };
      } else if (KEPT.has(name) && (VOID.has(name) || open.length < DEEPEST)) {
        const tag = safeTag(name, token.attributes, base);
        if (tag === undefined) continue;
        parts.push(tag);
        if (!VOID.has(name)) open.push(name);
      }
    } else if (token.kind === 'close') {
      const depth = open.lastIndexOf(token.name.toLowerCase());
      if (depth >= 0) for (const name of open.splice(depth).toReversed()) parts.push(`</${name}>`);
    }
  }
  for (const name of open.toReversed()) parts.push(`</${name}>`);
  return parts.join('').trim();
}

/** Whether markup holds more than its text: a link, a paragraph, a picture. */
export function hasMarkup(safe: string): boolean {
  return safe.includes('<');
}
