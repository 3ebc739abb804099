/** Shares the reader's accounts with the team, each a register of its own, and ends that. */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { write } from '../database/transaction.ts';
import { keepSharing, sayAccounts } from './account-marks.ts';
import { accountsIn } from './accounts.ts';
import { writableTeamIn } from './stored-team.ts';

/**
 * From now on the reader's accounts are shared, or not any more: what was said of them is withdrawn then. Fails as
 * `not-found` without a team, and as `set-by-administrator` where the member's role is to read.
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
      const team = await writableTeamIn(transaction, 'team');
      if (!team.ok) return team;
      const own = (await accountsIn(transaction)).filter((account) => !account.team);
      const changes = own.map((account) => (shares ? { id: account.id, account } : { id: account.id }));
      await sayAccounts(transaction, team.value, changes, now);
      await keepSharing(transaction, shares);
      return ok(undefined);
    },
    ['meta', 'outbox', 'registers'],
  );
}
