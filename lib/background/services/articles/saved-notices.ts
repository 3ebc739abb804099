/**
 * The notice of what was done by menu or key: it stands on the page it was done on, says how it went, takes it back,
 * and offers to follow the webzine of a page that was saved.
 */
import type { NOTICES_MESSAGES } from '../../../messages/notices.ts';
import type { BackgroundHandlers } from '../../../messages/server.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { FeedToFollow, Followed } from '../../../model/feed-line.ts';
import type { FeedId } from '../../../model/feed.ts';
import type { LastSave, SavedNotice } from '../../../model/last-save.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { SavedReceipt } from '../../../model/tab-article.ts';
import type { Badge } from '../../../platform/badge.ts';
import type { ArticleSaver } from './save-article.ts';

/** `known`: nothing was saved that was not saved before. */
export type NoticeWords = { readonly saved: string; readonly known: string };

type Dependencies = {
  /** Puts the script of the notice into a tab; rejects where the browser lets none in. */
  readonly show: (tabId: number) => Promise<unknown>;
  readonly undo: ArticleSaver['undo'];
  readonly follow: (feed: FeedToFollow) => Promise<Result<Followed, AppError>>;
  readonly unfollow: (id: FeedId) => Promise<Result<undefined, AppError>>;
  /** What is said of a webzine that is followed now. */
  readonly followedWords: (title: string) => string;
  readonly failedWords: (error: AppError) => string;
  /** What is said where the page could read it: the same whatever was there before. */
  readonly doneWords: () => string;
  readonly setBadge: (tabId: number, badge: Badge | undefined) => Promise<void>;
  readonly readLast: (tabId: number) => Promise<LastSave | undefined>;
  readonly keepLast: (tabId: number, save: LastSave) => Promise<void>;
  /** This moment, ISO 8601 with time. */
  readonly now: () => string;
  readonly newId: () => string;
};

type Saved = {
  readonly receipts: readonly Pick<SavedReceipt, 'id' | 'alreadySaved'>[];
  readonly tabs: readonly number[];
  /** The feed of the page, which the reader may follow from here. */
  readonly offer?: LastSave['offer'] | undefined;
};

export type SavedNotices = {
  readonly saved: (tabId: number, words: NoticeWords, saved: Saved) => Promise<void>;
  /** Follows a feed, and says so. */
  readonly follow: (tabId: number, feed: FeedToFollow) => Promise<void>;
  /** Offers to follow a feed, unless a notice stands there that offered it already. */
  readonly offered: (tabId: number, words: string, feed: FeedToFollow) => Promise<void>;
  /** Says what needed nothing to be done. */
  readonly said: (tabId: number, words: string) => Promise<void>;
  readonly failed: (tabId: number, words: string) => Promise<void>;
  readonly handlers: Pick<BackgroundHandlers, Exclude<keyof typeof NOTICES_MESSAGES, 'article-read'>>;
};

/** The same key pressed again so soon leads to the notice that stands there, and says nothing new. */
const AGAIN_MS = 60_000;

export function createSavedNotices(dependencies: Dependencies): SavedNotices {
  const { show, failedWords, readLast, keepLast, now, newId } = dependencies;
  async function tell(tabId: number, save: Omit<LastSave, 'token' | 'at'>): Promise<void> {
    await keepLast(tabId, { ...save, token: newId(), at: now() });
    await showOn(tabId);
  }

  /** A page that lets no script in has the sign on the toolbar button. */
  async function showOn(tabId: number): Promise<void> {
    await show(tabId).catch(() => undefined);
  }

  return {
    async saved(tabId, words, { receipts, tabs, offer }) {
      const ids = receipts.filter(({ alreadySaved }) => !alreadySaved).map(({ id }) => id);
      const isAgain = isShownAlready(await readLast(tabId), receipts, now());
      if (isAgain) return showOn(tabId);
      const said = ids.length > 0 ? words.saved : words.known;
      return tell(tabId, { tone: 'good', words: said, ids, tabs, ...(offer && { offer }) });
    },
    async follow(tabId, feed) {
      const followed = await followNow(dependencies, feed);
      await tell(
        tabId,
        followed.ok
          ? { tone: 'good', ids: [], tabs: [], ...followed.value }
          : { tone: 'danger', words: failedWords(followed.error), ids: [], tabs: [] },
      );
    },
    async offered(tabId, words, { url, title }) {
      const last = await readLast(tabId);
      if (last !== undefined && isRecent(last, now())) return;
      await tell(tabId, { tone: 'offer', words, ids: [], tabs: [], offer: { url, title } });
    },
    said: (tabId, words) => tell(tabId, { tone: 'good', words, ids: [], tabs: [] }),
    failed: (tabId, words) => tell(tabId, { tone: 'danger', words, ids: [], tabs: [] }),
    handlers: createNoticeHandlers(dependencies),
  };
}

/** What the page asks where a notice stands; each for the notice that was put up last in its tab. */
function createNoticeHandlers(dependencies: Dependencies): SavedNotices['handlers'] {
  const { readLast, keepLast, doneWords } = dependencies;
  return {
    async 'last-save'({ isOpen = false }, sender) {
      const last = sender.kind === 'tab' ? await readLast(sender.tabId) : undefined;
      if (!last || (isOpen && last.tone === 'offer')) return err(appError('not-found', 'nothing was saved from here'));
      if (!isOpen) return ok(noticeOf(last));
      const { token, tone, words } = last;
      return ok({ token, tone, words: tone === 'good' ? doneWords() : words, canUndo: false });
    },
    async 'undo-last-save'({ token }, sender) {
      const last = sender.kind === 'tab' ? await readLast(sender.tabId) : undefined;
      if (sender.kind !== 'tab' || last?.token !== token)
        return err(appError('not-found', 'something else was saved since'));
      const undone = await takeBack(dependencies, sender.tabId, last);
      return undone.ok ? ok({}) : undone;
    },
    async 'follow-offered'({ token }, sender) {
      const last = sender.kind === 'tab' ? await readLast(sender.tabId) : undefined;
      if (sender.kind !== 'tab' || last?.token !== token || !last.offer)
        return err(appError('not-found', 'nothing is offered any more'));
      const { offer, ...saved } = last;
      const followed = await followNow(dependencies, offer);
      if (!followed.ok) return followed;
      // Now the webzine is what is taken back: the save has its place in the library.
      const next: LastSave = { ...saved, ...followed.value, tone: 'good', ids: [], tabs: [] };
      await keepLast(sender.tabId, next);
      return ok(noticeOf(next));
    },
  };
}

/** Follows a feed; what is said of it, and which one was not followed before. */
async function followNow(
  { follow, followedWords }: Dependencies,
  { url, title }: FeedToFollow,
): Promise<Result<Required<Pick<LastSave, 'words' | 'feeds'>>, AppError>> {
  const followed = await follow({ url, title });
  if (!followed.ok) return followed;
  const { ids, known } = followed.value;
  return ok({ words: followedWords(title || url), feeds: known === 0 ? ids : [] });
}

async function takeBack(
  { undo, unfollow, keepLast, setBadge }: Dependencies,
  tabId: number,
  { token, ids, tabs, feeds = [], ...last }: LastSave,
): Promise<Result<undefined, AppError>> {
  const undoing = [
    ...ids.map((id) => () => undo({ commandId: `${token}:${id}`, id })),
    ...feeds.map((feed) => () => unfollow(feed)),
  ];
  for (const each of undoing) {
    const undone = await each();
    // What the reader removed elsewhere meanwhile is gone, as they wished.
    if (!undone.ok && undone.error.kind !== 'not-found') return undone;
  }
  await keepLast(tabId, { ...last, token, ids: [], tabs: [] });
  for (const tab of tabs) await setBadge(tab, undefined);
  return ok(undefined);
}

/** What the page is told of it. */
function noticeOf({ token, tone, words, ids, feeds = [], offer }: LastSave): SavedNotice {
  return {
    token,
    tone,
    words,
    canUndo: ids.length + feeds.length > 0,
    ...(offer && { offer: offer.title || offer.url }),
  };
}

/** Whether these articles were saved a moment ago, so that their notice still stands there. */
function isShownAlready(last: LastSave | undefined, receipts: Saved['receipts'], now: string): last is LastSave {
  if (last === undefined || !isRecent(last, now)) return false;
  return receipts.every(({ id, alreadySaved }) => alreadySaved && last.ids.includes(id));
}

/** Whether its notice may still stand there. */
function isRecent({ at }: LastSave, now: string): boolean {
  return Date.parse(now) - Date.parse(at) < AGAIN_MS;
}
