/** Every scenario runs in both browsers, each time in a fresh profile. */
import { resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { launchChromium } from '../../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../../scripts/browsers/firefox.ts';
import type { BrowserName, LaunchOptions, Page, Session, View } from '../../../scripts/browsers/session.ts';
import { serveSite, type Site } from './site.ts';

/** Where `npm run build` puts the extension. */
const BUILD = resolve(process.env['VIGIE_BUILD'] ?? 'out/build');

const LAUNCH: Record<BrowserName, (options: Partial<LaunchOptions>) => Promise<Session>> = {
  chromium: (options) =>
    launchChromium({
      extensionDir: `${BUILD}/chrome`,
      executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
      ...options,
    }),
  firefox: (options) =>
    launchFirefox({
      extensionDir: `${BUILD}/firefox`,
      executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
      ...options,
    }),
};

/** A running browser and a site of test pages; what a test opens is closed after it. */
export type Stage = {
  readonly session: Session;
  readonly site: Site;
  open(path: string): Promise<Page>;
  openUrl(url: string): Promise<Page>;
  openPopup(page: Page): Promise<View>;
  openExtensionPage(path: string): Promise<View>;
};

export type StageOptions = {
  /** Gives the extension every site before the first test (default). */
  readonly granted?: boolean;
  readonly launch?: Partial<LaunchOptions>;
  readonly only?: BrowserName;
};

/** Declares the tests of a scenario once for each browser. `stage` may be used inside tests and hooks only. */
export function inEveryBrowser(
  scenario: string,
  tests: (stage: Stage, browser: BrowserName) => void,
  options: StageOptions = {},
): void {
  const browsers: readonly BrowserName[] = options.only === undefined ? ['chromium', 'firefox'] : [options.only];
  describe.each(browsers)(`%s: ${scenario}`, (browser) => {
    let session: Session | undefined;
    let site: Site | undefined;
    let failure: unknown;
    const opened: View[] = [];
    const keep = <V extends View>(view: V): V => {
      opened.push(view);
      return view;
    };

    beforeAll(async () => {
      site = await serveSite();
      try {
        session = await LAUNCH[browser](options.launch ?? {});
        if (options.granted !== false) await session.grantAllHosts();
      } catch (error) {
        failure = error; // thrown here it would make Vitest skip the tests; a browser that does not start fails them
      }
    });
    afterEach(async () => {
      // A popup closes itself when its tab goes: closing it twice is no failure.
      for (const view of opened.splice(0).toReversed()) await view.close().catch(() => {});
    });
    afterAll(async () => {
      await session?.close();
      await site?.close();
    });

    const stage: Stage = {
      get session() {
        if (failure !== undefined) throw failure;
        return present(session);
      },
      get site() {
        return present(site);
      },
      open: async (path) => keep(await stage.session.newPage(stage.site.url(path))),
      openUrl: async (url) => keep(await stage.session.newPage(url)),
      openPopup: async (page) => keep(await stage.session.openPopup(page)),
      openExtensionPage: async (path) => keep(await stage.session.openExtensionPage(path)),
    };
    tests(stage, browser);
  });
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage is set when the tests run, not before');
  return value;
}
