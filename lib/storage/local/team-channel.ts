/** Tells the contexts of the extension about the team: something to send, another team, another state. */
const CHANNEL = 'vigie-team';

/** `to-send`: an article changed here, or the team. `state`: a round came to its end. `stop`: no sync is allowed. */
export type TeamNews = 'to-send' | 'state' | 'stop';

/** Tells the other contexts; the browser does not tell the one that speaks. */
export function announceTeam(news: TeamNews): void {
  const channel = new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin by itself
  channel.postMessage(news);
  channel.close();
}

/** Calls back at news of a kind, until the signal aborts. */
export function onTeamNews(kind: TeamNews, listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => data === kind && listener());
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
