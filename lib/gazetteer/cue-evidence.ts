import { at, listOf } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { AGAINST, type Gazetteer } from './gazetteer.ts';
import { MAX_WORDS } from './hashes.ts';
import type { CueHit, Match } from './match.ts';
import type { Sentence } from './sentence.ts';
import * as features from './features.ts';
import { add, type Reason } from './score.ts';

const AROUND = 0;
const IN_SENTENCE = 1;
const IN_BLOCK = 2;
const SELF = 3;
const BY_PLACE = [
  features.forPhraseAround,
  features.againstPhraseAround,
  features.forInSentence,
  features.againstInSentence,
  features.forInBlock,
  features.againstInBlock,
];

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function addCueReasons(reasons: Reason[], gazetteer: Gazetteer, block: Block, match: Match, company: number, sentence: Sentence): void {
  // By place; what speaks against comes after what speaks for.
  const found = new Int32Array(2 * SELF + 2);
  for (const cue of listOf(gazetteer.contextStart, gazetteer.context, company)) {
    const hits = block.cues.get(cue & ~AGAINST);
    if (!hits) continue;
    const place = 2 * nearest(hits, match, sentence) + (cue < AGAINST ? 0 : 1);
    found[place] = at(found, place) + 1;
  }
  BY_PLACE.forEach((feature, place) => add(reasons, feature, at(found, place)));
}

/** Where the nearest of a cue's hits stands; {@link SELF} where it is the name itself, which proves nothing. */
function nearest(hits: readonly CueHit[], match: Match, sentence: Sentence): number {
  let self = false;
  for (let index = firstFrom(hits, match.token - MAX_WORDS); index < hits.length; index += 1) {
    const hit = hits[index];
    if (!hit || hit.token >= match.endToken) break;
    if (hit.endToken <= match.token) continue;
    if (hit.token < match.token || hit.endToken > match.endToken) return AROUND;
    self = true;
  }
  const inSentence = hits[firstFrom(hits, sentence.from)];
  const outside = inSentence && inSentence.token < sentence.to && (inSentence.endToken <= match.token || inSentence.token >= match.endToken);
  if (outside) return IN_SENTENCE;
  const after = hits[firstFrom(hits, match.endToken)];
  if (after && after.token < sentence.to) return IN_SENTENCE;
  return self && hits.length === 1 ? SELF : IN_BLOCK;
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
