/**
 * Half-written tags and note of a page that is not saved yet, kept by tab until the browser closes: the popup
 * disappears at the first click outside it.
 */
import * as v from 'valibot';
import type { Draft } from '../../model/draft.ts';
import { readSession, removeSession, writeSession } from '../../platform/session-store.ts';

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

function storeKey({ tabId, url }: DraftKey): string {
  return `draft:${String(tabId)}:${url}`;
}
