/** The world of the surfaces for webzines, as the browser gives it. */
import { askBackground } from '../messaging/client.ts';
import type { AppError } from '../model/app-error.ts';
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from '../model/feed-line.ts';
import type { FeedId } from '../model/feed.ts';
import type { Result } from '../model/result.ts';
import { hostPattern } from '../platform/permissions.ts';
import { requestFeedAccess } from '../platform/web-requests.ts';
import { onFeedsChange } from '../storage/feeds-revision.ts';

type Answer<T> = Promise<Result<T, AppError>>;

type FeedActions = {
  readonly list: () => Answer<readonly FeedLine[]>;
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
  readonly look: (url: string, ownNetwork: boolean) => Answer<FeedLook>;
  readonly follow: (feeds: readonly FeedToFollow[]) => Answer<Followed>;
  readonly change: (id: FeedId, title: string, folder: string) => Answer<unknown>;
  readonly unfollow: (id: FeedId) => Answer<unknown>;
  readonly visit: (ids: readonly FeedId[]) => Answer<unknown>;
  readonly steer: (id: FeedId, order: ArchiveOrder) => Answer<unknown>;
  readonly requestHosts: (urls: readonly string[]) => Promise<boolean>;
  readonly now: () => number;
};

/** Asks for a grant of each host, once; straight from the click. */
async function requestHosts(urls: readonly string[]): Promise<boolean> {
  const hosts = new Set(urls.flatMap((url) => URL.parse(url)?.hostname ?? []));
  return requestFeedAccess([...hosts].map(hostPattern));
}

export const feedActions: FeedActions = {
  list: () => askBackground('list-feeds', {}),
  onChange: onFeedsChange,
  look: (url, ownNetwork) => askBackground('look-for-feed', { url, ownNetwork }),
  follow: (feeds) => askBackground('follow-feeds', { commandId: crypto.randomUUID(), feeds }),
  change: (id, title, folder) => askBackground('change-feed', { id, title, folder }),
  unfollow: (id) => askBackground('unfollow-feed', { id }),
  visit: (ids) => askBackground('visit-feeds', { ids }),
  steer: (id, order) => askBackground('steer-archive', { id, order }),
  requestHosts,
  now: () => Date.now(),
};
