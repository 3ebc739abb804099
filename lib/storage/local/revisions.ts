/** Revisions that tell open pages of the extension that a list shows something else. */
import { onLocalChange } from '../../platform/local-store.ts';
import { onSessionChange, writeSession } from '../../platform/session-store.ts';
import { GAZETTEER_HASH_KEY } from './annotator-keys.ts';

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

/** Calls the listener where the names that pages get are others: a pack came or went, or a name was added. */
export function onNamesChange(listener: () => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (GAZETTEER_HASH_KEY in changes) listener();
  }, signal);
}
