/** The fields of an article that are searched, and what Fuse.js makes of a word found in them. */

/** In the order of their bits in a posting. */
export const FIELDS = ['title', 'summary', 'publisher', 'companies', 'tags', 'note', 'date'] as const;
export type Field = (typeof FIELDS)[number];
export const FIELD_COUNT = FIELDS.length;

const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 5,
  companies: 4,
  summary: 2,
  tags: 2,
  publisher: 1.5,
  note: 1.5,
  date: 1,
};

/** As Fuse.js wants them. */
export const FUSE_KEYS = FIELDS.map((name) => ({ name, weight: WEIGHTS[name] }));

const TOTAL = FUSE_KEYS.reduce((sum, { weight }) => sum + weight, 0);
/** What Fuse scores for a text that holds the pattern without an error, and for one that is the pattern. */
const NO_ERROR = 0.001;
const IS_PATTERN = Number.EPSILON;
/** Words of a field up to which its share is looked up instead of computed. */
const TABLE = 256;

/** Fuse's norm: a word in a short field says more. Rounded to a thousandth, as there. */
function fieldNorm(words: number): number {
  return Math.round(1000 / Math.sqrt(Math.max(1, words))) / 1000;
}

/** Exponent of a field of so many words in Fuse's product of scores, by bit and length. */
const exponents: readonly Float64Array[] = FUSE_KEYS.map(({ weight }) =>
  Float64Array.from({ length: TABLE }, (_, words) => (weight / TOTAL) * fieldNorm(words)),
);

function exponent(field: number, words: number): number {
  return words < TABLE
    ? (exponents[field]?.[words] ?? 0)
    : ((FUSE_KEYS[field]?.weight ?? 0) / TOTAL) * fieldNorm(words);
}

/** Lengths of the fields of all articles in words, by the field's bit. */
export type FieldLengths = readonly (Uint8Array | Uint16Array)[];

const LOG_NO_ERROR = Math.log(NO_ERROR);
const LOG_IS_PATTERN = Math.log(IS_PATTERN);

/**
 * The score that Fuse.js gives, turned round (0..1, higher is better), for a pattern that stands in the fields of
 * `mask` with `errors` (share of its letters), without looking at the text. `whole` are the fields in which it stands
 * as a whole word: a field that is nothing but the pattern scores apart.
 */
export function textScore(lengths: FieldLengths, doc: number, mask: number, whole: number, errors = 0): number {
  const logScore = errors === 0 ? LOG_NO_ERROR : Math.log(Math.max(NO_ERROR, errors));
  let sum = 0;
  for (let field = 0, rest = mask; rest !== 0; field += 1, rest >>= 1) {
    if ((rest & 1) === 0) continue;
    const words = lengths[field]?.[doc] ?? 1;
    sum += exponent(field, words) * (words === 1 && ((whole >> field) & 1) === 1 ? LOG_IS_PATTERN : logScore);
  }
  return 1 - Math.exp(sum);
}

/** Names of the fields of a mask. */
export function fieldNames(mask: number): Field[] {
  return FIELDS.filter((_, field) => ((mask >> field) & 1) === 1);
}
