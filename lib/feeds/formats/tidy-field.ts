import type { MarkupAttribute } from '../../markup/markup-tokens.ts';
import { escapeAttribute, escapeText } from '../../markup/xml-text.ts';
import { splitName } from './tidy-names.ts';

/** A text field while its content is read. */
export type TextField = {
  /** Name under which it is written again. */
  readonly name: string;
  readonly local: string;
  /** Its markup may be a whole page, with elements that elsewhere are fields of a feed. */
  readonly mayHoldPages: boolean;
  /** Where its relative links start from, if anything says so. */
  readonly base: string | undefined;
  /** How many more units are read; the rest is passed over. */
  readonly remaining: () => number;
  readonly text: (clean: string) => void;
  readonly cdata: (clean: string) => void;
  /** A tag inside: naked markup. */
  readonly open: (name: string, attributes: string, selfClosing: boolean) => void;
  /** An end tag inside; true where it ends the field. */
  readonly close: (name: string) => boolean;
  readonly finish: () => string;
};

type Part = { readonly kind: 'text' | 'cdata' | 'tag'; readonly value: string };

const TEXT_TYPE = /^(?:text|html|xhtml|application\/(?:xml|xhtml\+xml))$|^text\/|[+/]xml$/;

/** How much of a field is read, in UTF-16 units: more of it than any entry keeps. */
const MAX_LENGTH = { title: 20_000, other: 2_000_000 } as const;

/** Bytes of base64 as UTF-8 text; `undefined` where it is none. */
function fromBase64(text: string): string | undefined {
  const plain = text.replaceAll(/\s+/g, '');
  if (!/^[A-Za-z\d+/]+={0,2}$/.test(plain)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(atob(plain), (character) => character.charCodeAt(0)),
    );
  } catch {
    return undefined;
  }
}

/** The content of an XHTML construct without the `div` that only carries it (RFC 4287, 3.1.1.3). */
function withoutDiv(markup: string): string {
  const inner = /^\s*<div(?:\s[^>]*)?>/i.exec(markup);
  const end = /<\/div>\s*$/i.exec(markup.slice(-200));
  return inner !== null && end !== null ? markup.slice(inner[0].length, markup.length - end[0].length) : markup;
}

/**
 * Collects a text field. It comes out with plain character data, its markup escaped once, so that the parser need not
 * tell naked markup from escaped; base64 (Atom 0.3 `mode`, Atom 1.0 media types) is decoded.
 */
export function createTextField(
  name: string,
  attributes: readonly MarkupAttribute[],
  isAtom: boolean,
  base: string | undefined,
): TextField {
  const attribute = (wanted: string): string =>
    attributes
      .find(({ name }) => name.toLowerCase() === wanted)
      ?.value.trim()
      .toLowerCase() ?? '';
  const { local } = splitName(name);
  const type = attribute('type');
  const isBase64 = isAtom && (attribute('mode') === 'base64' || (type !== '' && !TEXT_TYPE.test(type)));
  const parts: Part[] = [];
  let nested = 0;
  let hasMarkup = false;
  let remaining: number = local === 'title' ? MAX_LENGTH.title : MAX_LENGTH.other;
  const add = (kind: Part['kind'], value: string): void => {
    if (remaining > 0) parts.push({ kind, value });
    remaining -= value.length;
  };

  return {
    name,
    local,
    mayHoldPages: type.includes('xhtml') || local === 'encoded',
    base,
    remaining: () => Math.max(0, remaining),
    text: (value) => add('text', parts.at(-1)?.kind === 'cdata' ? value.replace(/^\s*\]\](?:>|&gt;)/, '') : value),
    // Sections in each other, which XML does not know: the inner one's end stands behind as text.
    cdata: (value) => add('cdata', value.replace(/^\s*<!\[CDATA\[/i, '')),
    open: (inner, innerAttributes, selfClosing) => {
      hasMarkup = true;
      if (!selfClosing && inner.toLowerCase() === name.toLowerCase()) nested += 1;
      const tag = splitName(inner).local;
      add('tag', selfClosing ? `<${tag}${innerAttributes}/>` : `<${tag}${innerAttributes}>`);
    },
    close: (inner) => {
      if (inner.toLowerCase() === name.toLowerCase()) {
        if (nested === 0) return true;
        nested -= 1;
      }
      add('tag', `</${splitName(inner).local}>`);
      return false;
    },
    finish: () => {
      const { text, isMarkup } = contentOf(parts, { isAtom, isBase64, hasMarkup });
      const kept = isAtom
        ? ` type="${escapeAttribute(isMarkup ? 'html' : type)}"` +
          `${base === undefined ? '' : ` xml:base="${escapeAttribute(base)}"`}`
        : '';
      return `<${name}${isMarkup || type !== '' || base !== undefined ? kept : ''}>${text}</${name}>`;
    },
  };
}

/** The parts of a field as one escaped text, and whether that text is markup. */
function contentOf(
  parts: readonly Part[],
  field: { readonly isAtom: boolean; readonly isBase64: boolean; readonly hasMarkup: boolean },
): { readonly text: string; readonly isMarkup: boolean } {
  const { isAtom, isBase64, hasMarkup } = field;
  if (hasMarkup) {
    const markup = parts.map(({ kind, value }) => (kind === 'cdata' ? escapeText(value) : value)).join('');
    return { text: escapeText(isAtom ? withoutDiv(markup) : markup), isMarkup: true };
  }
  const decoded = isBase64 ? fromBase64(parts.map(({ value }) => value).join('')) : undefined;
  if (decoded !== undefined) return { text: escapeText(decoded), isMarkup: true };
  return {
    text: parts.map(({ kind, value }) => (kind === 'cdata' ? `<![CDATA[${value}]]>` : value)).join(''),
    isMarkup: false,
  };
}
