import type { TextRange } from '../model/library.ts';
import { UPPER } from '../text/fold.ts';
import { matchesOf } from '../text/matches.ts';
import { splitBlocks } from '../text/split-blocks.ts';

/** A sentence of a text, without the spaces about it; `block` counts paragraphs from 0. */
export type SentenceRange = TextRange & { readonly block: number };

/** A stop with what closes after it, and a space before something that begins. */
const STOP = new RegExp(String.raw`[.!?…]["»”’)]{0,3}\s{1,4}(?=[${UPPER}\d«"“‘(—–-])`, 'g');
/** Words before whose dot no sentence ends. */
const ABBREVIATION =
  /(?:^|[\s(«"“’'])(?:M|MM|Mme|Mr|Mrs|Ms|Dr|Pr|St|Ste|Inc|Corp|Ltd|Co|No|vs|approx|cf|env|art|etc|p|[A-Z])\.$/;

/** The sentences of a text, in order; linear in its length. */
export function sentencesOf(text: string): readonly SentenceRange[] {
  return splitBlocks(text).flatMap(({ start, end }, block) => {
    const sentences: SentenceRange[] = [];
    let from = start;
    const add = (to: number): void => {
      const raw = text.slice(from, to);
      const begin = from + (raw.length - raw.trimStart().length);
      const stop = begin + raw.trim().length;
      if (stop > begin) sentences.push({ start: begin, end: stop, block });
      from = to;
    };
    for (const { 0: stop, index } of matchesOf(text.slice(start, end), STOP)) {
      const at = start + index;
      if (text.charAt(at) === '.' && ABBREVIATION.test(text.slice(Math.max(from, at - 8), at + 1))) continue;
      add(at + stop.length);
    }
    add(end);
    return sentences;
  });
}
