/** Shares the reader's accounts with the team, each a register of its own, and ends that. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { write } from '../database/transaction.ts';
import { keepSharing, markAccounts } from './account-marks.ts';
import { accountsIn } from './accounts.ts';
import { teamIn } from './stored-team.ts';

/**
 * From now on the reader's accounts are shared, or not any more: what was said of them is withdrawn then. Fails as
 * `not-found` without a team, and where the member's role is to read.
 */
export async function shareAccounts(
  open: OpenLibrary,
  shares: boolean,
  now: number,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const team = await teamIn(transaction);
      if (!team) return err(appError('not-found', 'team'));
      if (team.role === 'reader') return err(appError('set-by-administrator', 'role'));
      const own = (await accountsIn(transaction)).filter((account) => !account.team);
      await keepSharing(transaction, true);
      await markAccounts(
        transaction,
        own.map((account) => (shares ? { id: account.id, account } : { id: account.id })),
        now,
      );
      await keepSharing(transaction, shares);
      return ok(undefined);
    },
    ['meta', 'outbox', 'registers'],
  );
}
