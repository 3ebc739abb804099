import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ChromiumSession } from '../../scripts/browsers/chromium.ts';
import type { View } from '../../scripts/browsers/session.ts';
import { offences } from './support/axe.ts';
import { libraryReady, marked } from './support/library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

/** Where `npm run build` puts the extension. */
const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');

inEveryBrowser('accessibility', (stage) => {
  it('leaves nothing to find on the welcome page and in the settings', async () => {
    const welcome = await stage.openExtensionPage('welcome.html');
    await until(
      'the page',
      () => welcome.text(),
      (text) => expect(text).toContain(en('welcome.start')),
    );
    expect(await offences(welcome)).toEqual([]);
    for (const [tab, part] of [
      ['Marks', 'options.density'],
      ['Access', 'options.mutes'],
      ['Sources', 'feeds.heading'],
      ['Data', 'libraryData.trash'],
      ['Advanced', 'options.about'],
    ] as const) {
      const options = await stage.openExtensionPage('options.html');
      await options.click({ role: 'tab', name: en(`options.tab${tab}`) });
      await until(
        'the tab',
        () => options.text(),
        (text) => expect(text).toContain(en(part)),
      );
      expect(await offences(options)).toEqual([]);
      await options.close();
    }
  });

  it('leaves nothing to find in the popup, over a page and with hits', async () => {
    await libraryReady(stage.session);
    const popup = await stage.openPopup(await stage.open('story.html'));
    await until(
      'the popup',
      () => popup.has({ role: 'button', name: en('save.save') }),
      (found) => expect(found).toBe(true),
    );
    expect(await offences(popup)).toEqual([]);
    await popup.write({ role: 'searchbox', name: en('search.label') }, 'orange');
    await until(
      'hits',
      () => popup.has({ role: 'list', name: en('search.results') }),
      (found) => expect(found).toBe(true),
    );
    expect(await offences(popup)).toEqual([]);
  });
});

/**
 * Draws the popover that ships in a page of the extension, its root open so that axe-core sees in, at a name of that
 * page.
 */
async function drawPopover(view: View, source: string, companyId: string): Promise<void> {
  await view.evaluate((id) => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      return attach.call(this, { ...init, mode: 'open' });
    };
    const paragraph = (document.querySelector('main') ?? document.body).appendChild(
      Object.assign(document.createElement('p'), { textContent: 'Orange' }),
    );
    // What the page itself shows late would push the name out of view, and a popover goes with its name.
    paragraph.style.cssText = 'position: fixed; inset: 0 auto auto 0; margin: 0; background: Canvas; color: CanvasText';
    const block = { key: 1, nodes: [paragraph.firstChild], starts: [0], marks: [] };
    const mark = { id: '1:0', block, mention: { start: 0, end: 6, surface: 'Orange', companyId: id, score: 1 } };
    const session = {
      marking: { marks: () => [mark], chosen: () => [mark], blockOf: () => block },
      nameOf: () => undefined,
      isOwn: () => false,
      opening: 'rest',
      linked: undefined,
    };
    // In a page of the extension no script of a page can have been before Firefox's gate of events.
    const gate = { takers: new Set(), isFirst: true, isDoubtful: false };
    Object.defineProperty(gate, 'isThere', { get: () => true, set: () => {} });
    Object.assign(globalThis, {
      [Symbol.for('vigie.event-gate')]: gate,
      [Symbol.for('vigie.popover-port')]: {
        page: { host: 'press.example', session, controller: new AbortController() },
      },
    });
  }, companyId);
  await view.evaluate(new Function(source) as () => void);
  await view.evaluate((id) => {
    const port = (globalThis as unknown as Record<symbol, { popover: { perform(order: object): void } }>)[
      Symbol.for('vigie.popover-port')
    ];
    port?.popover.perform({ vigie: 'go-to-company', payload: { companyId: id } });
  }, companyId);
}

/**
 * Firefox writes `all: initial` of the host out as every property, letter and word spacing among them; the host holds
 * no text of its own.
 */
const offencesOfPopover = async (view: View): Promise<readonly string[]> =>
  (await offences(view)).filter(
    (offence) => !offence.startsWith('avoid-inline-spacing: <div style="border-block-style'),
  );

inEveryBrowser('the popover for everybody', (stage, browserName) => {
  it('leaves nothing to find, with an answer, pinned, and with the other actions open', async () => {
    await libraryReady(stage.session);
    const [source, tools] = ['popover', 'popover-tools'].map((name) =>
      readFileSync(`${BUILD}/${browserName === 'chromium' ? 'chrome' : 'firefox'}/${name}.js`, 'utf8'),
    );
    const view = await stage.openExtensionPage('welcome.html');
    await until(
      'the page',
      () => view.text(),
      (text) => expect(text).toContain(en('welcome.start')),
    );
    await drawPopover(view, source ?? '', 'orange');
    // No page of the extension has scripts injected: what comes late is there already.
    await view.evaluate(new Function(tools ?? '') as () => void);
    const root = (selector: string): Promise<number> =>
      view.evaluate(
        (wanted) => document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll(wanted).length ?? 0,
        selector,
      );
    await until(
      'the glance',
      () => root('.article'),
      (articles) => expect(articles).toBe(5),
    );
    expect(await offencesOfPopover(view)).toEqual([]);
    await view.press('f');
    await until(
      'the whole card',
      () => root('.is-full .article'),
      (articles) => expect(articles).toBe(5),
    );
    expect(await offencesOfPopover(view)).toEqual([]);
    await view.press('p');
    await until(
      'the pin',
      () => root('[aria-pressed="true"]'),
      (pressed) => expect(pressed).toBe(2),
    );
    expect(await offencesOfPopover(view)).toEqual([]);
    await view.evaluate(() =>
      [...(document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('button') ?? [])].at(-1)?.focus(),
    );
    await view.press('Enter');
    await until(
      'the other actions',
      () => root('.sheet:not([hidden]) button'),
      (buttons) => expect(buttons).toBe(6),
    );
    expect(await offencesOfPopover(view)).toEqual([]);
  });
});

inEveryBrowser(
  'the popover for assistive technology',
  (stage) => {
    it('is a dialogue under the company’s name, with links and buttons that have names', async () => {
      const page = await stage.open('story.html');
      await marked(page);
      await page.hoverText('Cloudwatt');
      await page.popover();
      const { context } = stage.session as ChromiumSession;
      const tab = context.pages().find((candidate) => candidate.url() === stage.site.url('story.html'));
      if (!tab) throw new Error('the page is not open');
      const line = await context.newCDPSession(tab);
      // The tree follows what is drawn, and what is announced once the answer is there comes last.
      const { nodes } = await until(
        'the announcement',
        () => line.send('Accessibility.getFullAXTree'),
        ({ nodes: all }) =>
          expect(all.map((node) => String(node.name?.value ?? '')).join('\n')).toContain(
            `Cloudwatt. ${en('popover.closedIn', '2020')}`,
          ),
      );
      const known = nodes
        .filter((node) => !node.ignored)
        .map((node) => ({ role: String(node.role?.value), name: String(node.name?.value ?? '') }));
      expect(known).toContainEqual({ role: 'dialog', name: 'Cloudwatt' });
      expect(known).toContainEqual({ role: 'button', name: en('popover.notThis') });
      expect(known.filter(({ role, name }) => (role === 'link' || role === 'button') && name === '')).toEqual([]);
      const stateOf = (name: string, property: string): unknown =>
        nodes.find((node) => node.name?.value === name)?.properties?.find((each) => each.name === property)?.value
          .value;
      expect([
        stateOf(en('popover.pin'), 'pressed'),
        stateOf(en('why.open'), 'expanded'),
        stateOf(en('popover.moreActions'), 'expanded'),
      ]).toEqual(['false', false, false]);
      // What is announced once the answer is there.
      expect(known.filter(({ role }) => role === 'status').length).toBeGreaterThan(0);
      expect(known.map(({ name }) => name)).toContainEqual(
        expect.stringContaining(`Cloudwatt. ${en('popover.closedIn', '2020')}`),
      );
    });
  },
  { only: 'chromium' },
);
