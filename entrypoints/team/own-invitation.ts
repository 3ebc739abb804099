import type { TeamPorts } from '../../components/team/ports.ts';
import { appError } from '../../lib/model/app-error.ts';
import { err, ok } from '../../lib/model/result.ts';
import { extensionOrigin } from '../../lib/platform/runtime.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { storedTeam } from '../../lib/storage/library/stored-team.ts';
import { sealInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import { invitationLink } from '../../lib/sync/invitation.ts';

/**
 * An invitation of this member, sealed here. Read from the database itself: no message of the background holds a secret
 * of the team.
 */
export const ownInvitation: TeamPorts['ownInvitation'] = async () => {
  const stored = await storedTeam(createDatabase());
  if (!stored.ok) return stored;
  if (!stored.value) return err(appError('not-found', 'team'));
  const invitation = await sealInvitation(stored.value.team);
  // Firefox gives the extension another address on each device.
  const origin = extensionOrigin();
  if (!origin.startsWith('chrome-extension:')) return ok(invitation);
  return ok({ ...invitation, link: invitationLink(`${origin}/team.html`, invitation.code) });
};
