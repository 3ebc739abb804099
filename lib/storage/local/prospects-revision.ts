/** Tells open pages that a prospect list shows something else. */
import { onSessionChange, writeSession } from '../../platform/session-store.ts';

const PROSPECTS_REVISION_KEY = 'prospectsRevision';

/** Says that something changed. The value means nothing; only that it is another one. */
export async function prospectsChanged(): Promise<void> {
  await writeSession(PROSPECTS_REVISION_KEY, crypto.randomUUID());
}

/** Tells of changes until the signal ends. */
export function onProspectsChange(listener: () => void, signal: AbortSignal): void {
  onSessionChange(PROSPECTS_REVISION_KEY, listener, signal);
}
