/** Corrections that the reader accepted from a colleague: what the reader says of a name counts before them. */
import { correctionKey } from './correction.ts';
import type { Correction } from './correction.ts';

/** Begins the ids of accepted corrections; the hash by which the team knows the proposal follows. */
const ACCEPTED = 'team:';

export function acceptedId(hash: string): string {
  return ACCEPTED + hash;
}

/**
 * Corrections with others, each once: one that says the same as another takes its place. An accepted one takes no place
 * of the reader's own, and goes where one of those says otherwise.
 */
export function joinedCorrections(before: readonly Correction[], others: readonly Correction[]): readonly Correction[] {
  const kept = new Map<string, Correction>();
  for (const correction of [...before, ...others]) {
    const key = correctionKey(correction);
    const known = kept.get(key);
    if (!known || isAccepted(known) || !isAccepted(correction)) kept.set(key, correction);
  }
  const all = [...kept.values()];
  return all.filter((one) => !isAccepted(one) || !all.some((own) => !isAccepted(own) && contradicts(own, one)));
}

/** Whether two corrections of a name cannot hold both; `own` counts, wherever it holds. */
export function contradicts(own: Correction, other: Correction): boolean {
  if (own.surface.toLowerCase() !== other.surface.toLowerCase()) return false;
  if (other.kind === 'never')
    return own.kind === 'name' || own.kind === 'always' || (own.kind === 'verdict' && own.learned.verdict !== 'reject');
  // On its site, and in the like of its sentence, a narrower one counts before a name in any case.
  return own.kind === 'name' || (own.kind === 'never' && own.everywhere);
}

/** Whether a correction was accepted from a colleague. */
export function isAccepted({ id }: Correction): boolean {
  return id.startsWith(ACCEPTED);
}
