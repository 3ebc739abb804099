import type { TeamPorts } from '../../components/team/ports.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { DAY_MS } from '../../lib/model/iso-date.ts';
import { t } from '../../lib/platform/i18n.ts';
import { dropNotifications, requestNotifications } from '../../lib/platform/notifications.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { teamPreview, teamState } from '../../lib/storage/library/team-views.ts';
import { onTeamNews } from '../../lib/storage/local/team-channel.ts';
import { openInvitation } from '../../lib/surfaces/invitation-cipher.ts';
import { proposalPorts } from './proposal-ports.ts';

const WEEK_MS = 7 * DAY_MS;
/** This page alone shows what the team did: it reads that itself. */
const open = createDatabase();

/** The world as the browser gives it. */
export const browserPorts: TeamPorts = {
  proposals: proposalPorts,
  state: () => teamState(open, Date.now() - WEEK_MS, t('team.someMember')),
  preview: () => teamPreview(open),
  openInvitation,
  ownInvitation: async () => (await import('./own-invitation.ts')).ownInvitation(),
  join: (team) => askBackground('join-team', { team }),
  shareNotes: (shares) => askBackground('share-notes', { shares }),
  leave: (keepsCopies) => askBackground('leave-team', { keepsCopies }),
  takeOut: (url) => askBackground('take-out-of-team', { url }),
  seeMentions: () => askBackground('see-team-mentions', {}),
  askToNotify: requestNotifications,
  async notifyMentions(notifies) {
    const done = await askBackground('notify-team-mentions', { notifies });
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
