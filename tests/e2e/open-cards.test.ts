/** Where Firefox leads a page into the cards on it, these hold nothing of the reader's. */
import { expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { createBidiPage } from '../../scripts/browsers/bidi-page.ts';
import type { FirefoxSession } from '../../scripts/browsers/firefox.ts';
import type { Page } from '../../scripts/browsers/session.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { saveSecret, TITLE } from './support/secret.ts';
import { inEveryBrowser, type Stage } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** Opens the card of a name, goes about in it, and gives what the page could read. */
async function readBy(page: Page, name: string, reader = page): Promise<readonly string[]> {
  await page.activate();
  await marked(page);
  await page.hoverText(name);
  const { box } = await until(
    'the card',
    () => page.popover(),
    (card) => expect([card.takesClicks, card.text]).toEqual([true, expect.stringContaining(en('popover.dossier'))]),
  );
  for (const at of [30, 70, 110]) await page.moveTo({ x: box.x + at, y: box.y + at });
  await page.clickAt({ x: box.x + 60, y: box.y + 40 });
  for (const key of ['Tab', 'Tab', 'f', 'y', 'ArrowDown'] as const) await page.press(key);
  return reader.evaluate(() => [...(window as unknown as { read: Set<string> }).read]);
}

/** What only this reader has: an article, and a company that is watched. */
async function keepSecrets(stage: Stage): Promise<void> {
  await saveSecret(stage);
  expect(await ask(stage.session, 'watch-company', { companyId: 'numergy', watched: true })).toMatchObject({
    ok: true,
  });
}

const OF_THE_READER = [TITLE, 'Intranet of ACME', en('popover.watch'), en('popover.library')];

type Tree = { readonly contexts: readonly { readonly context: string }[] };

/** The tab that comes by what is done. */
async function tabOpenedBy({ session }: Stage, open: () => Promise<void>): Promise<Page> {
  const { send } = (session as FirefoxSession).bidi;
  const contexts = async (): Promise<readonly string[]> =>
    (await send<Tree>('browsingContext.getTree', { maxDepth: 0 })).contexts.map(({ context }) => context);
  const before = await contexts();
  await open();
  const [opened] = await until(
    'the tab',
    async () => (await contexts()).filter((context) => !before.includes(context)),
    (fresh) => expect(fresh).toHaveLength(1),
  );
  return createBidiPage(send, opened ?? '');
}

const ofReader = (read: readonly string[]): readonly string[] =>
  OF_THE_READER.filter((words) => read.join('\n').includes(words));

inEveryBrowser(
  'a page that could read the cards on it',
  (stage) => {
    it('was open before its site was allowed: it is told nothing until it is loaded again', async () => {
      await libraryReady(stage.session);
      await keepSecrets(stage);
      const page = await stage.open('walking.html');
      await stage.session.grantAllHosts();
      const read = await readBy(page, 'Numergy');
      expect(read).toContain(en('popover.untilReload'));
      expect(ofReader(read)).toEqual([]);
      expect((await page.popover()).text).toContain(en('popover.untilReload'));

      await page.press('Escape');
      await page.reload();
      expect(await readBy(page, 'Numergy')).toEqual([]);
      expect((await page.popover()).text).toContain(TITLE);
      await page.press('Escape');
    });

    it('was opened by another one of its site, which listens there until it is loaded again', async () => {
      const opener = await stage.open('walking.html');
      await opener.activate();
      const opened = await tabOpenedBy(stage, () => opener.click({ role: 'button', name: 'Another tab' }));
      const read = await readBy(opened, 'Numergy', opener);
      expect(read).toContain(en('popover.untilReload'));
      expect(ofReader(read)).toEqual([]);
      await opened.reload();
      expect((await readBy(opened, 'Numergy', opener)).length).toBe(read.length);
      expect((await opened.popover()).text).toContain(TITLE);
      await opened.close();
    });

    it('is read by a click alone: the card leads to the dossier', async () => {
      await stage.session.inExtension(async () => {
        const { origins = [] } = await browser.permissions.getAll();
        await browser.permissions.remove({ origins });
      });
      const page = await stage.open('walking.html');
      expect(await page.marks()).toEqual([]);
      await stage.openPopup(page);
      const read = await readBy(page, 'Numergy');
      expect(read).toContain(en('popover.inDossier'));
      expect(ofReader(read)).toEqual([]);
    });
  },
  { only: 'firefox', granted: false, fresh: true },
);
