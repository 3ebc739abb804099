/** Renews the log of the databases once in each run of a browser that keeps one (docs/adr/0025). */
import type { AppError } from '../../../model/app-error.ts';
import type { Result } from '../../../model/result.ts';

type Dependencies = {
  /** Whether the browser keeps such a log: Chromium does, Firefox has SQLite, which undoes what was half written. */
  readonly hasLog: boolean;
  readonly renew: () => Promise<Result<undefined, AppError>>;
  readonly isRenewed: () => Promise<boolean>;
  /** Remembers it until the browser closes. */
  readonly noteRenewed: () => Promise<void>;
};

/** The renewal for the start of the background; where it fails, as on a full disk, the next start tries again. */
export function createLogRenewal({ hasLog, renew, isRenewed, noteRenewed }: Dependencies): () => Promise<void> {
  return async () => {
    if (!hasLog || (await isRenewed())) return;
    if ((await renew()).ok) await noteRenewed();
  };
}
