import { AMBIGUITIES, RISKS, type Ambiguity, type Risk } from '../../model/company.ts';
import {
  ACRONYM_FORM,
  COMMON_WORD_FORM,
  PAIRED_FORM,
  RARE_SENSE_FORM,
  SAFE_FORM,
  SHARED_NAME,
} from '../linking/features.ts';

/** What a form names: a firm, a public body, a product, or a product whose name begins with its firm's. */
export const NAMED_THINGS = ['firm', 'public-body', 'product', 'weak-product'] as const;
export type NamedThing = (typeof NAMED_THINGS)[number];

/**
 * What the pack says of a form, in 16 bits: two of risk, three of the other sense, two of the language, one for a
 * former name, two of what it names, four for the feature that follows, {@link WITH_ENDING} and {@link PLAIN}.
 */
export type Traits = {
  readonly risk: Risk;
  readonly sense: Ambiguity;
  readonly lang: (typeof LANGUAGES)[number];
  readonly former: boolean;
  readonly names: NamedThing;
};

/** The bit of a form with an s behind the name, as a genitive or plural: «Microsofts Umsatz». */
export const WITH_ENDING = 0x4000;
/** The bit of a form that is written without accents: with them, a text writes another word («über» is not Uber). */
export const PLAIN = 0x8000;

const LANGUAGES = ['', 'fr', 'en', 'other'] as const;

/** Packs traits into a number, which `traits-of-form.ts` reads. */
export function packTraits({ risk, sense, lang, former, names }: Traits): number {
  const word = sense === 'rare' ? 'common-word' : sense;
  return (
    RISKS.indexOf(risk) |
    (AMBIGUITIES.indexOf(word) << 2) |
    (LANGUAGES.indexOf(lang) << 5) |
    (former ? 128 : 0) |
    (NAMED_THINGS.indexOf(names) << 8) |
    (formOf(risk, sense) << 10)
  );
}

/** What the form is, as the features have it: counted from `SAFE_FORM`. */
function formOf(risk: Risk, sense: Ambiguity): number {
  const need =
    sense === 'common-word' || sense === 'unit' ? COMMON_WORD_FORM : sense === 'acronym' ? ACRONYM_FORM : SHARED_NAME;
  return (
    (risk === 'safe' ? SAFE_FORM : risk === 'paired' ? PAIRED_FORM : risk === 'capital' ? RARE_SENSE_FORM : need) -
    SAFE_FORM
  );
}
