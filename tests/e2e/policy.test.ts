import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { eventually } from '../../scripts/browsers/eventually.ts';
import type { BrowserName, Session, View } from '../../scripts/browsers/session.ts';
import { libraryReady, marked } from './support/library.ts';
import { underPolicy } from './support/policies.ts';
import type { ManagedBrowser } from './support/policies.ts';
import { offers, says } from './support/says.ts';
import { borrowSession } from './support/sessions.ts';
import type { Loan } from './support/sessions.ts';
import { serveSite } from './support/site.ts';
import type { Site } from './support/site.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

const FEED = 'https://webzine.example/feed';
const POLICY = {
  settings: { density: 'first-on-page', certainty: 'careful' },
  mutedSites: ['intranet.example'],
  feeds: [FEED],
  switchedOff: ['team', 'export'],
  starterLibrary: false,
  unknown: true,
};

type Reply = { readonly ok: boolean; readonly value?: unknown; readonly error?: { readonly kind: string } };

/** Asks the background as a page of the extension may, whatever that page shows. */
function ask(session: Session, vigie: string, payload: Readonly<Record<string, string | boolean>>): Promise<Reply> {
  return session.inExtension(
    (name: string, json: string) =>
      browser.runtime.sendMessage({ vigie: name, payload: JSON.parse(json) as unknown }) as Promise<Reply>,
    vigie,
    JSON.stringify(payload),
  );
}

const mentions = (marks: readonly string[]): number => marks.filter((mark) => mark === 'Cloudwatt').length;
const isDisabled = (view: View, id: string): Promise<boolean> =>
  view.evaluate((name) => document.querySelector(`#${name}`)?.matches(':disabled') === true, id);

describe.each<BrowserName>(['chromium', 'firefox'])('%s: a policy', (name) => {
  let managed: ManagedBrowser | undefined;
  let loan: Loan | undefined;
  let site: Site | undefined;
  const session = (): Session => {
    if (!loan) throw new Error('the browser runs when the tests do');
    return loan.session;
  };
  beforeAll(async () => {
    site = await serveSite();
    managed = await underPolicy(name, POLICY);
    loan = await borrowSession(name, { launch: { executablePath: managed.executablePath } });
  });
  afterAll(async () => {
    await loan?.giveBack();
    await managed?.end();
    await site?.close();
  });

  it('holds from the first start: no starter library, the feed is followed', async () => {
    await until(
      'the library without the pack’s articles',
      () => ask(session(), 'library-state', {}),
      (state) => expect(state).toMatchObject({ ok: true, value: { articles: 0 } }),
    );
    await until(
      'the feed',
      () => ask(session(), 'list-feeds', {}),
      (feeds) => expect(feeds).toMatchObject({ ok: true, value: [{ feed: { url: FEED } }] }),
    );
  });

  it('is shown in the settings, and what it sets cannot be changed there', async () => {
    const options = await session().openExtensionPage('options.html#files');
    const text = await until(
      'the settings, of all tabs',
      () => options.evaluate(() => document.querySelector('main')?.textContent ?? ''),
      (seen) => {
        expect(seen).toContain(en('policy.heading'));
        expect(seen).toContain(en('policy.set'));
        expect(seen).toContain('intranet.example');
        expect(seen).toContain(en('policy.setHost'));
        expect(seen.split(en('policy.off'))).toHaveLength(4); // team, export, weekly backup
      },
    );
    // Chromium hands over only what the schema declares.
    expect(text.includes(en('policy.ignored', 'unknown'))).toBe(name === 'firefox');
    await until(
      'what is locked',
      async () => [await isDisabled(options, 'density-all'), await isDisabled(options, 'card-whole')],
      (locked) => expect(locked).toEqual([true, false]),
    );
    await offers(options, { role: 'heading', name: en('libraryData.export') });
    for (const key of ['libraryData.exportAction', 'libraryData.exportAll'])
      expect(await options.has({ role: 'button', name: en(key) })).toBe(false);
    await options.close();
    const team = await session().openExtensionPage('team.html');
    await says(team, en('policy.off'));
    await team.close();
  });

  it('is refused by the background too, whatever a page asks', async () => {
    const refused = { ok: false, error: { kind: 'set-by-administrator' } };
    expect(await ask(session(), 'library-slice', {})).toMatchObject(refused);
    expect(await ask(session(), 'mute-site', { host: 'intranet.example', muted: false })).toMatchObject(refused);
    const feeds = await ask(session(), 'list-feeds', {});
    const [line] = feeds.value as readonly { readonly feed: { readonly id: string } }[];
    expect(await ask(session(), 'unfollow-feed', { id: line?.feed.id ?? '' })).toMatchObject(refused);
    expect(await ask(session(), 'mute-site', { host: 'own.example', muted: true })).toMatchObject({ ok: true });
  });

  it('decides how pages are marked: the first mention only', async () => {
    const page = await session().newPage(site?.url('demo/entretien.html') ?? '');
    expect(mentions(await marked(page))).toBe(1);
    await page.close();
  });
});

/** Milliseconds: Chromium waits until the files of policies have not changed for five seconds. */
const RELOAD_WITHIN = 60_000;

describe('chromium: a policy that changes', () => {
  it('holds at once, and the reader’s own choices hold again when it goes', async () => {
    const managed = await underPolicy('chromium', POLICY);
    const loan = await borrowSession('chromium', { launch: { executablePath: managed.executablePath } });
    const site = await serveSite();
    try {
      const options = await loan.session.openExtensionPage('options.html');
      const says = (isManaged: boolean) =>
        eventually(
          `the settings ${isManaged ? 'under a policy' : 'without one'}`,
          async () => (await options.text()).includes(en('policy.heading')) === isManaged || undefined,
          RELOAD_WITHIN,
        );
      await says(true);
      await managed.set({});
      await says(false);
      await until(
        'the choice to be free',
        () => isDisabled(options, 'density-all'),
        (isLocked) => expect(isLocked).toBe(false),
      );
      await libraryReady(loan.session);
      const page = await loan.session.newPage(site.url('demo/entretien.html'));
      await until(
        'more than the first mention',
        () => page.marks(),
        (marks) => expect(mentions(marks)).toBeGreaterThan(1),
      );
    } finally {
      await site.close();
      await loan.giveBack();
      await managed.end();
    }
  });
});
