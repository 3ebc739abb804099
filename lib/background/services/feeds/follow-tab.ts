/** Following the webzine of a page without the popup: by a key, a menu, the address bar, or the notice of a save. */
import { pageWebzine } from '../../../feeds/page-webzine.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { FeedLine, FoundFeed } from '../../../model/feed-line.ts';
import type { Result } from '../../../model/result.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import type { SavedNotices } from '../articles/saved-notices.ts';

/** What the notice on the page says. */
type FollowWords = {
  readonly follows: (title: string) => string;
  readonly noWebzine: () => string;
  readonly askFirst: (title: string) => string;
  readonly failed: (error: AppError) => string;
};

type Dependencies = {
  /** The part of a tab's page that names feeds; rejects where the browser refuses the page. */
  readonly readPageLinks: (tabId: number) => Promise<string>;
  readonly addressOf: (tabId: number) => Promise<string | undefined>;
  readonly discover: (markup: string, url: string) => readonly FoundFeed[];
  readonly list: () => Promise<Result<readonly FeedLine[], AppError>>;
  /** Whether the reader let the extension ask an address: the browser's question needs a page of its own. */
  readonly mayAsk: (url: string) => Promise<boolean>;
  /** Whether the administrator switched webzines off. */
  readonly isOff: () => Promise<boolean>;
  readonly notices: Pick<SavedNotices, 'follow' | 'said' | 'failed'>;
  readonly words: FollowWords;
};

export type TabFollower = {
  /** The webzine of a tab's page, where one press is enough to follow it. */
  readonly offer: (tabId: number) => Promise<FoundFeed | undefined>;
  /** Follows the webzine of a tab's page, and says on the page what came of it. */
  readonly follow: (tabId: number) => Promise<void>;
};

export function createTabFollower(dependencies: Dependencies): TabFollower {
  const { mayAsk, isOff, notices, words } = dependencies;
  return {
    async offer(tabId) {
      if (await isOff()) return undefined;
      const webzine = await webzineOf(dependencies, tabId);
      const feed = webzine.kind === 'found' ? webzine.feeds[0] : undefined;
      return feed && (await mayAsk(feed.url)) ? feed : undefined;
    },
    async follow(tabId) {
      if (await isOff()) return notices.failed(tabId, words.failed(appError('set-by-administrator')));
      const webzine = await webzineOf(dependencies, tabId);
      if (webzine.kind === 'followed') return notices.said(tabId, words.follows(webzine.title));
      const feed = webzine.kind === 'found' ? webzine.feeds[0] : undefined;
      if (!feed) return notices.failed(tabId, words.noWebzine());
      if (!(await mayAsk(feed.url))) return notices.failed(tabId, words.askFirst(feed.title || feed.url));
      return notices.follow(tabId, feed);
    },
  };
}

/** Webzines of the own network are followed by their address alone, which the reader types. */
async function webzineOf(
  { readPageLinks, addressOf, discover, list }: Dependencies,
  tabId: number,
): Promise<ReturnType<typeof pageWebzine>> {
  const [markup, url] = await Promise.all([
    // A page that no extension may read names no feeds to us.
    readPageLinks(tabId).catch(() => ''),
    addressOf(tabId),
  ]);
  const found = url === undefined ? [] : discover(markup, url).filter((feed) => isPublicAddress(feed.url));
  if (found.length === 0) return { kind: 'none' };
  const feeds = await list();
  return pageWebzine(found, feeds.ok ? feeds.value : []);
}
