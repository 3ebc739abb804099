/** Revisions that tell open pages of the extension that a list shows something else. */
import { onSessionChange, writeSession } from '../../platform/session-store.ts';

function createRevision(key: string) {
  return {
    /** Says that something changed. The value means nothing; only that it is another one. */
    changed: (): Promise<void> => writeSession(key, crypto.randomUUID()),
    /** Calls the listener after each change, until the signal ends. */
    onChange: (listener: () => void, signal: AbortSignal): void => onSessionChange(key, listener, signal),
  };
}

/** The list of feeds: feeds came, were visited, an archive went on. */
export const feedsRevision = createRevision('feedsRevision');
export const prospectsRevision = createRevision('prospectsRevision');
export const watchRevision = createRevision('watchRevision');
