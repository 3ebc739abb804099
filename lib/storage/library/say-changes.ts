/** Turns logged changes of lists and accounts into fields that wait to be sent, with the stamps of the changes. */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { listPatches } from '../../sync/list-changes.ts';
import type { Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { sayAccounts } from './account-marks.ts';
import { changesRange } from './change-log.ts';
import { markPatches } from './list-marks.ts';
import { writeOf } from './stored-team.ts';
import { takeAccounts } from './team-accounts.ts';

/** Gives whether an account is another than before. Fails as {@link writeOf} does. */
export async function sayChanges(open: OpenLibrary, team: Team): Promise<Result<boolean, AppError>> {
  return writeOf(open, team, async (transaction) => ok(await sayChangesIn(transaction, team)), [
    'meta',
    'outbox',
    'registers',
  ]);
}

/**
 * The same in a transaction over `meta`, `outbox` and `registers`. Whatever compares registers with lists and accounts,
 * or says more of them, comes after.
 */
export async function sayChangesIn(transaction: WriteTransaction, team: Team): Promise<boolean> {
  const outbox = transaction.objectStore('outbox');
  const gone = new Set<string>();
  for (const { change } of await outbox.getAll(changesRange())) {
    if (!change) continue;
    if ('share' in change)
      await markPatches(transaction, listPatches(change.share, change.before, change.after), change.at);
    else {
      await sayAccounts(transaction, team, change.accounts, change.at);
      for (const { id, account } of change.accounts) if (!account) gone.add(id);
    }
  }
  await outbox.delete(changesRange());
  // What a colleague shares as well is the team's from now on.
  return takeAccounts(transaction, gone, team.member);
}
