/** Every scenario runs in both browsers. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName, Page, Session, View } from '../../../scripts/browsers/session.ts';
import { borrowSession, type Loan, type SessionOptions } from './sessions.ts';
import { serveSite, type Site } from './site.ts';

/** A running browser and a site of test pages; what a test opens is closed after it. */
export type Stage = {
  readonly session: Session;
  readonly site: Site;
  open(path: string): Promise<Page>;
  openUrl(url: string): Promise<Page>;
  openPopup(page: Page): Promise<View>;
  openExtensionPage(path: string): Promise<View>;
};

export type StageOptions = SessionOptions & { readonly only?: BrowserName };

/** Declares the tests of a scenario once for each browser. `stage` may be used inside tests and hooks only. */
export function inEveryBrowser(
  scenario: string,
  tests: (stage: Stage, browser: BrowserName) => void,
  options: StageOptions = {},
): void {
  const browsers: readonly BrowserName[] = options.only === undefined ? ['chromium', 'firefox'] : [options.only];
  describe.each(browsers)(`%s: ${scenario}`, (browser) => {
    let loan: Loan | undefined;
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
        loan = await borrowSession(browser, options);
      } catch (error) {
        failure = error; // thrown here it would make Vitest skip the tests; a browser that does not start fails them
      }
    });
    afterEach(async () => {
      // A popup closes itself when its tab goes: closing it twice is no failure.
      for (const view of opened.splice(0).toReversed()) await view.close().catch(() => {});
    });
    afterAll(async () => {
      await loan?.giveBack();
      await site?.close();
    });

    const stage: Stage = {
      get session() {
        if (failure !== undefined) throw failure;
        return present(loan).session;
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
