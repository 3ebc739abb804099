import { expect } from 'vitest';
/** What the extension's own pages can tell a test about its state. */
import type { Browser } from 'webextension-polyfill';
import type { Page, Session } from '../../../scripts/browsers/session.ts';
import { until } from './until.ts';

declare const browser: Browser;

type Payload = Record<string, string | number | boolean>;

/** Asks the background, as the popup does. */
export async function ask(session: Session, name: string, payload: Payload): Promise<unknown> {
  return session.inExtension(
    (vigie: string, request: Payload) => browser.runtime.sendMessage({ vigie, payload: request }),
    name,
    payload,
  );
}

/** Waits until the starter library is in place. */
export async function libraryReady(session: Session): Promise<void> {
  await until(
    'the starter library',
    () => ask(session, 'library-state', {}),
    (state) =>
      expect(state).toMatchObject({ ok: true, value: { articles: expect.toSatisfy((count: number) => count > 100) } }),
  );
}

/** Empties the extension and sets it up as after an installation; sites stay granted. */
export async function startOver(session: Session): Promise<void> {
  expect(await ask(session, 'delete-everything', {})).toMatchObject({ ok: true });
  await libraryReady(session);
}

/** Waits until a page carries marks and gives their texts. */
export function marked(page: Page): Promise<readonly string[]> {
  return until(
    'marks',
    () => page.marks(),
    (marks) => expect(marks).not.toEqual([]),
  );
}

/**
 * Waits until the extension's script in a page answers, and has read all of the page: marks come bit by bit, and after an
 * update another script comes.
 */
export async function readWhole(session: Session, url: string): Promise<void> {
  await until(
    'the page to be read',
    () =>
      session.inExtension(async (address: string) => {
        const tabId = (await browser.tabs.query({})).find((tab) => tab.url === address)?.id ?? -1;
        return browser.tabs.sendMessage(tabId, { vigie: 'describe-page', payload: {} }).catch(() => null);
      }, url),
    (reply) => expect(reply).toMatchObject({ value: { state: 'done' } }),
  );
}

/** Waits until marks are seen: how they look comes by itself, and may come after them. */
export async function styled(page: Page): Promise<void> {
  const line = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement, '::highlight(vigie)').textDecorationLine);
  await until('how marks look', line, (seen) => expect(seen).toBe('underline'));
}
