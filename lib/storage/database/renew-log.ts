/**
 * Has Chromium begin a new log under the databases of the extension (docs/adr/0025). A browser that is killed may leave
 * half a record at the end of its log. It goes on with that log when it starts again, cannot read what it wrote behind
 * the half at the start after, and empties all databases.
 */
import { deleteDB, openDB } from 'idb';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { readSession, writeSession } from '../../platform/session-store.ts';

/** A database for this alone; the log is that of all databases of an origin. */
const FILLING = 'vigie-log';
const STORE = 'filling';
/** Larger values do not go through the log: from 64 KiB on Chromium keeps them in files of their own. */
const RECORD_BYTES = 60_000;
/** Chromium ends a log once it holds 4 MiB (`write_buffer_size` of LevelDB). */
const RECORDS = 80;
/** Key of `storage.session`, which lives as long as the browser runs. */
const RENEWED_KEY = 'log-renewed';

/** Fills the log that is in use, so that the browser writes its contents to a table and begins another. */
export async function renewLog(name = FILLING): Promise<Result<undefined, AppError>> {
  try {
    const database = await openDB(name, 1, {
      upgrade: (created) => {
        created.createObjectStore(STORE);
      },
    });
    try {
      const transaction = database.transaction(STORE, 'readwrite');
      const record = new Uint8Array(RECORD_BYTES);
      const puts = Array.from({ length: RECORDS }, (_, key) => transaction.store.put(record, key));
      await Promise.all([...puts, transaction.done]);
    } finally {
      database.close();
    }
    await deleteDB(name);
    return ok(undefined);
  } catch (error) {
    return err(appError('database-unavailable', String(error)));
  }
}

/** Whether the log was renewed since the browser started. */
export async function isLogRenewed(): Promise<boolean> {
  return (await readSession(RENEWED_KEY)) === true;
}

/** Remembers it until the browser closes. */
export async function noteLogRenewed(): Promise<void> {
  await writeSession(RENEWED_KEY, true);
}
