import type { TeamPorts } from '../../components/team/ports.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { tellTeamChanges } from '../../lib/messages/team-changes.ts';
import { allowsTeam } from '../../lib/model/allowed-team.ts';
import { DAY_MS } from '../../lib/model/iso-date.ts';
import { readPolicy } from '../../lib/model/policy-schema.ts';
import type { Policy } from '../../lib/model/policy.ts';
import { ok } from '../../lib/model/result.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readManaged } from '../../lib/platform/managed-store.ts';
import { dropNotifications, requestNotifications } from '../../lib/platform/notifications.ts';
import { requestTransmission } from '../../lib/platform/transmission-consent.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { teamPreview, teamState } from '../../lib/storage/library/team-views.ts';
import { readStoredPolicy } from '../../lib/storage/local/policy.ts';
import { announceTeam, onTeamNews } from '../../lib/storage/local/team-channel.ts';
import { openInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import { createMembership } from '../../lib/surfaces/membership.ts';
import { proposalPorts } from './proposal-ports.ts';

const WEEK_MS = 7 * DAY_MS;
const open = createDatabase();
/** As the background reads it: the stored copy counts only where the browser does not reply. */
const policyInForce = async (): Promise<Policy> => {
  const managed = await readManaged();
  return managed === undefined ? readStoredPolicy() : readPolicy(managed);
};
const membership = createMembership({
  open,
  announce: () => announceTeam('to-send'),
  tell: (changes) => tellTeamChanges(askBackground, changes),
  allows: async (servers) => allowsTeam(await policyInForce(), servers),
});

/** The world as the browser gives it. */
export const browserPorts: TeamPorts = {
  isSwitchedOff: async () => (await policyInForce()).switchedOff.includes('team'),
  proposals: proposalPorts,
  state: () => teamState(open, Date.now() - WEEK_MS, t('team.someMember')),
  preview: () => teamPreview(open),
  openInvitation,
  ownInvitation: async () => (await import('./own-invitation.ts')).ownInvitation(),
  // Who says no in the browser's question has not joined, and sees the preview as before.
  join: async (team) => ((await requestTransmission()) ? membership.join(team) : ok(undefined)),
  shareNotes: membership.shareNotes,
  leave: membership.leave,
  takeOut: membership.takeOut,
  seeMentions: membership.seeMentions,
  askToNotify: requestNotifications,
  async notifyMentions(notifies) {
    const done = await membership.notifyMentions(notifies);
    if (done.ok && !notifies) await giveNotificationsBack();
    return done;
  },
  onChange: (listener, signal) => onTeamNews('state', listener, signal),
};

/** The right to notify is one: the watch list may still want it. */
async function giveNotificationsBack(): Promise<void> {
  const watched = await askBackground('watch-list', {});
  if (watched.ok && watched.value.telling.notify === 'nothing') await dropNotifications();
}
