import { listOf } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { WORD_AROUND, WORD_IN_BLOCK, WORD_IN_SENTENCE } from './features.ts';
import { AGAINST } from './gazetteer.ts';
import { MAX_WORDS } from './hashes.ts';
import type { Match } from './match.ts';
import { addCounted } from './score.ts';
import type { Sentence } from './sentence.ts';

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function addCues(found: number[], block: Block, match: Match, company: number, sentence: Sentence): void {
  const own = listOf(block.gazetteer.contextStart, block.gazetteer.context, company);
  const present = own.filter((cue) => block.cueSet.has(cue & ~AGAINST));
  if (present.length === 0) return;
  const places = cuesNear(block, match, sentence);
  const counts = new Map<number, number>();
  for (const cue of present) {
    const place = places.get(cue & ~AGAINST) ?? WORD_IN_BLOCK;
    const feature = place + (cue < AGAINST ? 0 : 1);
    if (place) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  for (const [feature, count] of counts) addCounted(found, feature, count);
}

/** Where the nearest hit of each cue of a sentence stands; 0 where it is the name itself, which proves nothing. */
function cuesNear({ cues }: Block, match: Match, { from, to }: Sentence): Map<number, number> {
  const places = new Map<number, number>();
  let [low, high] = [0, cues.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.token ?? 0) < from - MAX_WORDS) low = middle + 1;
    else high = middle;
  }
  for (let index = low; index < cues.length; index += 1) {
    const hit = cues[index];
    if (!hit || hit.token >= to) break;
    const { cue, token, endToken } = hit;
    if (endToken <= from) continue;
    const apart = endToken <= match.token || token >= match.endToken;
    const place = apart ? WORD_IN_SENTENCE : token < match.token || endToken > match.endToken ? WORD_AROUND : 0;
    // The numbers grow with the distance.
    if (!(places.get(cue) && (place === 0 || (places.get(cue) ?? 0) <= place))) places.set(cue, place);
  }
  return places;
}
