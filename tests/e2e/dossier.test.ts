import { beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { View } from '../../scripts/browsers/session.ts';
import { offences } from './support/axe.ts';
import { bringInSeeded } from './support/seeded-library.ts';
import { inEveryBrowser } from './support/suite.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const FIELD = { role: 'searchbox', name: en('names.company') };

/** What a salesperson does: each counts. */
type Act = (view: View) => Promise<void>;
type Question = {
  readonly asked: string;
  readonly acts: readonly [Act] | readonly [Act, Act];
  readonly answered: readonly RegExp[];
};

/** Types names and presses Enter. */
const lookUp =
  (names: string): Act =>
  async (view) => {
    await view.write(FIELD, names);
    await view.press('Enter');
    await until(
      'the answer',
      () => view.evaluate(() => document.querySelector('.v-dossier, .v-compare table') !== null),
      (isThere) => expect(isThere).toBe(true),
    );
  };

/** Shows stories or figures of one kind. The buttons bear counts, which are not what is asked for. */
const only =
  (of: 'stories' | 'figures', words: string): Act =>
  async (view) => {
    const name = await until(
      `the button «${words}»`,
      () =>
        view.evaluate(
          (kind: string, things: string) =>
            [...document.querySelectorAll<HTMLElement>('.v-kind')]
              .map(({ textContent }) => textContent ?? '')
              .find((text) => new RegExp(`^${kind} \\d+ ${things}$`).test(text)) ?? '',
          words,
          of,
        ),
      (found) => expect(found).not.toBe(''),
    );
    await view.click({ role: 'button', name });
  };

/** Articles of the seeded library lie around today; the year is the machine's. */
const YEAR = String(new Date().getFullYear());

/** docs/dossier.md tells them to people. */
const QUESTIONS: readonly Question[] = [
  {
    asked: 'who owns Cloudwatt now and since when?',
    acts: [lookUp('Cloudwatt')],
    answered: [
      /Belonged to Orange Business, from March (16, )?2015 on/,
      /Customers now deal with Flexible Engine/,
      /closed 2020/,
    ],
  },
  {
    asked: 'what figure did Orange give for cloud in 2015 and who says so?',
    acts: [lookUp('Orange'), only('figures', 'Target')],
    answered: [
      /at least €300M \(estimated\), as known in 2015/,
      /€500M \(denied\), as known in 2015/,
      /€500M \(aimed at\), as known in 2012/,
      /Orange n’atteindra pas 500 millions d’euros dans le cloud en 2015/,
      /Mar 16, 2015/,
    ],
  },
  {
    asked: 'which of Scaleway, OVHcloud, Outscale has been in the news most this year, and why?',
    acts: [lookUp('Scaleway, OVHcloud, Outscale')],
    answered: [
      new RegExp(`Articles in ${YEAR}\\s+\\d+\\s+\\d+ ${en('compare.most')}\\s+\\d+\\s`),
      /What it was about\s+[\s\S]*Panne d’essai : OVHcloud coupe une salle de Roubaix/,
      /Test: Scaleway opens a campus for Mistral AI/,
    ],
  },
  {
    asked: 'is Scaleway talked about more than before?',
    acts: [lookUp('Scaleway')],
    answered: [
      /Coverage is growing\. Articles about it among all that were read: \d+ of \d+ in Q\d \d{4}; \d+ of \d+ in the four quarters before\./,
      /between [\d.]+ and [\d.]+ times, with 90% certainty/,
    ],
  },
  {
    asked: 'is Numergy talked about more than before?',
    acts: [lookUp('Numergy')],
    answered: [/Too few dated articles \(\d\) to say how coverage has changed/],
  },
  {
    asked: 'did OVHcloud have an outage lately, and where?',
    acts: [lookUp('OVHcloud'), only('stories', 'Outage')],
    answered: [/Panne d’essai : OVHcloud coupe une salle de Roubaix pendant six heures/, /7 other articles tell it/],
  },
  {
    asked: 'what did OVHcloud take in 2025, and do the sources agree?',
    acts: [lookUp('OVHcloud'), only('figures', 'Revenue')],
    answered: [new RegExp(en('dossier.disagree')), /€1\.08B/, /€990M/],
  },
  {
    asked: 'who leads Outscale, and where does it say so?',
    acts: [lookUp('Outscale')],
    answered: [/Camille Essai, CEO/, /Essai : Outscale nomme une directrice générale/],
  },
  {
    asked: 'how many customers had Numergy, and as of when is that known?',
    acts: [lookUp('Numergy'), only('figures', 'Customers')],
    answered: [/150 customers, as known in 2019/],
  },
  {
    asked: 'what did I want to ask OVHcloud?',
    acts: [lookUp('OVHcloud')],
    answered: [/À demander : quel engagement après la panne \?/],
  },
];

inEveryBrowser('the dossier', (stage) => {
  beforeAll(() => bringInSeeded(stage.session));

  describe('answers a salesperson in at most two actions', () => {
    it.each(QUESTIONS)('$asked', async ({ acts, answered }) => {
      const view = await stage.openExtensionPage('dossier.html');
      for (const act of acts) await act(view);
      await until(
        'the answer',
        () => view.text(),
        (text) => {
          for (const words of answered) expect(text).toMatch(words);
        },
      );
    });
  });

  it('each figure leads to its sentence in its article', async () => {
    const view = await stage.openExtensionPage('dossier.html#company=numergy');
    await until(
      'the figure',
      () =>
        view.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>('.v-figures .v-source a')].map(({ href }) => href),
        ),
      (links) =>
        expect(links).toContain(
          'https://gazette.example/numergy-customers-0#:~:text=Numergy%20comptait%20150%20clients%20en%202019.',
        ),
    );
  });

  it('the brief is one action away, each of its sentences with a source', async () => {
    const view = await stage.openExtensionPage('dossier.html#company=ovhcloud');
    await view.click({ role: 'link', name: en('dossier.brief') });
    await until(
      'the brief',
      () => view.evaluate(() => document.querySelectorAll('.v-brief-page p').length),
      (sentences) => expect(sentences).toBeGreaterThan(1),
    );
    expect(await offences(view)).toEqual([]);
  });

  it('breaks no rule of accessibility, whatever it shows', async () => {
    for (const [path, ready] of [
      ['', '.v-dossier-choose'],
      ['#company=ovhcloud', '.v-figures'],
      ['#compare=scaleway,ovhcloud,outscale', '.v-compare table'],
      ['#compare=orange', '.v-compare-name'],
    ] as const) {
      const view = await stage.openExtensionPage(`dossier.html${path}`);
      await until(
        path,
        () => view.evaluate((selector: string) => document.querySelector(selector) !== null, ready),
        (isThere) => expect(isThere).toBe(true),
      );
      expect(await offences(view)).toEqual([]);
      await view.close();
    }
  });

  it('beside the page it opens for a firm, is there again with its tab, and goes back', async () => {
    await stage.open('story.html');
    const tabId = await stage.session.inExtension(
      async (url: string) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
      stage.site.url('story.html'),
    );
    const open = (): Promise<View> => stage.openExtensionPage(`sidepanel.html?tab=${String(tabId)}`);
    const heading = (view: View) =>
      until(
        'the dossier',
        () => view.text(),
        (text) => expect(text).toContain(en('dossier.lineage')),
      );
    const panel = await open();
    const chip = await until(
      'the chip of a firm',
      () => panel.evaluate(() => document.querySelector<HTMLElement>('a.v-chip')?.innerText ?? ''),
      (text) => expect(text).toMatch(/^Cloudwatt\s\d+$/),
    );
    await panel.click({ role: 'link', name: chip.replace(/\s+/, ' ') });
    await heading(panel);
    expect(await offences(panel)).toEqual([]);
    await panel.close();
    const again = await open();
    await heading(again);
    await again.click({ role: 'button', name: en('dossier.back') });
    await until(
      'the page again',
      () => again.has({ role: 'heading', name: en('popup.companies') }),
      (isThere) => expect(isThere).toBe(true),
    );
  });
});

inEveryBrowser('the dossier from a card', (stage, name) => {
  it('opens from the card of a name, beside the page where the browser lets it', async () => {
    const page = await stage.open('story.html');
    await until(
      'marks',
      () => page.marks(),
      (marks) => expect(marks).toContain('Cloudwatt'),
    );
    await page.hoverText('Cloudwatt');
    await page.popover();
    await page.clickInPopover(en('popover.dossier'));
    // Firefox opens its sidebar for a click on its own surfaces only.
    const where = name === 'chromium' ? 'panel cloudwatt' : 'tab #company=cloudwatt';
    await until(
      'the dossier',
      () => stage.session.inExtension(openDossiers),
      (seen) => expect(seen).toEqual([where]),
    );
  });
});

/** Runs in the extension: dossiers that are open in tabs, and beside a page. */
async function openDossiers(): Promise<readonly string[]> {
  const tabs = await browser.tabs.query({});
  // Firefox has no such question for its sidebar.
  const { runtime } = browser;
  const contexts =
    'getContexts' in runtime && typeof runtime.getContexts === 'function'
      ? ((await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })) as readonly unknown[])
      : [];
  const places = Object.values(await browser.storage.session.get()) as readonly {
    readonly dossier?: { readonly id: string };
  }[];
  return [
    ...tabs.flatMap(({ url = '' }) => (url.includes('/dossier.html') ? [`tab ${new URL(url).hash}`] : [])),
    ...(contexts.length === 0 ? [] : places.flatMap(({ dossier }) => (dossier ? [`panel ${dossier.id}`] : []))),
  ];
}
