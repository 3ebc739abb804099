/**
 * Half-written tags and note of a page that is not saved yet, kept by tab until the browser closes: the popup
 * disappears at the first click outside it. `library/draft-copies.ts` has them outlive an update.
 */
import * as v from 'valibot';
import { DRAFT_PREFIX } from '../../model/draft.ts';
import type { Draft } from '../../model/draft.ts';
import { onSessionChanges, readSession, removeSession, writeSession } from '../../platform/session-store.ts';

const draftSchema = v.object({ tags: v.array(v.string()), pendingTag: v.string(), note: v.string() });

/** Whose draft it is: another page in the same tab has another one. */
export type DraftKey = { readonly tabId: number; readonly url: string };

/** The draft of a page in a tab; `undefined` where nothing was written, or what is stored is no draft. */
export async function readDraft(key: DraftKey): Promise<Draft | undefined> {
  const parsed = v.safeParse(draftSchema, await readSession(storeKey(key)));
  return parsed.success ? parsed.output : undefined;
}

/** Keeps the draft of a page in a tab. */
export async function keepDraft(key: DraftKey, draft: Draft): Promise<void> {
  await writeSession(storeKey(key), draft);
}

/** Forgets the draft of a page in a tab. */
export async function forgetDraft(key: DraftKey): Promise<void> {
  await removeSession(storeKey(key));
}

/** A draft that was written or forgotten (`undefined`), with its key in the store. */
export type DraftChange = { readonly key: string; readonly tabId: number; readonly draft: unknown };

/** Tells of every draft that changes. */
export function onDraftChange(listener: (change: DraftChange) => void): void {
  onSessionChanges((changes) => {
    for (const [key, draft] of changes) {
      const tabId = key.startsWith(DRAFT_PREFIX) ? Number.parseInt(key.slice(DRAFT_PREFIX.length), 10) : Number.NaN;
      if (!Number.isNaN(tabId)) listener({ key, tabId, draft });
    }
  });
}

/** Puts drafts back under their keys in the store; a draft that is there already is the newer one. */
export async function putBackDrafts(drafts: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, draft] of Object.entries(drafts))
    if ((await readSession(key)) === undefined) await writeSession(key, draft);
}

function storeKey({ tabId, url }: DraftKey): string {
  return `${DRAFT_PREFIX}${String(tabId)}:${url}`;
}
