import { AMBIGUITIES, RISKS, type Ambiguity, type Risk } from '../model/company.ts';

/** What the pack says of a form, in one byte: two bits of risk, three of the other sense, two of the language, one for a former name. */
export type Traits = { readonly risk: Risk; readonly sense: Ambiguity; readonly lang: (typeof LANGUAGES)[number]; readonly former: boolean };

const LANGUAGES = ['', 'fr', 'en', 'other'] as const;

/** Packs traits into a byte, which `traits-of-form.ts` reads. */
export function packTraits({ risk, sense, lang, former }: Traits): number {
  return RISKS.indexOf(risk) | (AMBIGUITIES.indexOf(sense) << 2) | (LANGUAGES.indexOf(lang) << 5) | (former ? 128 : 0);
}
