import { listOf } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { WORD_AROUND, WORD_IN_BLOCK, WORD_IN_SENTENCE } from './features.ts';
import { AGAINST } from './gazetteer.ts';
import { MAX_WORDS } from './hashes.ts';
import type { CueHit, Match } from './match.ts';
import { addCounted } from './score.ts';
import type { Sentence } from './sentence.ts';

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function addCues(found: number[], block: Block, match: Match, company: number, sentence: Sentence): void {
  if (block.cues.size === 0) return;
  const counts = new Map<number, number>();
  for (const cue of listOf(block.gazetteer.contextStart, block.gazetteer.context, company)) {
    const hits = block.cues.get(cue & ~AGAINST);
    const place = hits && nearest(hits, match, sentence);
    if (place) counts.set(place + (cue < AGAINST ? 0 : 1), (counts.get(place + (cue < AGAINST ? 0 : 1)) ?? 0) + 1);
  }
  for (const [feature, count] of counts) addCounted(found, feature, count);
}

/** Where the nearest of a cue's hits stands; 0 where it is the name itself, which proves nothing. */
function nearest(hits: readonly CueHit[], match: Match, sentence: Sentence): number {
  let self = false;
  for (let index = firstFrom(hits, match.token - MAX_WORDS); index < hits.length; index += 1) {
    const hit = hits[index];
    if (!hit || hit.token >= match.endToken) break;
    if (hit.endToken <= match.token) continue;
    if (hit.token < match.token || hit.endToken > match.endToken) return WORD_AROUND;
    self = true;
  }
  for (const from of [sentence.from, match.endToken]) {
    const hit = hits[firstFrom(hits, from)];
    if (hit && hit.token < sentence.to && (hit.endToken <= match.token || hit.token >= match.endToken)) return WORD_IN_SENTENCE;
  }
  return self && hits.length === 1 ? 0 : WORD_IN_BLOCK;
}

/** First hit at or after a token, by binary search. */
function firstFrom(hits: readonly CueHit[], token: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.token ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}
