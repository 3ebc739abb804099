/** Opens the library's database, brings it to the last version, and keeps one connection to it. */
import { deleteDB, openDB, unwrap } from 'idb';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import type { LibraryDatabase, LibrarySchema } from './schema.ts';

const DATABASE_NAME = 'vigie';

/** Gives the open database, opening it at the first call and again after the browser closed it. */
export type OpenLibrary = () => Promise<Result<LibraryDatabase, AppError>>;

type DatabaseOptions = {
  readonly name?: string;
  readonly migrations?: readonly Migration[];
  /** Called where there was no database, and one is made. */
  readonly onCreate?: () => void;
};

/**
 * The way to the one connection of the background. A connection gives way to another that wants to upgrade or
 * delete the database; the next call opens anew.
 */
export function createDatabase({
  name = DATABASE_NAME,
  migrations = MIGRATIONS,
  onCreate = () => undefined,
}: DatabaseOptions = {}): OpenLibrary {
  let connection: Promise<Result<LibraryDatabase, AppError>> | undefined;
  const forget = (): void => {
    connection = undefined;
  };
  return async () => {
    connection ??= openLibrary({ name, migrations, onCreate, forget });
    const opened = await connection;
    if (!opened.ok) forget();
    return opened;
  };
}

/** Deletes the whole database; open connections give way, and the next call of theirs opens an empty one. */
export async function deleteLibrary(name = DATABASE_NAME): Promise<Result<undefined, AppError>> {
  try {
    await deleteDB(name);
    return ok(undefined);
  } catch (error) {
    return err(appError('database-unavailable', String(error)));
  }
}

async function openLibrary({
  name,
  migrations,
  onCreate,
  forget,
}: Required<DatabaseOptions> & { readonly forget: () => void }): Promise<Result<LibraryDatabase, AppError>> {
  let failure: unknown;
  try {
    const database = await openDB<LibrarySchema>(name, migrations.length, {
      upgrade(database, oldVersion, _newVersion, upgrade) {
        // Heard here, or the transaction's own promise would break unheard beside the opening that rejects.
        upgrade.done.catch((error: unknown) => {
          failure ??= error;
        });
        try {
          if (oldVersion === 0) onCreate();
          for (const migrate of migrations.slice(oldVersion)) migrate(unwrap(database), unwrap(upgrade));
        } catch (error) {
          failure = error;
          upgrade.abort();
        }
      },
      blocking(_current, _wanted, event) {
        forget();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    });
    return ok(database);
  } catch (error) {
    return err(
      failure === undefined || isQuota(failure)
        ? openingError(failure ?? error)
        : appError('migration-failed', String(failure)),
    );
  }
}

/**
 * An opening that the browser refuses says so with many names, of which the reader can act on two: a full disk, and a
 * library of a later version.
 */
function openingError(error: unknown): AppError {
  if (error instanceof DOMException && error.name === 'VersionError') return appError('database-newer', String(error));
  return appError(isQuota(error) ? 'quota-exceeded' : 'database-unavailable', String(error));
}

function isQuota(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
