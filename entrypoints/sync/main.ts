import { connectTeam } from '../../lib/background/services/sync/nats/connect.ts';
/** The hidden page that keeps a team in sync. Nobody else opens it, so nobody else loads what it needs. */
import { keepInSync } from '../../lib/background/services/sync/sync-loop.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { createDatabase } from '../../lib/storage/database/database.ts';
import { announceTeam, onTeamNews } from '../../lib/storage/local/team-channel.ts';

/** Articles that one message names. */
const MAX_IDS = 500;

const ending = new AbortController();
addEventListener('pagehide', () => ending.abort());

await keepInSync(
  {
    open: createDatabase(),
    connect: (team) => connectTeam(team, () => crypto.randomUUID()),
    now: () => Date.now(),
    chance: () => Math.random(),
    changed: async ({ articles, isMentioned, hasLists, hasAccounts }) => {
      for (let at = 0; at < Math.max(1, articles.length); at += MAX_IDS)
        await askBackground('team-articles-changed', {
          ids: articles.slice(at, at + MAX_IDS),
          isMentioned: isMentioned && at === 0,
          hasLists: hasLists && at === 0,
          hasAccounts: hasAccounts && at === 0,
        });
    },
    alone: (work, signal) => navigator.locks.request('vigie-team', { signal }, work).catch(unlessAborted(signal)),
    onLocalChange(listener, signal) {
      onTeamNews('to-send', listener, signal);
      // A network that is back is as good a moment to try as a change.
      addEventListener('online', listener, { signal });
    },
    stateChanged: () => announceTeam('state'),
    pause: (milliseconds, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        signal.addEventListener('abort', () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    reportBug: reportError,
  },
  ending.signal,
);
// Without a team nobody is here to listen: the background opens the page anew once there is one.
if (frameElement) frameElement.remove();
else close();

/** A page that goes away no longer waits for its turn. */
function unlessAborted(signal: AbortSignal): (failure: unknown) => void {
  return (failure) => {
    if (!signal.aborted) throw failure;
  };
}
