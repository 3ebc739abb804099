/** How sync with the team stands, without a look at what the team has. */
import type { AppError } from '../../model/app-error.ts';
import type { Result } from '../../model/result.ts';
import type { TeamStanding } from '../../sync/team-state.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read } from '../database/transaction.ts';
import { progressIn, teamIn } from './stored-team.ts';
import { mentionNotices } from './team-mentions.ts';

const NO_TEAM: TeamStanding = { notifiesMentions: false, waiting: 0, refused: 0, locked: 0 };

export async function teamStanding(open: OpenLibrary): Promise<Result<TeamStanding, AppError>> {
  return read(open, ['meta', 'outbox'], async (transaction) => {
    const stored = await teamIn(transaction);
    if (!stored) return NO_TEAM;
    const { refused, locked = 0, reading, syncedAt, problem } = await progressIn(transaction);
    const { name, servers, role, member, memberName, sharesNotes } = stored;
    return {
      team: { name, servers, role, member, memberName, sharesNotes },
      notifiesMentions: (await mentionNotices(transaction)).notifies,
      waiting: await transaction.objectStore('outbox').count(),
      refused,
      locked,
      ...(reading !== undefined && { reading }),
      ...(syncedAt !== undefined && { syncedAt }),
      ...(problem !== undefined && { problem }),
    };
  });
}
