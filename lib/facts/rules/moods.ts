import type { Amount } from './amounts.ts';
import { moodOf, type Mood } from './certainty.ts';
import { clauseAt } from './clauses.ts';
import type { Passage } from './passage.ts';
import { OPEN_RELATIVE } from './subject.ts';

/** How sure a passage is of one of its amounts. */
export function moodAt(passage: Passage, amount: Amount): Mood {
  const clause = clauseAt(passage.clauses, amount.start);
  const relative = OPEN_RELATIVE.exec(passage.folded.slice(clause.start, amount.start));
  // What the main verb says is not said of a relative clause.
  const from = clause.start + (relative?.index ?? 0);
  const mood = moodOf(passage.folded.slice(from, amount.start), scopeOf(passage, from, amount.start) - from);
  // What follows a figure may only make it less sure: «500 ME visés», «1 000 clients espérés».
  return mood === 'said' ? moodBehind(passage.folded.slice(amount.end, clause.end)) : mood;
}

/** Where the words begin that speak of a figure: behind the last comma before whom it is about. */
function scopeOf({ folded, names }: Passage, from: number, to: number): number {
  const last = names.findLast(({ end }) => end <= to)?.start ?? from;
  return Math.max(from, folded.lastIndexOf(', ', last) + 1);
}

function moodBehind(after: string): Mood {
  const near = after.slice(0, 60);
  if (
    /^(?: (?!et |and )[a-z']+){0,4} (?:vises?|visees?|esperes?|prevus?|attendus?)\b|^[^@,]{0,40}(?:d'ici|by 20)/.test(
      near,
    )
  )
    return 'aimed';
  return /(?:selon (?:nos|les|des)|according to (?:analysts|our)|estim)/.test(after) ? 'estimated' : 'said';
}
