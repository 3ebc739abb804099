import type { CompiledForm } from '../compile/forms.ts';
import type { CompiledWord } from '../compile/words.ts';
import { createWordFilter, type Gazetteer } from './gazetteer.ts';
import { bucketsOf } from './hash-index.ts';

/** A form as it is kept: what it was compiled from is not. */
export type Form = Omit<CompiledForm, 'sequence'>;

/** Forms as the gazetteer holds them: one array for each thing known of them. */
export function formColumns(forms: readonly Form[]) {
  const formHash = Int32Array.from(forms, ({ hash }) => hash);
  return {
    formHash,
    formBuckets: bucketsOf(formHash),
    formCheck: Int32Array.from(forms, ({ check }) => check),
    formCompany: Uint16Array.from(forms, ({ company }) => company),
    formCase: Uint16Array.from(forms, ({ capitals }) => capitals),
    formTraits: Uint16Array.from(forms, ({ traits }) => traits),
    formSince: Uint8Array.from(forms, ({ since }) => since),
    formUntil: Uint8Array.from(forms, ({ until }) => until),
  } satisfies Partial<Gazetteer>;
}

/** Words as the gazetteer holds them: one array for each thing known of them. */
export function wordColumns(words: readonly Readonly<CompiledWord>[]) {
  const wordHash = Int32Array.from(words, ({ hash }) => hash);
  return {
    wordHash,
    wordBuckets: bucketsOf(wordHash),
    contextTermWords: createWordFilter(words.filter(({ contextTerm }) => contextTerm !== 0).map(({ hash }) => hash)),
    wordForm: Uint8Array.from(words, ({ form }) => form),
    wordContextTerm: Uint8Array.from(words, ({ contextTerm }) => contextTerm),
    wordClass: Uint16Array.from(words, ({ classes }) => classes),
  } satisfies Partial<Gazetteer>;
}
