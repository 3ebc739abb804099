import { afterAll, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { document, startFeedServer } from '../support/feed-server.ts';
import { offences } from './support/axe.ts';
import { ask, libraryReady, marked } from './support/library.ts';
import { says } from './support/says.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const server = await startFeedServer();
afterAll(() => server.close());

const button = (name: string) => ({ role: 'button', name });

const EXHIBITORS = `<!doctype html><html lang="fr"><title>Exposants du salon</title><article><h1>Exposants du salon</h1>
<p>Le salon du cloud réunit cette année OVHcloud, Outscale, Scaleway, Capgemini et Atos, qui y présentent leurs offres d’hébergement aux entreprises.</p>
<p>Zorglub Robotics SA vient pour la première fois, avec des armoires qui se rangent seules dans les centres de données de ses clients.</p></article>`;

/** Values of the fields of a column, from the first row to the last. Runs in the page. */
function columnOf(column: string): string[] {
  return [
    ...globalThis.document.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
      `[data-column="${column}"]`,
    ),
  ].map(({ value }) => value);
}

/** Names of the fields of a column. Runs in the page. */
function labelsOf(column: string): string[] {
  return [...globalThis.document.querySelectorAll(`[data-column="${column}"]`)].map(
    (field) => field.getAttribute('aria-label') ?? '',
  );
}

inEveryBrowser(
  'prospect lists',
  (stage) => {
    it('are collected from a page with many firms, unknown names apart', async () => {
      await libraryReady(stage.session);
      server.answer('/exposants', document(EXHIBITORS, { 'Content-Type': 'text/html; charset=utf-8' }));
      const page = await stage.openUrl('http://fair.example/exposants');
      await marked(page);
      const tabId = await stage.session.inExtension(
        async () => (await browser.tabs.query({})).find(({ url }) => url?.endsWith('/exposants') === true)?.id ?? -1,
      );
      const lists = await stage.openExtensionPage(`prospects.html?tab=${tabId}`);
      await says(lists, 'Zorglub Robotics');
      expect(await offences(lists)).toEqual([]);
      await lists.click(button(en('prospects.collectThese', '5')));
      await says(lists, en('prospects.collected', '5'));
      await says(lists, 'OVHcloud', 'Outscale', 'Scaleway', 'Capgemini', 'Atos');
      expect(await offences(lists)).toEqual([]);
    });

    it('are started from the popup over the page', async () => {
      const page = await stage.openUrl('http://fair.example/exposants');
      await marked(page);
      const popup = await stage.openPopup(page);
      await until(
        'the link',
        () => popup.has({ role: 'link', name: en('prospects.collectPage') }),
        (found) => expect(found).toBe(true),
      );
    });

    it('are written in by keys, from row to row, and what was written stays', async () => {
      const lists = await stage.openExtensionPage('prospects.html');
      const step = (firm: string) => ({ role: 'textbox', name: en('prospects.stepOf', firm) });
      const focusIsOn = (label: string | undefined) =>
        until(
          `the focus on ${String(label)}`,
          () => lists.evaluate(() => globalThis.document.activeElement?.getAttribute('aria-label') ?? ''),
          (focused) => expect(focused).toBe(label),
        );
      await lists.write(step('OVHcloud'), 'Appeler');
      const rows = await lists.evaluate(labelsOf, 'step');
      await lists.press('Enter');
      await focusIsOn(rows[rows.indexOf(en('prospects.stepOf', 'OVHcloud')) + 1]);
      await lists.press('ArrowUp');
      await focusIsOn(en('prospects.stepOf', 'OVHcloud'));
      const again = await stage.openExtensionPage('prospects.html');
      await until(
        'the step',
        () => again.evaluate(columnOf, 'step'),
        (steps) => expect(steps).toContain('Appeler'),
      );
    });

    it('take an unknown name in as a firm, and let one go with a way back', async () => {
      const lists = await stage.openExtensionPage('prospects.html');
      const name = await until(
        'the name',
        () => lists.text(),
        (text) => expect(text).toMatch(/Zorglub Robotics( SA)?/),
      );
      const unknown = /Zorglub Robotics(?: SA)?/.exec(name)?.[0] ?? '';
      await lists.click(button(`${en('prospects.drop')} ${unknown}`));
      await lists.click(button(en('prospects.undo')));
      await lists.click(button(`${en('prospects.take')} ${unknown}`));
      await until(
        'the firm',
        () => lists.has({ role: 'rowheader', name: unknown }),
        (found) => expect(found).toBe(true),
      );
    });

    it('are thrown away, and taken back whole', async () => {
      const lists = await stage.openExtensionPage('prospects.html');
      const before = await until(
        'the list',
        () => lists.evaluate(columnOf, 'status'),
        (rows) => expect(rows).toHaveLength(6),
      );
      await lists.click(button(`${en('prospects.delete')} Exposants du salon`));
      await says(lists, en('prospects.empty').slice(0, 20));
      await lists.click(button(en('prospects.undo')));
      await until(
        'the list',
        () => lists.evaluate(columnOf, 'status'),
        (rows) => expect(rows).toEqual(before),
      );
    });

    it('leave with the library, and go with everything', async () => {
      const kept = await ask(stage.session, 'library-lists', {});
      expect(kept).toMatchObject({ ok: true, value: { prospects: [{ name: 'Exposants du salon' }] } });
      expect(await ask(stage.session, 'delete-everything', {})).toMatchObject({ ok: true });
      expect(await ask(stage.session, 'library-lists', {})).toEqual({
        ok: true,
        value: {
          watched: [],
          rules: [],
          prospects: [],
          accounts: [],
          reports: [],
          choices: { settings: {}, mutedSites: [], corrections: [], wholeCard: false },
        },
      });
    });
  },
  { proxyPort: server.port },
);
