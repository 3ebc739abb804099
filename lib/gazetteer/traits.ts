import { AMBIGUITIES, RISKS, type Ambiguity, type Risk } from '../model/company.ts';

/** What the pack says of a form, in one byte: two bits of risk, three of the other sense, two of the language, one for a former name. */
export const LANGUAGES = ['', 'fr', 'en', 'other'] as const;
const FORMER = 128;

export type Traits = { readonly risk: Risk; readonly sense: Ambiguity; readonly lang: (typeof LANGUAGES)[number]; readonly former: boolean };

/** Packs traits into a byte. */
export function packTraits({ risk, sense, lang, former }: Traits): number {
  return RISKS.indexOf(risk) | (AMBIGUITIES.indexOf(sense) << 2) | (LANGUAGES.indexOf(lang) << 5) | (former ? FORMER : 0);
}

/** Reads the byte that {@link packTraits} wrote; bits out of range read as the most careful value. */
export function unpackTraits(byte: number): Traits {
  return {
    risk: RISKS[byte & 3] ?? 'paired',
    sense: AMBIGUITIES[(byte >> 2) & 7] ?? 'common-word',
    lang: LANGUAGES[(byte >> 5) & 3] ?? '',
    former: (byte & FORMER) !== 0,
  };
}
