/** `storage.session`: lives in memory until the browser closes, out of reach of pages. */
import { browser } from 'wxt/browser';

/** Reads one key; `undefined` where it is absent. */
export async function readSession(key: string): Promise<unknown> {
  const items: Record<string, unknown> = await browser.storage.session.get(key);
  return items[key];
}

/** Writes one key. */
export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}

/** Removes one key. */
export async function removeSession(key: string): Promise<void> {
  await browser.storage.session.remove(key);
}

/** Tells of changes to one key by any context of the extension, until the signal ends. */
export function onSessionChange(key: string, listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onChanged } = browser.storage.session;
  const hear = (changes: Readonly<Record<string, unknown>>): void => {
    if (key in changes) listener();
  };
  onChanged.addListener(hear);
  signal.addEventListener('abort', () => onChanged.removeListener(hear), { once: true });
}

/** Tells of every change by any context of the extension, with the new values; `undefined` where one was removed. */
export function onSessionChanges(
  listener: (changes: readonly (readonly [key: string, value: unknown])[]) => void,
): void {
  browser.storage.session.onChanged.addListener((changes) =>
    listener(Object.entries(changes).map(([key, { newValue }]) => [key, newValue ?? undefined])),
  );
}

/** Removes everything. */
export async function clearSession(): Promise<void> {
  await browser.storage.session.clear();
}
