import { FIRST_LETTER, FOLDED, HYPHEN, IGNORED, look, LIGATURE_SHIFT, SPACE, APOSTROPHE } from '../text/fold.ts';

/** Units made into a text at once: as many as every engine takes for arguments. */
const CHUNK = 4096;
const [SPACE_SIGN, APOSTROPHE_SIGN, HYPHEN_SIGN] = [' ', "'", '-'].map((sign) => sign.charCodeAt(0));

/**
 * A text in small letters without accents, each unit for a unit, so that offsets hold in both. Any space is a plain
 * one, and so are apostrophes and hyphens.
 */
export function foldText(text: string): string {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = foldUnit(text.charCodeAt(index));
  let folded = '';
  for (let from = 0; from < units.length; from += CHUNK)
    folded += Reflect.apply(String.fromCharCode, undefined, units.subarray(from, from + CHUNK));
  return folded;
}

function foldUnit(unit: number): number {
  const value = look(unit);
  // A letter that folds to several keeps itself: `œ` has no unit to spare.
  if (value >= FIRST_LETTER) return value >>> LIGATURE_SHIFT === 0 ? value & FOLDED : unit;
  if (value === SPACE || value === IGNORED) return unit === 0x0a ? unit : (SPACE_SIGN ?? unit);
  if (value === APOSTROPHE) return APOSTROPHE_SIGN ?? unit;
  return value === HYPHEN ? (HYPHEN_SIGN ?? unit) : unit;
}
