/** The sites from which tabs were opened, by tab; in memory alone, until the tab closes. */
import { readSession, removeSession, writeSession } from '../../platform/session-store.ts';

const keyOf = (tabId: number): string => `opened:${String(tabId)}`;

/** Keeps the site for as long as the tab is open: it may stay at its first page. */
export async function keepOpener(tabId: number, host: string): Promise<void> {
  await writeSession(keyOf(tabId), host);
}

/** Empty where the site is not known; `undefined` where no page opened the tab. */
export async function readOpener(tabId: number): Promise<string | undefined> {
  const host = await readSession(keyOf(tabId));
  return typeof host === 'string' ? host : undefined;
}

/** Forgets a tab. */
export async function forgetOpener(tabId: number): Promise<void> {
  await removeSession(keyOf(tabId));
}
