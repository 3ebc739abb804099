import type { GoldMention } from '../../eval/markup.ts';
import type { LotPassage } from '../lots.ts';

/**
 * Of so many passages one is learnt from in small letters too, and one in capitals where it is short as headlines are.
 */
const SMALL_EACH = 4;
const CAPITALS_EACH = 10;
const MAX_HEADLINE = 140;
const GOLDEN_RATIO = 0x9e_37_79_b1;

/**
 * Some passages once more as forums and headlines write them, without a capital or in capitals alone: the labels stay
 * where they are. Which ones follows from lot and line.
 */
export function rewritten(passages: readonly LotPassage[]): LotPassage[] {
  return passages.flatMap((passage) => {
    const { lot, line, text, mentions } = passage;
    const draw = Math.imul(line + 31 * lot.length, GOLDEN_RATIO) >>> 16;
    const other =
      draw % SMALL_EACH === 0
        ? text.toLowerCase()
        : draw % CAPITALS_EACH === 1 && text.length < MAX_HEADLINE
          ? text.toUpperCase()
          : text;
    // «ß» in capitals is two letters: the labels would not fit.
    if (other === text || other.length !== text.length) return [];
    return [{ ...passage, text: other, mentions: mentions.map((gold) => spelt(gold, other)) }];
  });
}

function spelt(gold: GoldMention, text: string): GoldMention {
  return { ...gold, surface: text.slice(gold.start, gold.end) };
}
