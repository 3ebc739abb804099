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

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    quot: '"',
    apos: "'",
    lt: '<',
    gt: '>',
    nbsp: ' ',
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    euro: '€',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    ucirc: 'û',
    ugrave: 'ù',
    icirc: 'î',
    iuml: 'ï',
    euml: 'ë',
    oelig: 'œ',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    szlig: 'ß',
    ntilde: 'ñ',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    times: '×',
    sect: '§',
    shy: '',
    zwnj: '',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    sbquo: '‚',
    bdquo: '„',
    prime: '′',
    lsaquo: '‹',
    rsaquo: '›',
    aring: 'å',
    Aring: 'Å',
    oslash: 'ø',
    Oslash: 'Ø',
    aelig: 'æ',
    atilde: 'ã',
    otilde: 'õ',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    Ccedil: 'Ç',
    Ecirc: 'Ê',
    iquest: '¿',
    iexcl: '¡',
    frac12: '½',
    aacute: 'á',
    iacute: 'í',
    oacute: 'ó',
    uacute: 'ú',
    Eacute: 'É',
    Egrave: 'È',
    Agrave: 'À',
  }),
);

function entity(whole: string, name: string): string {
  const digits = /^#(?:x([\da-f]+)|(\d+))$/i.exec(name);
  if (!digits) return ENTITIES.get(name) ?? whole;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

/**
 * One line of plain text from what a page says about itself: fields escaped twice are common in CMS output, so
 * entities and tags are taken out; white space becomes single spaces.
 */
export function plainLine(text: string, limit: number): string {
  const unescaped = bounded(text, limit * 8)
    .replaceAll(/&(#x?[\da-f]{1,6}|[a-z]{2,8});/gi, entity)
    .replaceAll(/<\/?[a-z][^<>]{0,400}>/gi, ' ');
  return bounded(visible(unescaped).replaceAll(/\s+/g, ' ').trim(), limit);
}

/** Text reduced to letters and digits without case or accents, to compare what people write in two ways. */
export function squashed(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}
