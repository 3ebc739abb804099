/** The sites from which tabs were opened, by tab; in memory alone, until the browser closes. */
import { readSession, writeSession } from '../../platform/session-store.ts';

const keyOf = (tabId: number): string => `opened:${String(tabId)}`;

/** Keeps the site for as long as the browser runs: the tab may stay at its first page. */
export async function keepOpener(tabId: number, host: string): Promise<void> {
  await writeSession(keyOf(tabId), host);
}

/** Empty where the site is not known; `undefined` where no page opened the tab. */
export async function readOpener(tabId: number): Promise<string | undefined> {
  const host = await readSession(keyOf(tabId));
  return typeof host === 'string' ? host : undefined;
}
