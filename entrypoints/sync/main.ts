/** The hidden page that keeps a team in sync. Nobody else opens it, so nobody else loads what it needs. */
import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
import { keepInSync, pause } from '../../lib/background/services/sync/sync-loop.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { tellTeamChanges } from '../../lib/messages/team-changes.ts';
import { answerTeamMarks } from '../../lib/messages/team-marks.ts';
import { extensionApi } from '../../lib/platform/extension-api.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { mentionsToNotify } from '../../lib/storage/library/team-mentions.ts';
import { teamMarks } from '../../lib/storage/library/team-thread.ts';
import { announceTeam, onTeamNews } from '../../lib/storage/local/team-channel.ts';

/** The background has words for it: this page has none of the interface. */
const UNNAMED = '';

const open = createDatabase();
const ending = new AbortController();
const end = (): void => ending.abort();
addEventListener('pagehide', end);
onTeamNews('stop', end, ending.signal);

answerTeamMarks(
  async (urls, unnamed) => {
    const marks = await teamMarks(open, urls, unnamed);
    return marks.ok ? marks.value : new Map();
  },
  { id: extensionApi().runtime.id, origin: location.origin },
  ending.signal,
);

async function sync(): Promise<void> {
  await keepInSync(
    {
      open,
      connect: (team) => connectTeam(team, () => crypto.randomUUID()),
      now: () => Date.now(),
      chance: () => Math.random(),
      changed: async (taken) => {
        const mentions = taken.isMentioned ? await mentionsToNotify(open, UNNAMED) : undefined;
        await tellTeamChanges(askBackground, {
          ...taken,
          ...(mentions?.ok === true && mentions.value && { mentions: mentions.value }),
        });
      },
      alone: (work, signal) => navigator.locks.request('vigie-team', { signal }, work).catch(unlessAborted(signal)),
      onLocalChange(listener, signal) {
        onTeamNews('to-send', listener, signal);
        // A network that is back is as good a moment to try as a change.
        addEventListener('online', listener, { signal });
      },
      stateChanged: () => announceTeam('state'),
      pause,
      reportBug: reportError,
    },
    ending.signal,
  );
  // Without a team that is allowed nobody is here to listen: the background opens the page anew once there is one.
  if (frameElement) frameElement.remove();
  else close();
}

/** A page that goes away no longer waits for its turn. */
function unlessAborted(signal: AbortSignal): (failure: unknown) => void {
  return (failure) => {
    if (!signal.aborted) throw failure;
  };
}

void sync();
