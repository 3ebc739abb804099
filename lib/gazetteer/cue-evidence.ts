import { listOf } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { WORD_AROUND, WORD_IN_BLOCK, WORD_IN_SENTENCE } from './features.ts';
import { AGAINST } from './gazetteer.ts';
import { MAX_WORDS } from './hashes.ts';
import type { Match } from './match.ts';
import { add } from './score.ts';
import type { Sentence } from './sentence.ts';

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function addCues(found: number[], block: Block, match: Match, company: number, sentence: Sentence): void {
  let places: ReadonlyMap<number, number> | undefined;
  for (const cue of listOf(block.gazetteer.contextStart, block.gazetteer.context, company)) {
    const id = cue & ~AGAINST;
    if (!block.isSaid(id)) continue;
    places ??= cuesNear(block, match, sentence);
    const place = places.get(id) ?? WORD_IN_BLOCK;
    if (place) add(found, place + (cue < AGAINST ? 0 : 1));
  }
}

/** Where the nearest hit of each cue of a sentence stands; 0 where it is the name itself, which proves nothing. */
function cuesNear({ cues }: Block, match: Match, { from, to }: Sentence): Map<number, number> {
  const places = new Map<number, number>();
  for (let token = Math.max(0, from - MAX_WORDS); token < to; token += 1) {
    for (const [cue, endToken] of cues[token] ?? []) {
      const place = endToken <= match.token || token >= match.endToken ? WORD_IN_SENTENCE : token < match.token || endToken > match.endToken ? WORD_AROUND : 0;
      // The numbers grow with the distance.
      const known = places.get(cue);
      if (endToken > from && (!known || (place > 0 && place < known))) places.set(cue, place);
    }
  }
  return places;
}
