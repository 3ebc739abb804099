/** Services that need no surface: saving and following by menu and key, and the notices that tell of it on the page. */
import { discoverFeeds } from '../feeds/discover.ts';
import type { AppError } from '../model/app-error.ts';
import { setBadge } from '../platform/badge.ts';
import { t } from '../platform/i18n.ts';
import { hasPageButton } from '../platform/page-button.ts';
import { readPageLinks } from '../platform/page-links.ts';
import { runFileAtOnce } from '../platform/scripting.ts';
import { tabById, tabsOfWindow } from '../platform/tabs.ts';
import { mayAsk } from '../platform/web-requests.ts';
import { articleByUrl } from '../storage/library/articles.ts';
import { keepLastSave, readLastSave } from '../storage/local/last-save.ts';
import { keepOfferedWebzines, readOfferedWebzines } from '../storage/local/offered-webzines.ts';
import { savedWords } from './menus-and-keys.ts';
import { newId, now } from './service-groups.ts';
import type { Core } from './service-groups.ts';
import type { createArticleSaver } from './services/articles/save-article.ts';
import { createSaveByHand } from './services/articles/save-commands.ts';
import type { SaveTabs } from './services/articles/save-tabs.ts';
import { createSavedNotices, type SavedNotices } from './services/articles/saved-notices.ts';
import type { FeedFollower } from './services/feeds/follow-feeds.ts';
import { createTabFollower, type TabFollower } from './services/feeds/follow-tab.ts';
import { createWebzineOffers } from './services/feeds/offer-webzine.ts';

type Parts = {
  readonly saver: ReturnType<typeof createArticleSaver>;
  readonly saveTabs: SaveTabs;
  readonly follower: FeedFollower;
  readonly whenInstalled: () => Promise<void>;
  readonly errorSentence: (error: AppError) => string;
};

export function createOnPage(
  { open, rules, writer }: Core,
  { saver, saveTabs, follower, whenInstalled, errorSentence }: Parts,
) {
  const notices = createSavedNotices({
    show: (tabId) => runFileAtOnce(tabId, '/saved-notice.js', 0),
    undo: saver.undo,
    async follow(feed) {
      // Articles of feeds are linked to companies, which the installation brings.
      await whenInstalled();
      return follower.follow({ commandId: newId(), feeds: [feed] });
    },
    unfollow: follower.unfollow,
    followedWords: (title) => t('notice.followed', [title]),
    failedWords: errorSentence,
    doneWords: () => t('notice.done'),
    setBadge,
    readLast: readLastSave,
    keepLast: keepLastSave,
    now,
    newId,
  });
  const tabFollower = createTabFollower({
    readPageLinks,
    addressOf: async (tabId) => (await tabById(tabId))?.url,
    discover: discoverFeeds,
    list: follower.list,
    mayAsk,
    isOff: () => rules.isOff('feeds'),
    notices,
    words: {
      follows: (title) => t('notice.follows', [title]),
      noWebzine: () => t('notice.noWebzine'),
      askFirst: (title) => t('notice.askFirst', [title]),
      failed: errorSentence,
    },
  });
  const offers = createOffers(writer, notices, tabFollower);
  const byHand = createSaveByHand({
    saver,
    notices,
    offer: tabFollower.offer,
    words: { ...savedWords, failed: errorSentence },
    saveTabs,
    tabsOfWindow,
    articleByUrl: (url) => articleByUrl(open, url),
    setBadge,
    newId,
  });
  return { notices, offers, tabFollower, byHand };
}

/** The offers of webzines in pages. */
function createOffers(
  writer: Core['writer'],
  notices: Pick<SavedNotices, 'offered'>,
  tabFollower: Pick<TabFollower, 'offer'>,
) {
  return createWebzineOffers({
    async isWanted() {
      const { offers, markStyle } = await writer.settings();
      // Who has nothing painted shows pages nothing that they did not ask for.
      return offers && markStyle !== 'none' && !hasPageButton();
    },
    watch: (tabId) => runFileAtOnce(tabId, '/article-end.js', 0),
    offer: tabFollower.offer,
    offered: notices.offered,
    words: () => t('notice.offered'),
    readOffered: readOfferedWebzines,
    keepOffered: keepOfferedWebzines,
  });
}
