/**
 * A firm installs the extension by policy from a host of its own, with a pack of its own, and puts newer ones there
 * (docs/enterprise.md, docs/hosting).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { runningVersion } from '../../scripts/browsers/firefox-chrome.ts';
import type { FirefoxSession } from '../../scripts/browsers/firefox.ts';
import type { BrowserName, Page, Session } from '../../scripts/browsers/session.ts';
import { company } from '../support/companies.ts';
import { aPack, aSigner, packFile, signedPack } from '../support/signing.ts';
import { serveFirm } from './support/firm-host.ts';
import type { FirmHost } from './support/firm-host.ts';
import { packagesOf } from './support/firm-packages.ts';
import type { FirmPackages } from './support/firm-packages.ts';
import { libraryReady } from './support/library.ts';
import { underPolicy } from './support/policies.ts';
import type { ManagedBrowser } from './support/policies.ts';
import { says } from './support/says.ts';
import { borrowSession } from './support/sessions.ts';
import type { Loan } from './support/sessions.ts';
import { until } from './support/until.ts';
import { en } from './support/words.ts';

declare const browser: Browser;

/** A browser may take its time to ask an address that its policy names. */
const WITHIN_MS = 180_000;
const EVERY_SITE = ['*://*/*'];
const PACK = 'firms.vigiepack';
const maker = await aSigner();

/** An edition of the firm's pack, with one company. */
const edition = async (revision: number, name: string): Promise<string> =>
  packFile(
    await signedPack(
      aPack({ revision, expires: '2099-12-31' as IsoDate, companies: [company({ id: 'zorglub-robotics', name })] }),
      maker,
    ),
  );
const NEWS =
  '<!doctype html><html lang="en"><title>News</title><article><h1>News</h1><p>The company Zorglub Robotics builds its ' +
  'robots with Vodafone. The company Zorglub Machines builds others.</p></article>';

const installedVersion = (session: Session): Promise<string> =>
  session.inExtension(() => browser.runtime.getManifest().version);
const asked = (session: Session, vigie: 'watch-list' | 'list-packs'): Promise<unknown> =>
  session.inExtension((message) => browser.runtime.sendMessage({ vigie: message, payload: {} }), vigie);

const isFirefox = (session: Session): session is FirefoxSession => session.name === 'firefox';

/** Has the background do now what it does once a day. */
const aDayLater = (session: Session): Promise<void> =>
  session.inExtension(() => browser.alarms.create('packs', { when: Date.now() }));

describe.each<BrowserName>(['chromium', 'firefox'])('%s: a firm with a host of its own', (name) => {
  let host: FirmHost;
  let packages: FirmPackages;
  let managed: ManagedBrowser | undefined;
  let loan: Loan | undefined;
  let profileDir = '';
  let page: Page;
  let start: () => Promise<void>;
  const policy = (): object => ({ packs: [host.address(PACK)], mutedSites: ['intranet.example'] });
  const session = (): Session => {
    if (!loan) throw new Error('the browser runs when the tests do');
    return loan.session;
  };

  beforeAll(async () => {
    host = await serveFirm();
    packages = await packagesOf(name, host);
    profileDir = await mkdtemp(join(tmpdir(), 'vigie-firm-profile-'));
    host.put('news.html', NEWS);
    host.put(PACK, await edition(1, 'Zorglub Robotics'));
    const first = await packages.publish('0.0.1');
    managed = await underPolicy(name, policy(), host.root, first);
    const { executablePath } = managed;
    start = async () => {
      const launch = {
        executablePath,
        byPolicy: first.id,
        profileDir,
        proxyPort: host.proxyPort,
        agreedTo: EVERY_SITE,
      };
      loan = await borrowSession(name, { granted: false, launch });
    };
    await start();
  }, WITHIN_MS);
  afterAll(async () => {
    await loan?.giveBack();
    await managed?.end();
    await packages.end();
    await host.close();
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('has the extension installed from there, with the pack of its policy, before a reader allows any site', async () => {
    expect(await installedVersion(session())).toBe('0.0.1');
    await libraryReady(session());
    await until(
      'the pack',
      () => asked(session(), 'list-packs'),
      (packs) => expect(packs).toMatchObject({ value: { packs: [{ name: 'Firms of the fog' }] } }),
    );
    const settings = await session().openExtensionPage('options.html#packs');
    const text = await says(settings, 'Firms of the fog', host.address(PACK), en('policy.set'));
    expect(text).not.toContain(en('packs.remove', 'Firms of the fog'));
    await settings.close();
    expect(host.takeGiven()).toContain(PACK);
  });

  it('has the names of its pack marked, and those of the next edition a day later', async () => {
    await session().grantAllHosts();
    page = await session().newPage(host.address('news.html'));
    await until(
      'the marks',
      () => page.marks(),
      (marks) => expect(marks.toSorted()).toEqual(['Vodafone', 'Zorglub Robotics']),
    );
    host.put(PACK, await edition(2, 'Zorglub Machines'));
    await aDayLater(session());
    await until(
      'the marks of the next edition',
      () => page.marks(),
      (marks) => expect(marks.toSorted()).toEqual(['Vodafone', 'Zorglub Machines']),
    );
  });

  it(
    'updates the extension from there: what the reader has stays, open pages too, and the policy holds',
    async () => {
      const followed = { companyId: 'vodafone', watched: true };
      await session().inExtension(
        (payload) => browser.runtime.sendMessage({ vigie: 'watch-company', payload }),
        followed,
      );
      await packages.publish('0.0.2');
      await session().update();
      await until(
        'the new version',
        () => installedVersion(session()),
        (version) => expect(version).toBe('0.0.2'),
      );
      expect(JSON.stringify(await asked(session(), 'watch-list'))).toContain('vodafone');
      await until(
        'the marks of the open page',
        () => page.marks(),
        (marks) => expect(marks.toSorted()).toEqual(['Vodafone', 'Zorglub Machines']),
      );
      const settings = await session().openExtensionPage('options.html#packs');
      await says(settings, 'Firms of the fog', en('policy.set'));
      await settings.close();
    },
    WITHIN_MS,
  );

  it.each(name === 'firefox' ? ['install_url'] : [])(
    'gets the version of another `%s` at its next start',
    async () => {
      const { id, address } = await packages.publish('0.0.3');
      await managed?.set(policy(), { id, address });
      await loan?.giveBack();
      await start();
      const running = session();
      if (!isFirefox(running)) throw new Error('this is Firefox');
      await until(
        'the version of the address',
        () => runningVersion(running.bidi.send, id),
        (version) => expect(version).toBe('0.0.3'),
      );
    },
    WITHIN_MS,
  );
});
