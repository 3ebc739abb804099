import { SAFE_FORM } from '../linking/features.ts';

/**
 * Reads the number of {@link packTraits} without the words for what is in it, which would weigh on the script in the
 * page; a test holds the two together.
 */
export const SAFE = 0;
export const CONTEXT = 1;
export const PAIRED = 2;
export const CAPITAL_TELLS = 3;

export const COMMON_WORD = 1;
export const PLACE = 3;
export const ACRONYM = 5;
export const UNIT = 6;

/** {@link SAFE}, {@link CONTEXT} for a form that needs some, {@link PAIRED}, {@link CAPITAL_TELLS}. */
export function riskOf(traits: number): number {
  return traits & 3;
}

/** Whether a certain form is that of a firm of which the pack knows little: it may be a town or a person too. */
export function isLittleKnown(traits: number): boolean {
  return riskOf(traits) === SAFE && senseOf(traits) === PLACE;
}

/** What else the form means: position in `AMBIGUITIES`. */
export function senseOf(traits: number): number {
  return (traits >> 2) & 7;
}

/** Whether the other sense is a word that is written small. */
export function hasSmallSense(traits: number): boolean {
  return senseOf(traits) === COMMON_WORD || senseOf(traits) === UNIT;
}

/** Whether the form is used in a language, French or English, that is not the one given. */
export function isForeign(traits: number, lang: string | undefined): boolean {
  const own = (traits >> 5) & 3;
  return lang !== undefined && ((own === 1 && lang !== 'fr') || (own === 2 && lang !== 'en'));
}

/** Whether the company bears the name no more. */
export function isFormer(traits: number): boolean {
  return (traits & 128) !== 0;
}

export const PUBLIC_BODY = 1;
export const WEAK_PRODUCT = 3;

/** What the form names: 0 for a firm, {@link PUBLIC_BODY}, 2 for a product, {@link WEAK_PRODUCT}. */
export function namedBy(traits: number): number {
  return (traits >> 8) & 3;
}

/** Whether the form is written without accents: with them, a text writes another word. */
export function isPlain(traits: number): boolean {
  return traits >= 0x8000;
}

/** How many letters at the end of the form are none of the name: the s of «Microsofts Umsatz». */
export function endingOf(traits: number): number {
  return (traits >> 14) & 1;
}

/** The feature that tells what the form is: `SAFE_FORM` and those after it. */
export function formFeature(traits: number): number {
  return SAFE_FORM + ((traits >> 10) & 15);
}
