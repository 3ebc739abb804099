/** Tells open pages that the watch list shows something else. */
import { onSessionChange, writeSession } from '../../platform/session-store.ts';

const WATCH_REVISION_KEY = 'watchRevision';

/** Says that something changed. The value means nothing; only that it is another one. */
export async function watchChanged(): Promise<void> {
  await writeSession(WATCH_REVISION_KEY, crypto.randomUUID());
}

/** Tells of changes until the signal ends. */
export function onWatchChange(listener: () => void, signal: AbortSignal): void {
  onSessionChange(WATCH_REVISION_KEY, listener, signal);
}
