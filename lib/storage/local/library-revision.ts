/**
 * A number in `storage.local` that grows with each write to the library. It stands apart from the revisions of the
 * extension's own pages: the card listens to it, and would bring `storage.session` into every page that has one.
 */
import { onLocalChange } from '../../platform/local-store.ts';
import { LIBRARY_REVISION_KEY } from './annotator-keys.ts';

/** Tells that the library changed, so that answers kept from before are stale, until the signal ends. */
export function onLibraryChange(listener: () => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (LIBRARY_REVISION_KEY in changes) listener();
  }, signal);
}
