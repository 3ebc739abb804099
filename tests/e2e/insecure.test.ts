/** A host that is no secure context: `http`, and no name of this machine. There `crypto.randomUUID` is missing. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { PAGES } from './pages/pages.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/** As the browser’s proxy it answers for every host. */
const server = createServer((request, response) => {
  const path = URL.parse(request.url ?? '')?.pathname.slice(1) ?? '';
  const page = PAGES[path];
  response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(page?.());
});
await new Promise<void>((resolve) => {
  server.listen(0, '127.0.0.1', resolve);
});
const { port } = server.address() as AddressInfo;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

inEveryBrowser(
  'a page on a host that is no secure context',
  (stage) => {
    it('is saved by the button of the card', async () => {
      await libraryReady(stage.session);
      const saved = async (): Promise<number> =>
        ((await ask(stage.session, 'library-state', {})) as { value: { saved: number } }).value.saved;
      const before = await saved();
      const page = await stage.openUrl('http://press.example/attacking.html');
      await page.activate();
      await marked(page);
      expect(await page.evaluate(() => isSecureContext)).toBe(false);
      await page.hoverText('Numergy');
      await until(
        'a card that takes clicks',
        () => page.popover(),
        ({ takesClicks }) => expect(takesClicks).toBe(true),
      );
      await page.clickInPopover(en('popover.moreActions'));
      await until(
        'the actions',
        () => page.popover(),
        ({ buttons }) => expect(buttons.map(({ name }) => name).join()).toContain(en('popover.savePage')),
      );
      await page.clickInPopover(en('popover.savePage'));
      await until('the article', saved, (count) => expect(count).toBe(before + 1));
    });
  },
  { proxyPort: port },
);
