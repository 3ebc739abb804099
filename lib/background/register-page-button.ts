/** The button in the address bar, where the browser has one: it stands where one press follows the page's webzine. */
import { t } from '../platform/i18n.ts';
import { hasPageButton, onPageButton, setPageButton } from '../platform/page-button.ts';
import { onPageShown } from '../platform/tabs.ts';
import type { TabFollower } from './services/feeds/follow-tab.ts';

type Dependencies = {
  /** Whether the reader muted the site of an address: nothing of ours runs there. */
  readonly isMuted: (url: string) => Promise<boolean>;
  readonly follower: TabFollower;
  readonly reporting: (work: Promise<unknown>) => void;
};

/** Listens from now on; to be called in the worker's first turn. */
export function registerPageButton({ isMuted, follower, reporting }: Dependencies): void {
  if (!hasPageButton()) return;
  onPageShown(({ id, url }) => reporting(offerUnlessMuted(id, url)));
  onPageButton((tabId) => reporting(follower.follow(tabId).then(() => offerWebzine(tabId))));

  async function offerUnlessMuted(tabId: number, url: string): Promise<void> {
    if (!(await isMuted(url))) await offerWebzine(tabId);
  }
  async function offerWebzine(tabId: number): Promise<void> {
    const feed = await follower.offer(tabId);
    await setPageButton(tabId, feed && t('notice.follow', [feed.title || feed.url]));
  }
}
