/** Sources of the pack and of the guide are typed as a keyboard types; readers see them as print sets them. */
const NARROW_SPACE = '\u202F';

/**
 * Apostrophes within and after words. A quotation mark before a word stays as it is typed: only its writer knows which
 * one it opens.
 */
export function englishTypography(text: string): string {
  return text.replaceAll(/(?<=[\p{L}\p{N}])'/gu, '’');
}

/** Narrow no-break spaces before high punctuation, inside guillemets and in numbers, as the French locale has them. */
export function frenchTypography(text: string): string {
  return englishTypography(text)
    .replaceAll(/ (?=[;:!?%€»](?!\p{L}))/gu, NARROW_SPACE)
    .replaceAll(/(?<=«) /g, NARROW_SPACE)
    .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, NARROW_SPACE);
}
