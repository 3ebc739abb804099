/** Who shares a list, and what this member may do with it. */
import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import { sharerOf } from '../../sync/list-address.ts';
import type { ListSharing } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import { memberNames, nameIn } from './member-names.ts';
import { listIn } from './prospects.ts';
import { teamIn } from './stored-team.ts';

/**
 * How a list stands to the team; `undefined` without a team or the list. `unnamed` stands for a member who did not say
 * yet what they are called.
 */
export async function listSharing(
  open: OpenLibrary,
  id: string,
  unnamed: string,
): Promise<Result<ListSharing | undefined, AppError>> {
  return read(open, ['meta', 'registers'], async (transaction) => {
    const [team, list] = [await teamIn(transaction), await listIn(transaction, id)];
    if (!team || !list) return undefined;
    const names = await memberNames(transaction);
    const sharer = list.team && sharerOf(list.team.list);
    const isOwn = sharer === team.member;
    const isCurator = team.role === 'curator' || team.role === 'admin';
    return {
      team: team.name,
      isShared: list.team !== undefined,
      sharesNotes: list.team?.notes ?? false,
      ...(sharer !== undefined && !isOwn && { by: nameIn({ names, unnamed }, sharer) }),
      mayWrite: team.role !== 'reader',
      mayStop: list.team !== undefined && (isOwn || isCurator),
      members: [...new Map([...names, [team.member, team.memberName] as const])]
        .map(([member, name]) => ({ member, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name)),
    };
  });
}
