import type { TeamPorts } from '../../components/team/ports.ts';
import { appError } from '../../lib/model/app-error.ts';
import { err, ok } from '../../lib/model/result.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { storedTeam } from '../../lib/storage/library/stored-team.ts';
import { sealInvitation } from '../../lib/surfaces/invitation-cipher.ts';

/**
 * An invitation of this member, sealed here. Read from the database itself: no message of the background holds a secret
 * of the team.
 */
export const ownInvitation: TeamPorts['ownInvitation'] = async () => {
  const stored = await storedTeam(createDatabase());
  if (!stored.ok) return stored;
  return stored.value ? ok(await sealInvitation(stored.value.team)) : err(appError('not-found', 'team'));
};
