import { clauseAt } from './clauses.ts';
import type { Span } from './names.ts';
import type { Passage } from './passage.ts';
import { isYearless, type Period } from './periods.ts';

/** Words that open a sentence before its date: «En 2019,», «At the end of 2024». */
const OPENING = 30;
/** Farthest that a date behind a figure is its own. */
const REACH = 90;
/** Between a figure and a date that is another's. */
const BREAK = new RegExp(
  "[,;]| et n'| et (?:a|ont|avait|fait|s') ?| and (?:has|had|was|plans|will) | qui | that | which " +
    '| after | apres | before | avant ',
);

/**
 * The period of what stands at a span of a passage: one that follows it before the next figure, one before it in its
 * clause, or the one that the sentence opens with. `isLasting` takes in what holds since then.
 */
export function periodOf(passage: Passage, span: Span, isLasting = false): Period | undefined {
  const { periods, amounts, clauses } = passage;
  const clause = clauseAt(clauses, span.start);
  const usable = periods.filter(({ role }) => role === 'at' || (isLasting && role === 'since'));
  const next = amounts.find(({ start, unit }) => start >= span.end && unit !== '')?.start ?? clause.end;
  // A change in hundredths before a sum has no date of its own: «in the first quarter rose by 1 % to $14bn».
  const isShare = passage.folded.slice(span.start, span.end).includes('%');
  const previous =
    amounts.findLast(({ end, unit }) => end <= span.start && unit !== '' && (unit !== '%' || isShare))?.end ??
    clause.start;
  const behind = usable.find(
    ({ start }) =>
      start >= span.end &&
      start < Math.min(next, clause.end) &&
      start - span.end <= REACH &&
      !BREAK.test(passage.folded.slice(span.end, start)),
  );
  if (behind) return behind;
  const ahead = usable.findLast(({ start, end }) => end <= span.start && start >= Math.max(previous, clause.start));
  return ahead ?? usable.find(({ start }) => start <= OPENING && start <= span.start);
}

/** Right behind what it dates: «le rachat de X par Y en 2015». */
export function periodRightBehind({ periods }: Passage, span: Span): Period | undefined {
  return periods.find(({ start }) => start >= span.end && start - span.end <= BESIDE);
}

const BESIDE = 8;

/** The period as a fact bears it; `undefined` where the figure is of a part of nobody knows which year. */
export function periodField(period: Period | undefined): { readonly period?: string } | undefined {
  if (!period) return {};
  return isYearless(period) ? undefined : { period: period.value };
}
