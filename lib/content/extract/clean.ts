import { bounded, visible } from '../../text/visible.ts';

export { bounded, visible };

/** Longest values kept of what a page says about itself, in UTF-16 units; a page may say anything. */
export const LIMITS = {
  title: 500,
  summary: 2000,
  author: 200,
  publisher: 200,
  keyword: 60,
  keywords: 12,
  text: 2_000_000,
} as const;

/** Names of references, and the character of each in the same order. */
const NAMES = (
  'amp quot apos lt gt nbsp rsquo lsquo rdquo ldquo laquo raquo hellip ndash mdash euro eacute egrave ' +
  'ecirc agrave acirc ccedil ocirc ucirc ugrave icirc iuml euml oelig auml ouml uuml szlig ntilde bull ' +
  'middot copy reg trade deg times sect ensp emsp thinsp sbquo bdquo prime lsaquo rsaquo aring Aring ' +
  'oslash Oslash aelig atilde otilde Auml Ouml Uuml Ccedil Ecirc iquest iexcl frac12 aacute iacute ' +
  'oacute uacute Eacute Egrave Agrave'
).split(' ');
const CHARACTERS = '&"\'<> ’‘”“«»…–—€éèêàâçôûùîïëœäöüßñ•·©®™°×§   ‚„′‹›åÅøØæãõÄÖÜÇÊ¿¡½áíóúÉÈÀ';
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...NAMES.map((name, index): [string, string] => [name, CHARACTERS.charAt(index)]),
  ['shy', ''],
  ['zwnj', ''],
]);

function entity(whole: string, name: string): string {
  const digits = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!digits) return ENTITIES.get(name) ?? whole;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  // What browsers make of references to controls (WHATWG HTML, 13.2.5.80).
  if (code > 127 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/** A reference, escaped however often. */
const REFERENCE = /&(?:(?:amp|#38);)*(#x?[\da-f]{1,6}|[a-z]{2,8});/gi;

/** Text of which some letters were escaped twice; what stands for markup may be what the text is about. */
export function unescapedLetters(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(REFERENCE, (whole, name) => (/^(?:lt|gt|amp)$/i.test(name) ? whole : entity(whole, name)));
}

/**
 * One line of plain text from what a page says about itself: fields escaped twice or more are common in CMS output, so
 * entities and tags are taken out; white space becomes single spaces.
 */
export function plainLine(text: string, limit: number): string {
  const raw = bounded(text, limit * 8);
  // Most lines have neither.
  const unescaped = !/[&<]/.test(raw)
    ? raw
    : raw.replaceAll(REFERENCE, entity).replaceAll(/<\/?[a-z][^<>]{0,400}>/gi, ' ');
  return bounded(visible(unescaped).replaceAll(/\s+/g, ' ').trim(), limit);
}

/** Text reduced to letters and digits without case or accents, to compare what people write in two ways. */
export function squashed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
