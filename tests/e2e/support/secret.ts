/** What only the reader has, for pages that try to read it. */
import type { Browser } from 'webextension-polyfill';
import { libraryReady } from './library.ts';
import type { Stage } from './suite.ts';

declare const browser: Browser;

export const TITLE = 'Confidential: Numergy bid for our tender, 4,2M EUR';

/** Saves an article that only the reader has. */
export async function saveSecret(stage: Stage, url = 'https://intranet.example/x'): Promise<void> {
  await libraryReady(stage.session);
  await stage.session.inExtension(
    (title, address) =>
      browser.runtime.sendMessage({
        vigie: 'bring-in',
        payload: {
          importId: 'secret',
          part: 0,
          items: [
            {
              kind: 'foreign',
              article: {
                url: address,
                title,
                publisher: 'Intranet of ACME',
                tags: [],
                read: false,
                published: '2026-11-20',
                savedAt: '2026-11-20T10:00:00.000Z',
              },
            },
          ],
        },
      }),
    TITLE,
    url,
  );
}
