import { AMBIGUITIES, RISKS, type Ambiguity, type Risk } from '../model/company.ts';

/** What a form names: a firm, a public body, a product, or a product whose name begins with its firm's. */
export const NAMED_THINGS = ['firm', 'public-body', 'product', 'weak-product'] as const;
export type NamedThing = (typeof NAMED_THINGS)[number];

/** What the pack says of a form, in ten bits: two of risk, three of the other sense, two of the language, one for a former name, two of what it names. */
export type Traits = {
  readonly risk: Risk;
  readonly sense: Ambiguity;
  readonly lang: (typeof LANGUAGES)[number];
  readonly former: boolean;
  readonly names: NamedThing;
};

const LANGUAGES = ['', 'fr', 'en', 'other'] as const;

/** Packs traits into a number, which `traits-of-form.ts` reads. */
export function packTraits({ risk, sense, lang, former, names }: Traits): number {
  return RISKS.indexOf(risk) | (AMBIGUITIES.indexOf(sense) << 2) | (LANGUAGES.indexOf(lang) << 5) | (former ? 128 : 0) | (NAMED_THINGS.indexOf(names) << 8);
}
