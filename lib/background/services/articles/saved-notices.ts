/** The notice of a save by menu or key: it stands on the page it was made on, says how it went, and takes it back. */
import type { NOTICES_MESSAGES } from '../../../messages/notices.ts';
import type { BackgroundHandlers } from '../../../messages/server.ts';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { LastSave } from '../../../model/last-save.ts';
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
};

export type SavedNotices = {
  readonly saved: (tabId: number, words: NoticeWords, saved: Saved) => Promise<void>;
  readonly failed: (tabId: number, words: string) => Promise<void>;
  readonly handlers: Pick<BackgroundHandlers, keyof typeof NOTICES_MESSAGES>;
};

/** The same key pressed again so soon leads to the notice that stands there, and says nothing new. */
const AGAIN_MS = 60_000;

export function createSavedNotices({
  show,
  undo,
  setBadge,
  readLast,
  keepLast,
  now,
  newId,
}: Dependencies): SavedNotices {
  async function tell(tabId: number, save: Omit<LastSave, 'token' | 'at'>): Promise<void> {
    await keepLast(tabId, { ...save, token: newId(), at: now() });
    await showOn(tabId);
  }

  /** A page that lets no script in has the sign on the toolbar button. */
  async function showOn(tabId: number): Promise<void> {
    await show(tabId).catch(() => undefined);
  }

  async function takeBack(
    tabId: number,
    { token, ids, tabs, ...last }: LastSave,
  ): Promise<Result<undefined, AppError>> {
    for (const id of ids) {
      const undone = await undo({ commandId: `${token}:${id}`, id });
      // What the reader removed elsewhere meanwhile is gone, as they wished.
      if (!undone.ok && undone.error.kind !== 'not-found') return undone;
    }
    await keepLast(tabId, { ...last, token, ids: [], tabs: [] });
    for (const tab of tabs) await setBadge(tab, undefined);
    return ok(undefined);
  }

  return {
    async saved(tabId, words, { receipts, tabs }) {
      const ids = receipts.filter(({ alreadySaved }) => !alreadySaved).map(({ id }) => id);
      const last = await readLast(tabId);
      const isAgain = isShownAlready(last, receipts, now());
      if (isAgain) await showOn(tabId);
      else await tell(tabId, { tone: 'good', words: ids.length > 0 ? words.saved : words.known, ids, tabs });
    },
    failed: (tabId, words) => tell(tabId, { tone: 'danger', words, ids: [], tabs: [] }),
    handlers: {
      async 'last-save'(_nothing, sender) {
        const last = sender.kind === 'tab' ? await readLast(sender.tabId) : undefined;
        if (!last) return err(appError('not-found', 'nothing was saved from here'));
        const { token, tone, words, ids } = last;
        return ok({ token, tone, words, canUndo: ids.length > 0 });
      },
      async 'undo-last-save'({ token }, sender) {
        const last = sender.kind === 'tab' ? await readLast(sender.tabId) : undefined;
        if (sender.kind !== 'tab' || last?.token !== token)
          return err(appError('not-found', 'something else was saved since'));
        const undone = await takeBack(sender.tabId, last);
        return undone.ok ? ok({}) : undone;
      },
    },
  };
}

/** Whether these articles were saved a moment ago, so that their notice still stands there. */
function isShownAlready(last: LastSave | undefined, receipts: Saved['receipts'], now: string): last is LastSave {
  if (last === undefined || Date.parse(now) - Date.parse(last.at) >= AGAIN_MS) return false;
  return receipts.every(({ id, alreadySaved }) => alreadySaved && last.ids.includes(id));
}
