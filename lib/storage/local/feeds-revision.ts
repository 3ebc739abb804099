/** Tells open pages that the list of feeds shows something else: feeds came, were visited, an archive went on. */
import { onSessionChange, writeSession } from '../../platform/session-store.ts';

const FEEDS_REVISION_KEY = 'feedsRevision';

/** Says that something changed. The value means nothing; only that it is another one. */
export async function feedsChanged(): Promise<void> {
  await writeSession(FEEDS_REVISION_KEY, crypto.randomUUID());
}

/** Tells of changes until the signal ends. */
export function onFeedsChange(listener: () => void, signal: AbortSignal): void {
  onSessionChange(FEEDS_REVISION_KEY, listener, signal);
}
