import type { ToldChanges } from '../messages/team-changes.ts';
/** How pages tell the rest of the extension what they wrote of the team. */
import type { AppError } from '../model/app-error.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';

export type TeamTellers = {
  /** Tells the page that syncs of something to send, or another team. */
  readonly announce: () => void;
  /** Tells the background what changed. */
  readonly tell: (changes: ToldChanges) => Promise<unknown>;
};

export type Done = Promise<Result<undefined, AppError>>;

/** Announces and tells what was done; a failure is given on. */
export async function tellingTeam<T>(
  { announce, tell }: TeamTellers,
  outcome: Result<T, AppError>,
  changesOf: (value: T) => ToldChanges,
): Done {
  if (!outcome.ok) return outcome;
  announce();
  await tell(changesOf(outcome.value));
  return ok(undefined);
}
