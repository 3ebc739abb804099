/** Shares the reader's accounts with the team, each a register of its own, ends that, and tells whether it is so. */
import type { AccountsState } from '../../model/account.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';
import { sayAccounts } from './account-marks.ts';
import { accountsIn } from './accounts.ts';
import { keepSharing, sharesAccounts } from './change-log.ts';
import { sayChangesIn } from './say-changes.ts';
import { teamIn, writableTeamIn } from './stored-team.ts';

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
      await sayChangesIn(transaction, team.value);
      const own = (await accountsIn(transaction)).filter((account) => !account.team);
      const changes = own.map((account) => (shares ? { id: account.id, account } : { id: account.id }));
      await sayAccounts(transaction, team.value, changes, now);
      await keepSharing(transaction, shares);
      return ok(undefined);
    },
    ['meta', 'outbox', 'registers'],
  );
}

/** How the accounts stand to the team; nothing without one. */
export async function accountsSharing(
  open: OpenLibrary,
): Promise<Result<Pick<AccountsState, 'ofTeam' | 'sharing'>, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const team = await teamIn(transaction);
    if (!team) return {};
    const ofTeam = (await accountsIn(transaction)).filter((account) => account.team).length;
    const isShared = await sharesAccounts(transaction);
    return {
      ...(ofTeam > 0 && { ofTeam }),
      sharing: { team: team.name, isShared, mayWrite: team.role !== 'reader' },
    };
  });
}
