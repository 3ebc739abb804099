/** The weekly backup: the library's own file, put into the downloads folder if the reader switched it on. */
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { BackupState } from '../../../model/backup.ts';
import { DAY_MS } from '../../../model/iso-date.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';

/** A finished file: where it lies, and how it is let go once it was taken from there. */
export type BackupFile = { readonly url: string; readonly letGo: () => Promise<void> };

type Dependencies = {
  readonly readState: () => Promise<BackupState>;
  readonly writeState: (state: BackupState) => Promise<void>;
  readonly makeFile: () => Promise<Result<BackupFile, AppError>>;
  /** Downloads a file and resolves when it lies on the disk; rejects where it does not. */
  readonly download: (url: string, path: string) => Promise<void>;
  /** Wakes the background at a moment, milliseconds since 1970. */
  readonly wakeAt: (at: number) => Promise<void>;
  readonly sleep: () => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
};

export type Backup = {
  readonly state: () => Promise<BackupState>;
  /** Switches it on or off; the first backup is made at once. */
  readonly change: (on: boolean) => Promise<Result<BackupState, AppError>>;
  /** Sets the alarm of the next one, in a minute at the earliest. */
  readonly schedule: () => Promise<void>;
  /** Makes a backup if one is due, and sets the next alarm. */
  readonly alarm: () => Promise<Result<undefined, AppError>>;
};

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * DAY_MS;
/** When a failed backup is tried again. */
const AGAIN_MS = 6 * 3_600_000;

export function createBackup({ readState, writeState, makeFile, download, wakeAt, sleep, now }: Dependencies): Backup {
  function dueAt({ lastAt, failedAt }: BackupState): number {
    const next = lastAt === undefined ? 0 : Date.parse(lastAt) + WEEK_MS;
    return failedAt === undefined ? next : Math.max(next, Date.parse(failedAt) + AGAIN_MS);
  }

  async function putIntoFolder({ url, letGo }: BackupFile): Promise<Result<undefined, AppError>> {
    try {
      await download(url, `Vigie/vigie-${now().slice(0, 10)}.json`);
      return ok(undefined);
    } catch (failure) {
      return err(appError('backup-failed', String(failure)));
    } finally {
      await letGo();
    }
  }

  async function make(state: BackupState): Promise<Result<undefined, AppError>> {
    const file = await makeFile();
    const outcome = file.ok ? await putIntoFolder(file.value) : file;
    const { failedAt: _before, ...rest } = state;
    await writeState(outcome.ok ? { ...rest, lastAt: now() } : { ...state, failedAt: now() });
    return outcome;
  }

  async function alarm(): Promise<Result<undefined, AppError>> {
    const state = await readState();
    if (!state.on) return ok(undefined);
    const outcome = dueAt(state) <= Date.parse(now()) ? await make(state) : ok(undefined);
    await schedule();
    return outcome;
  }

  async function schedule(): Promise<void> {
    const state = await readState();
    if (state.on) await wakeAt(Math.max(dueAt(state), Date.parse(now()) + MINUTE_MS));
  }

  return {
    state: readState,
    schedule,
    alarm,
    async change(on) {
      const { lastAt } = await readState();
      await writeState({ on, ...(lastAt !== undefined && { lastAt }) });
      if (!on) {
        await sleep();
        return ok({ on, ...(lastAt !== undefined && { lastAt }) });
      }
      const outcome = await alarm();
      return outcome.ok ? ok(await readState()) : outcome;
    },
  };
}
