/** Browsers for the scenarios: one kept for all that need nothing special, and new ones for the others. */
import type { Browser } from 'webextension-polyfill';
import { launchChromium } from '../../../scripts/browsers/chromium.ts';
import { launchFirefox } from '../../../scripts/browsers/firefox.ts';
import { EVERY_SITE } from '../../../scripts/browsers/grant.ts';
import type { BrowserName, LaunchOptions, Session } from '../../../scripts/browsers/session.ts';
import { startOver } from './library.ts';
import { extensionFor } from './packages.ts';
import { startRelay, type Relay } from './relay.ts';

declare const browser: Browser;

const LAUNCH: Record<BrowserName, (options: Partial<LaunchOptions>) => Promise<Session>> = {
  chromium: async (options) =>
    launchChromium({
      extensionDir: await extensionFor('chromium'),
      executablePath: process.env['VIGIE_CHROMIUM'] ?? '/usr/bin/chromium',
      ...options,
    }),
  firefox: async (options) =>
    launchFirefox({
      extensionDir: await extensionFor('firefox'),
      executablePath: process.env['VIGIE_FIREFOX'] ?? '/usr/bin/firefox-esr',
      // Drawing was a sixth of its work at 60, and no test counts frames.
      frameRate: 30,
      ...options,
    }),
};

/** What a scenario asks of its browser beyond the extension with every site granted. */
export type SessionOptions = {
  /** Gives the extension every site before the first test (default). In a browser that may be kept it had them once. */
  readonly granted?: boolean;
  /** Port of a proxy that everything goes through (in a browser that may be kept: `launch` has one of its own). */
  readonly proxyPort?: number;
  readonly launch?: Partial<LaunchOptions>;
  /** A profile that no scenario used before: for installation, permissions and what the browser itself remembers. */
  readonly fresh?: boolean;
};

/** A browser lent to a scenario, and how it is given back. */
export type Loan = { readonly session: Session; readonly giveBack: () => Promise<void> };

/** A browser that outlives its scenario, and where its proxy leads if it has one. */
type Kept = { readonly session: Session; readonly relay: Relay | undefined };

/**
 * Starting a browser takes seconds: two of each kind, without a proxy and with one, outlive their scenarios in the
 * process that runs all of them (`isolate: false`).
 */
const kept = new Map<string, Kept>();
// Vitest ends its worker by a signal, which raises no `exit`: the browsers are killed in that event.
for (const end of ['SIGTERM', 'disconnect'] as const) process.once(end, () => process.exit());

/**
 * Lends a browser. A kept one is emptied by «delete everything» when it is given back, and starts over as after an
 * installation.
 */
export async function borrowSession(name: BrowserName, options: SessionOptions): Promise<Loan> {
  if (!isShareable(options)) {
    const session = await launch(name, options);
    return { session, giveBack: () => session.close() };
  }
  const key = options.proxyPort === undefined ? name : `${name} with a proxy`;
  const { session, relay } = kept.get(key) ?? (await launchToKeep(name, options));
  kept.set(key, { session, relay });
  if (options.proxyPort !== undefined) relay?.lead(options.proxyPort);
  if (options.granted === false) await session.inExtension(takeSitesBack);
  const giveBack = async (): Promise<void> => {
    if (!(await isLendable(session, options))) {
      kept.delete(key);
      await session.close();
    }
  };
  return { session, giveBack };
}

async function launchToKeep(name: BrowserName, { proxyPort }: SessionOptions): Promise<Kept> {
  if (proxyPort === undefined) return { session: await launch(name, {}), relay: undefined };
  const relay = await startRelay();
  relay.lead(proxyPort);
  return { session: await launch(name, { proxyPort: relay.port }), relay };
}

/** Whether a browser is as it was when it was lent. No call closes a side panel, and it narrows every page beside it. */
async function isLendable(session: Session, { granted = true }: SessionOptions): Promise<boolean> {
  try {
    await startOver(session);
    if (!granted) await session.grantAllHosts();
    await session.inExtension(closeOtherPages);
    return (await session.inExtension(sidePanels)) === 0;
  } catch {
    return false;
  }
}

/** Runs in the extension: has no site any more. */
async function takeSitesBack(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ origins });
}

/** Runs in the extension: closes the tabs of its pages that scenarios left, but for the one it runs in. */
async function closeOtherPages(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  for (const { id, url } of await browser.tabs.query({}))
    if (id !== undefined && id !== own?.id && url?.startsWith(location.origin)) await browser.tabs.remove(id);
}

/** Runs in the extension: how many side panels are open. Firefox cannot tell, and a driver opens none there. */
async function sidePanels(): Promise<number> {
  const { runtime } = browser;
  if (!('getContexts' in runtime) || typeof runtime.getContexts !== 'function') return 0;
  return ((await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })) as readonly unknown[]).length;
}

function isShareable({ launch: special, fresh = false }: SessionOptions): boolean {
  return special === undefined && !fresh;
}

async function launch(name: BrowserName, options: SessionOptions): Promise<Session> {
  const { granted = true, proxyPort } = options;
  const special = { ...(proxyPort !== undefined && { proxyPort }), ...options.launch };
  if (!granted) return LAUNCH[name](special);
  // Chromium's own page, where a person may give it too, costs seconds.
  const session = await LAUNCH[name]({ ...special, agreedTo: [EVERY_SITE, ...(special.agreedTo ?? [])] });
  await session.grantAllHosts();
  return session;
}
