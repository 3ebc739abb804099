import type { Correction } from '../model/correction.ts';

/**
 * Corrections that hold for pages of a host: verdicts everywhere, since those hold by context, and the lists of the
 * site.
 */
export function correctionsHere(corrections: readonly Correction[], host: string): readonly Correction[] {
  return corrections.filter(
    (correction) =>
      correction.kind === 'verdict' ||
      (correction.kind !== 'name' && correction.host === host) ||
      (correction.kind === 'never' && correction.everywhere),
  );
}
