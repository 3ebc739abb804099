/** Chromium with the extension in it, driven by playwright-core and the DevTools protocol. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession } from 'playwright-core';
import { attachTo } from './cdp-channel.ts';
import { createCdpPage } from './cdp-page.ts';
import { createCdpView, evaluateIn } from './cdp-view.ts';
import {
  allowHosts,
  awaitExtension,
  evaluateInWorker,
  openBehind,
  openTab,
  stopWorker,
  updateFromItsAddress,
} from './chromium-extension.ts';
import { prepareProfile } from './chromium-profile.ts';
import { eventually } from './eventually.ts';
import { EVERY_SITE, grantEverySite } from './grant.ts';
import { once } from './once.ts';
import type { LaunchOptions, Page, Session, View } from './session.ts';

/** A Chromium session, with what only Chromium offers. */
export type ChromiumSession = Session & {
  readonly name: 'chromium';
  readonly extensionId: string;
  readonly context: BrowserContext;
  /** The protocol's line to the browser itself. */
  readonly browser: CDPSession;
};

/** Starts Chromium on a profile and waits until the extension's worker runs. */
export async function launchChromium(options: LaunchOptions): Promise<ChromiumSession> {
  const profile = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'vigie-chromium-')));
  const forget = async (): Promise<void> => {
    if (options.profileDir === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  await prepareProfile(profile, options);
  const launched = chromium.launchPersistentContext(profile, {
    headless: false, // Playwright's own headless mode runs no extensions; --headless=new does.
    executablePath: options.executablePath,
    viewport: null,
    chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses a sandbox to root
    ignoreDefaultArgs: ['--disable-extensions', ...(options.byPolicy === undefined ? [] : [NO_UPDATES])],
    args: switches(options),
    ...(options.lang === undefined ? {} : { env: { ...process.env, LANGUAGE: options.lang } }),
  });
  const context = await launched.catch(async (error: unknown) => {
    await forget();
    throw error;
  });
  const close = async (): Promise<void> => {
    await context.close();
    await forget();
  };
  try {
    const session = await openSession(context, options, close);
    // Playwright takes downloads for itself and names them anew.
    if (options.downloadsDir !== undefined)
      await session.browser.send('Browser.setDownloadBehavior', { behavior: 'default' });
    return session;
  } catch (error) {
    await close();
    throw error;
  }
}

/** With this switch, which Playwright gives too, Chromium asks for no extensions of a policy and for no updates. */
const NO_UPDATES = '--disable-background-networking';

function switches({
  extensionDir,
  byPolicy,
  headless = true,
  lang,
  deviceScaleFactor,
  proxyPort,
}: LaunchOptions): string[] {
  return [
    ...(headless ? ['--headless=new', '--window-size=1280,900'] : ['--start-maximized']),
    ...(lang === undefined ? [] : [`--lang=${lang}`]),
    ...(deviceScaleFactor === undefined ? [] : scaled(deviceScaleFactor, headless)),
    // «<-loopback>» takes back Chromium's rule that loopback needs no proxy.
    ...(proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-component-update',
    '--disable-sync',
    '--enable-unsafe-extension-debugging', // for Extensions.triggerAction
    ...(byPolicy === undefined
      ? [NO_UPDATES, `--disable-extensions-except=${extensionDir}`, `--load-extension=${extensionDir}`]
      : []),
  ];
}

/**
 * The screen of a headless browser does not grow with the scale, and a popup that does not fit it is cut: it is made as
 * much larger.
 */
function scaled(factor: number, headless: boolean): string[] {
  const screen = `--screen-info={${1600 * factor}x${1200 * factor} devicePixelRatio=${factor}}`;
  return [`--force-device-scale-factor=${factor}`, ...(headless ? [screen] : [])];
}

async function openSession(
  context: BrowserContext,
  { extensionDir, byPolicy, agreedTo = [] }: LaunchOptions,
  close: () => Promise<void>,
): Promise<ChromiumSession> {
  const server = context.browser();
  if (!server) throw new Error('Playwright gave no browser for its context');
  const browser = await server.newBrowserCDPSession();
  const extensionId = await awaitExtension(browser, byPolicy === undefined ? extensionDir : undefined);
  const extensionUrl = (path: string): string => `chrome-extension://${extensionId}/${path}`;
  const tabTargets = new WeakMap<Page, string>();
  let inside = once(() => openBehind(browser, extensionId)); // the page in which `inExtension` runs

  const newPage = async (url: string): Promise<Page> => {
    const { tab, tabTarget } = await openTab(context, browser);
    const page = await createCdpPage(tab);
    tabTargets.set(page, tabTarget);
    await page.goto(url);
    return page;
  };

  return {
    name: 'chromium',
    version: server.version(),
    extensionId,
    context,
    browser,
    extensionUrl,
    newPage,
    openExtensionPage: (path) => newPage(extensionUrl(path)),
    openedPage: async (path) =>
      createCdpPage(await eventually(`the page ${path}`, () => tabAt(context, extensionUrl(path)))),
    grantAllHosts: async () => {
      if (byPolicy === undefined && !agreedTo.includes(EVERY_SITE)) await allowHosts(context, extensionId);
      await grantEverySite(await newPage(extensionUrl('welcome.html')));
    },
    openPopup: async (page) => {
      const targetId = tabTargets.get(page);
      if (targetId === undefined) throw new Error('this page was not opened by this session');
      await page.activate();
      return openPopup(browser, extensionId, targetId);
    },
    command: (name) => raiseInWorker(browser, extensionId, 'commands.onCommand', `'${name}'`),
    chooseOnSelection: async (menuItemId, selectionText, pageUrl) => {
      const chosen = JSON.stringify({ menuItemId, selectionText, pageUrl, editable: false, frameId: 0 });
      await raiseInWorker(browser, extensionId, 'contextMenus.onClicked', chosen);
    },
    inExtension: async (run, ...args) => evaluateIn((await inside()).send, run, args),
    stopBackground: () => stopWorker(browser, extensionId),
    update: async () => {
      if (byPolicy === undefined) await browser.send('Extensions.loadUnpacked', { path: extensionDir });
      else {
        await (await inside()).close(); // an open page puts the update off
        await updateFromItsAddress(context, extensionId);
      }
      inside = once(() => openBehind(browser, extensionId));
    },
    close,
  };
}

/** Clicks the toolbar button for a tab and attaches to the popup: a target of its own, but no page to Playwright. */
async function openPopup(browser: CDPSession, extensionId: string, tabTarget: string): Promise<View> {
  const before = new Set((await browser.send('Target.getTargets')).targetInfos.map((target) => target.targetId));
  await browser.send('Extensions.triggerAction', { id: extensionId, targetId: tabTarget });
  const targetId = await eventually('the popup', async () => {
    const { targetInfos } = await browser.send('Target.getTargets');
    return targetInfos.find(
      (target) => !before.has(target.targetId) && target.url.includes(`${extensionId}/popup.html`),
    )?.targetId;
  });
  return createCdpView(await attachTo(browser, targetId));
}

/** Raises an event of the browser’s interface with the front tab. Keys and menus of the browser are out of reach. */
async function raiseInWorker(browser: CDPSession, extensionId: string, event: string, first: string): Promise<void> {
  await evaluateInWorker(
    browser,
    extensionId,
    'chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ' +
      `chrome.${event}.dispatch(${first}, tab))`,
  );
}

/** The tab whose address begins so. */
async function tabAt(context: BrowserContext, url: string) {
  return context.pages().find((tab) => tab.url().startsWith(url));
}
