/**
 * «Delete everything» really does: the library, the settings, what was corrected, drafts, alarms. What ships with Vigie
 * comes anew.
 */
import type { AppError } from '../../../model/app-error.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';

type Dependencies = {
  readonly deleteLibrary: () => Promise<Result<undefined, AppError>>;
  readonly clearLocal: () => Promise<void>;
  readonly clearSession: () => Promise<void>;
  readonly clearAlarms: () => Promise<void>;
  /** Drops what the background holds in its memory. */
  readonly forget: () => void;
  /** Sets Vigie up as after an installation. */
  readonly install: () => Promise<unknown>;
};

/** Deletes; fails where the database does, before anything else is lost. */
export async function deleteEverything({
  deleteLibrary,
  clearLocal,
  clearSession,
  clearAlarms,
  forget,
  install,
}: Dependencies): Promise<Result<undefined, AppError>> {
  const deleted = await deleteLibrary();
  if (!deleted.ok) return deleted;
  await Promise.all([clearLocal(), clearSession(), clearAlarms()]);
  forget();
  await install();
  return ok(undefined);
}
