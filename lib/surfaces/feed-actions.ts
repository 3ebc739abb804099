/** The world of the surfaces for webzines, as the browser gives it. */
import { askBackground } from '../messages/client.ts';
import type { FeedActions } from '../model/feed-actions.ts';
import { hostPattern } from '../platform/permissions.ts';
import { requestFeedAccess } from '../platform/web-requests.ts';
import { feedsRevision } from '../storage/local/revisions.ts';

/** Asks for a grant of each host, once; straight from the click. */
async function requestHosts(urls: readonly string[]): Promise<boolean> {
  const hosts = new Set(urls.flatMap((url) => URL.parse(url)?.hostname ?? []));
  return requestFeedAccess([...hosts].map(hostPattern));
}

export const feedActions: FeedActions = {
  list: () => askBackground('list-feeds', {}),
  onChange: feedsRevision.onChange,
  look: (url, ownNetwork) => askBackground('look-for-feed', { url, ownNetwork }),
  follow: (feeds) => askBackground('follow-feeds', { commandId: crypto.randomUUID(), feeds }),
  change: (id, title, folder) => askBackground('change-feed', { id, title, folder }),
  unfollow: (id) => askBackground('unfollow-feed', { id }),
  visit: (ids) => askBackground('visit-feeds', { ids }),
  steer: (id, order) => askBackground('steer-archive', { id, order }),
  requestHosts,
  now: () => Date.now(),
};
