import { narrow } from '../../text/typed-array.ts';
import type { CompiledForm } from '../compile/forms.ts';
import type { CompiledWord } from '../compile/words.ts';
import { createWordFilter } from './bit-filter.ts';
import type { Gazetteer } from './gazetteer.ts';
import { bucketsOf } from './hash-index.ts';

/** A form as it is kept: of what it was compiled from, what tells how to find it. */
export type Form = Omit<CompiledForm, 'sequence'> & {
  readonly first: number;
  readonly opening: number;
  /** How many words, with {@link SMALL} where it is looked for written small, and {@link COMMON}. */
  readonly words: number;
};

/** Forms as pages hold them: one array for each thing known of them. */
export function formColumns(forms: readonly Omit<Form, 'first' | 'opening' | 'words'>[]) {
  const formHash = Int32Array.from(forms, ({ hash }) => hash);
  return {
    formHash,
    formBuckets: bucketsOf(formHash),
    formCheck: Int32Array.from(forms, ({ check }) => check),
    formCompany: narrow(forms.map(({ company }) => company)),
    formCase: Uint16Array.from(forms, ({ capitals }) => capitals),
    formTraits: Uint16Array.from(forms, ({ traits }) => traits),
    formSince: Uint8Array.from(forms, ({ since }) => since),
    formUntil: Uint8Array.from(forms, ({ until }) => until),
  } satisfies Partial<Gazetteer>;
}

/** What the background knows of forms besides: how they begin. */
export function openingColumns(forms: readonly Pick<Form, 'first' | 'opening' | 'words'>[]) {
  const formOpening = Int32Array.from(forms, ({ opening }) => opening);
  return {
    formFirst: Int32Array.from(forms, ({ first }) => first),
    formOpening,
    formWords: Uint8Array.from(forms, ({ words }) => words),
    openingOrder: orderOf(formOpening),
  } satisfies Partial<Gazetteer>;
}

/**
 * The places of some values in the order of the values, equal ones in the order of their places. Value and place are
 * sorted as one number: a comparison would be called a million times.
 */
function orderOf(values: Int32Array): Uint16Array | Uint32Array {
  const room = 2 ** 20;
  if (values.length > room) throw new RangeError(`${values.length} forms are more than the order has room for`);
  const sorted = Float64Array.from(values, (value, place) => value * room + place).toSorted();
  return narrow(Array.from(sorted, (key) => key - Math.floor(key / room) * room));
}

/** Words as the gazetteer holds them: one array for each thing known of them; `bits` are those of the filter. */
export function wordColumns(words: readonly Readonly<CompiledWord>[], bits?: number) {
  const wordHash = Int32Array.from(words, ({ hash }) => hash);
  return {
    wordHash,
    wordBuckets: bucketsOf(wordHash),
    contextTermWords: createWordFilter(
      words.filter(({ contextTerm }) => contextTerm !== 0).map(({ hash }) => hash),
      bits,
    ),
    wordForm: Uint8Array.from(words, ({ form }) => form),
    wordContextTerm: Uint8Array.from(words, ({ contextTerm }) => contextTerm),
  } satisfies Partial<Gazetteer>;
}

/** Columns that only the background has. */
export const NO_OPENINGS = {
  formFirst: new Int32Array(0),
  formOpening: new Int32Array(0),
  formWords: new Uint8Array(0),
  openingOrder: new Uint16Array(0),
  everydayWords: new Int32Array(0),
  contextTermFirst: new Int32Array(0),
  contextTermOpening: new Int32Array(0),
  contextTermLength: new Uint8Array(0),
  hot: new Uint8Array(0),
} as const satisfies Partial<Gazetteer>;

/** Columns that only pages have. */
export const NO_FILTERS = {
  coldNames: new Uint8Array(0),
  coldSmallNames: new Uint8Array(0),
  coldSmallOpenings: new Int32Array(0),
  coldDenied: new Int32Array(0),
  coldSmallAlone: new Int32Array(0),
  coldSmallWords: new Int32Array(0),
  coldSmallSeconds: new Int32Array(0),
  coldSecondWords: new Int32Array(0),
} as const satisfies Partial<Gazetteer>;
