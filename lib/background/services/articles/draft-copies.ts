/** Half-written tags and notes outlive an update of the extension, which takes place while tabs stay open. */
import type { AppError } from '../../../model/app-error.ts';
import type { Result } from '../../../model/result.ts';
import type { DraftChange } from '../../../storage/local/drafts.ts';

type Dependencies = {
  readonly keep: (key: string, draft: unknown) => Promise<Result<undefined, AppError>>;
  readonly copies: () => Promise<Result<Readonly<Record<string, unknown>>, AppError>>;
  readonly forgetAll: () => Promise<Result<undefined, AppError>>;
  /** Puts drafts back where the popup looks for them. */
  readonly putBack: (drafts: Readonly<Record<string, unknown>>) => Promise<void>;
  /** Nothing of a private window is written to the disk. */
  readonly isPrivateTab: (tabId: number) => Promise<boolean>;
};

export type DraftCopies = {
  readonly changed: (change: DraftChange) => Promise<void>;
  /** After an update. */
  readonly restore: () => Promise<void>;
  /** After a start of the browser: its tabs are other ones. */
  readonly forget: () => Promise<void>;
};

/**
 * Keeps a copy of each draft. A library that cannot be opened keeps none, and says so elsewhere; changes are written in
 * their order.
 */
export function createDraftCopies({ keep, copies, forgetAll, putBack, isPrivateTab }: Dependencies): DraftCopies {
  let last: Promise<unknown> = Promise.resolve();
  const inOrder = (work: () => Promise<unknown>): Promise<void> => {
    const done = last.then(async () => void (await work()));
    last = done.catch(() => undefined);
    return done;
  };
  return {
    changed: ({ key, tabId, draft }) =>
      inOrder(async () => {
        if (!(await isPrivateTab(tabId))) await keep(key, draft);
      }),
    restore: () =>
      inOrder(async () => {
        const kept = await copies();
        if (kept.ok) await putBack(kept.value);
      }),
    forget: () => inOrder(forgetAll),
  };
}
