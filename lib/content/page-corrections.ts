import type { Correction } from '../model/correction.ts';
import { compileCorrections, type ReaderCorrections } from '../recognition/corrections/compile-corrections.ts';
import { hashName, hashTokens } from '../recognition/gazetteer/name-hash.ts';
import type { AnnotatedPage } from './popover/popover-bridge.ts';

/** What the reader said of names, as linking takes it; of corrections that hold on the site. */
export function correctionRulesOf(corrections: readonly Correction[]): Required<ReaderCorrections> {
  return {
    learned: corrections.flatMap((correction) => (correction.kind === 'verdict' ? [correction.learned] : [])),
    never: corrections.flatMap((correction) => (correction.kind === 'never' ? [correction.surface] : [])),
    always: corrections.flatMap((correction) =>
      correction.kind === 'always' ? [[correction.surface, correction.companyId] as const] : [],
    ),
  };
}

/** Has a page linked with the corrections that hold there. */
export async function learnOnPage(
  { host, session }: AnnotatedPage,
  readCorrections: () => Promise<readonly Correction[]>,
): Promise<void> {
  const corrections = await readCorrections();
  const { gazetteer } = session;
  if (gazetteer)
    session.learn(
      compileCorrections(gazetteer, correctionRulesOf(correctionsHere(corrections, host)), host, {
        hashName,
        hashTokens,
      }),
    );
}

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
