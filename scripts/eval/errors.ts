import type { CompanyId } from '../../lib/model/company.ts';
import type { Judged } from './measure.ts';
import type { Passage } from './passages.ts';

const AROUND = 45;

/** A reading of a span: the company it was taken for, or should have been. */
type SpanReading = { readonly start: number; readonly end: number; readonly companyId: CompanyId };
/** What a recogniser weighed for and against a reading, in a line, or `undefined` where it has nothing to say. */
export type Explain = (passage: Passage, reading: SpanReading) => string | undefined;

type MarkError = { readonly says: string; readonly readings: readonly [SpanReading, ...SpanReading[]] };

/** The passages with most errors, worst first: each error with its surroundings and, where known, the reasons. */
export function worstCaseLines(judged: readonly Judged[], limit: number, explain: Explain): string[] {
  return judged
    .map((one) => ({ passage: one.passage, errors: errorsOf(one) }))
    .filter(({ errors }) => errors.length > 0)
    .toSorted((a, b) => b.errors.length - a.errors.length)
    .slice(0, limit)
    .flatMap(({ passage, errors }) =>
      [passage.id].concat(errors.flatMap((error) => errorLines(passage, error, explain))),
    );
}

function errorLines(passage: Passage, { says, readings }: MarkError, explain: Explain): string[] {
  const reasons = readings.flatMap((reading) => {
    const why = explain(passage, reading);
    return why === undefined ? [] : [`    ${reading.companyId}: ${why}`];
  });
  return [`  ${says}: ${snippet(passage.text, readings[0])}`].concat(reasons);
}

function errorsOf({ passage, comparison }: Judged): MarkError[] {
  const { missed, wrongLink } = comparison;
  return [
    comparison.false.map((mark): MarkError => ({
      says: `false «${passage.text.slice(mark.start, mark.end)}» (${mark.companyId})`,
      readings: [mark],
    })),
    wrongLink.map(({ gold, marked }): MarkError => ({
      says: `«${gold.surface}» is ${gold.companyId}, not ${marked.companyId}`,
      readings: [marked, gold],
    })),
    missed.map((gold): MarkError => ({ says: `missed «${gold.surface}» (${gold.companyId})`, readings: [gold] })),
  ].flat();
}

/** A span with a little text on both sides, on one line. */
export function snippet(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return `…${before}[${text.slice(start, end)}]${after}…`.replaceAll(/\s+/g, ' ');
}
