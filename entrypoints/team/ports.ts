import type { TeamPorts } from '../../components/team/ports.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { onTeamNews } from '../../lib/storage/local/team-channel.ts';
import { openInvitation } from '../../lib/surfaces/invitation-cipher.ts';

/** The world as the browser gives it. */
export const browserPorts: TeamPorts = {
  state: () => askBackground('team-state', {}),
  preview: () => askBackground('team-preview', {}),
  openInvitation,
  join: (team) => askBackground('join-team', { team }),
  shareNotes: (shares) => askBackground('share-notes', { shares }),
  leave: (keepsCopies) => askBackground('leave-team', { keepsCopies }),
  takeOut: (url) => askBackground('take-out-of-team', { url }),
  onChange: (listener, signal) => onTeamNews('state', listener, signal),
};
