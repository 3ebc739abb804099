/** What the part about packs needs of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { PackList, PackOutcome } from '../../lib/model/pack-line.ts';
import type { Result } from '../../lib/model/result.ts';

export type PacksPorts = {
  readonly list: () => Promise<Result<PackList, AppError>>;
  /** Tells that the list may be another one: a policy's pack came, or another page changed it. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly check: (text: string) => Promise<Result<PackOutcome, AppError>>;
  readonly install: (text: string, address: string | undefined) => Promise<Result<PackOutcome, AppError>>;
  /** Asks for that host, then for the file; straight from the click. `undefined` where the reader refused. */
  readonly download: (address: string) => Promise<Result<{ readonly text: string }, AppError> | undefined>;
  readonly rollBack: (id: string) => Promise<Result<unknown, AppError>>;
  readonly remove: (id: string) => Promise<Result<unknown, AppError>>;
  readonly reorder: (order: readonly string[]) => Promise<Result<unknown, AppError>>;
};
