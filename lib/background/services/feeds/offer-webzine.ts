/** Offers the webzine of an article that was read to its end, where the browser has no button of its own for it. */
import type { NOTICES_MESSAGES } from '../../../messages/notices.ts';
import type { BackgroundHandlers } from '../../../messages/server.ts';
import { ok } from '../../../model/result.ts';
import type { SavedNotices } from '../articles/saved-notices.ts';
import type { TabFollower } from './follow-tab.ts';

type Dependencies = {
  /** Whether the reader wants such offers, and the browser has no button. */
  readonly isWanted: () => Promise<boolean>;
  /** Puts the script into a tab that tells when an article was read; rejects where the browser lets none in. */
  readonly watch: (tabId: number) => Promise<unknown>;
  readonly offer: TabFollower['offer'];
  readonly offered: SavedNotices['offered'];
  readonly words: () => string;
  /** Sites whose webzine was offered since the browser started. */
  readonly readOffered: () => Promise<readonly string[]>;
  readonly keepOffered: (hosts: readonly string[]) => Promise<void>;
};

export type WebzineOffers = {
  /** Begins with a page that may name companies. */
  readonly begin: (tabId: number) => Promise<void>;
  readonly handlers: Pick<BackgroundHandlers, keyof typeof NOTICES_MESSAGES & 'article-read'>;
};

export function createWebzineOffers(dependencies: Dependencies): WebzineOffers {
  const { isWanted, watch, offer, offered, words, readOffered, keepOffered } = dependencies;
  return {
    async begin(tabId) {
      // A page that is gone by now, or lets no script in, offers nothing.
      if (await isWanted()) await watch(tabId).catch(() => undefined);
    },
    handlers: {
      async 'article-read'(_nothing, sender) {
        if (sender.kind !== 'tab' || sender.frameId !== 0 || sender.isPrivate || !(await isWanted())) return ok({});
        const { tabId, host } = sender;
        const hosts = await readOffered();
        const feed = hosts.includes(host) ? undefined : await offer(tabId);
        if (!feed) return ok({});
        await keepOffered([...hosts, host]);
        await offered(tabId, words(), feed);
        return ok({});
      },
    },
  };
}
