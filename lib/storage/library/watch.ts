/** What the reader watches lies in the library's database, so that it is kept, exported and deleted with it. */
import type { AppError } from '../../model/app-error.ts';
import type { CompanyId } from '../../model/company.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { watchStateOf } from '../../model/watch.ts';
import type { WatchState } from '../../model/watch.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';

export const WATCH_KEY = 'watch';

/** All that is kept of watching. */
export async function watchState(open: OpenLibrary): Promise<Result<WatchState, AppError>> {
  return read(open, ['meta'], async (transaction) =>
    watchStateOf(await transaction.objectStore('meta').get(WATCH_KEY)),
  );
}

/** Companies that are watched; none where the library cannot be read. */
export async function watchedCompanies(open: OpenLibrary): Promise<ReadonlySet<CompanyId>> {
  const state = await watchState(open);
  return new Set(state.ok ? state.value.watched.map(({ company }) => company) : []);
}

/** Changes it, from what lies there now, and gives it; a change that gives the same state writes nothing. */
export async function changeWatch(
  open: OpenLibrary,
  change: (state: WatchState) => WatchState,
): Promise<Result<WatchState, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const before = watchStateOf(await transaction.objectStore('meta').get(WATCH_KEY));
      const after = change(before);
      if (after !== before) await transaction.objectStore('meta').put(after, WATCH_KEY);
      return ok(after);
    },
    ['meta'],
  );
}
