import { matchesOf } from '../../text/matches.ts';
import type { Span } from './names.ts';

/** Where one statement ends and another begins, in folded text. */
const BORDER = /; | : |: |,? (?:mais|tandis que|alors que|alors qu'|whereas|while|but) /g;

/** The clauses of a folded sentence: spans that cover it. */
export function clausesOf(folded: string): readonly Span[] {
  const clauses: Span[] = [];
  let from = 0;
  for (const { 0: border, index } of matchesOf(folded, BORDER)) {
    clauses.push({ start: from, end: index });
    from = index + border.length;
  }
  return [...clauses, { start: from, end: folded.length }];
}

/** The clause that holds an offset. */
export function clauseAt(clauses: readonly Span[], offset: number): Span {
  return clauses.findLast(({ start }) => start <= offset) ?? { start: 0, end: offset };
}
