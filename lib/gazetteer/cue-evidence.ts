import { entry } from '../text/typed-array.ts';
import type { Block } from './block.ts';
import { AGAINST, type Gazetteer } from './gazetteer.ts';
import { MAX_WORDS } from './hashes.ts';
import type { CueHit, Match } from './match.ts';
import type { Sentence } from './sentence.ts';
import { reason, type Reason } from './weights.ts';

/** What the company's context words say, by how near they stand: around the name, in its sentence, in its block. */
export function cueReasons(gazetteer: Gazetteer, block: Block, match: Match, company: number, sentence: Sentence): Reason[] {
  const found = { around: [0, 0], sentence: [0, 0], block: [0, 0] } satisfies Record<string, [number, number]>;
  const to = entry(gazetteer.contextStart, company + 1);
  for (let index = entry(gazetteer.contextStart, company); index < to; index += 1) {
    const cue = entry(gazetteer.context, index);
    const hits = block.cues.get(cue & ~AGAINST);
    if (!hits) continue;
    const side = (cue & AGAINST) === 0 ? 0 : 1;
    const place = nearest(hits, match, sentence);
    if (place !== 'self') found[place][side] = (found[place][side] ?? 0) + 1;
  }
  return [
    ...reason('forPhraseAround', found.around[0]),
    ...reason('againstPhraseAround', found.around[1]),
    ...reason('forInSentence', found.sentence[0]),
    ...reason('againstInSentence', found.sentence[1]),
    ...reason('forInBlock', found.block[0]),
    ...reason('againstInBlock', found.block[1]),
  ];
}

/** Where the nearest of a cue's hits stands; `self` where it is the name itself, which proves nothing. */
function nearest(hits: readonly CueHit[], match: Match, sentence: Sentence): 'around' | 'sentence' | 'block' | 'self' {
  let self = false;
  for (let index = firstFrom(hits, match.token - MAX_WORDS); index < hits.length; index += 1) {
    const hit = hits[index];
    if (!hit || hit.token >= match.endToken) break;
    if (hit.endToken <= match.token) continue;
    if (hit.token < match.token || hit.endToken > match.endToken) return 'around';
    self = true;
  }
  const inSentence = hits[firstFrom(hits, sentence.from)];
  const outside = inSentence && inSentence.token < sentence.to && (inSentence.endToken <= match.token || inSentence.token >= match.endToken);
  if (outside) return 'sentence';
  const after = hits[firstFrom(hits, match.endToken)];
  if (after && after.token < sentence.to) return 'sentence';
  return self && hits.length === 1 ? 'self' : 'block';
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
