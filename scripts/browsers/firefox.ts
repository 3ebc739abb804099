/** Firefox with the extension in it, driven over WebDriver BiDi. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createBidiPage } from './bidi-page.ts';
import { connectBidi, type Bidi, type BidiSend } from './bidi.ts';
import { eventually } from './eventually.ts';
import {
  awaitAddon,
  clickPageButton,
  clickToolbar,
  endBackground,
  grantFrontTab,
  keepWindowStill,
  readToolbarPopup,
  chooseMenuEntry,
  runCommand,
  shutToolbarPopup,
  speaks,
  lookForUpdates,
} from './firefox-chrome.ts';
import { startFirefox, uuidOf } from './firefox-process.ts';
import { grantEverySite } from './grant.ts';
import { once } from './once.ts';
import type { LaunchOptions, Page, Session } from './session.ts';

/** A Firefox session. */
export type FirefoxSession = Session & {
  readonly name: 'firefox';
  readonly bidi: Bidi;
  /** Opens the popup in its panel, reads it until `enough`, and shuts it. BiDi cannot type or click there. */
  readToolbarPopup(page: Page, enough: (text: string) => boolean): Promise<string>;
  /** Clicks the extension's button in the address bar of the page in front, once it stands there. */
  clickPageButton(): Promise<void>;
};

/** Where a document opens: in a tab in front, in one behind the others, or in a window of its own. */
const PLACES = {
  tab: { type: 'tab' },
  behind: { type: 'tab', background: true },
  window: { type: 'window' },
} as const;
type Place = keyof typeof PLACES;
type Opened = { readonly page: Page; readonly context: string };

type Manifest = { readonly browser_specific_settings: { readonly gecko: { readonly id: string } } };

/** Starts Firefox on a profile and installs the extension for the length of the session. */
export async function launchFirefox(options: LaunchOptions): Promise<FirefoxSession> {
  const addonId = (await manifestOf(options.extensionDir)).browser_specific_settings.gecko.id;
  // The library lies under this id: a profile that was used before has it already.
  const uuid = (await uuidOf(options.profileDir, addonId)) ?? crypto.randomUUID();
  const firefox = await startFirefox(options, addonId, uuid);
  try {
    const bidi = await connectBidi(firefox.address);
    await keepWindowStill(bidi.send);
    if (options.lang !== undefined) await speaks(bidi.send, options.lang);
    const isByPolicy = options.byPolicy !== undefined;
    const install = async (): Promise<void> => {
      const type = isArchive(options.extensionDir) ? 'archivePath' : 'path';
      await bidi.send('webExtension.install', { extensionData: { type, path: options.extensionDir } });
    };
    await (isByPolicy ? awaitAddon(bidi.send, addonId) : install());
    const update = isByPolicy ? () => lookForUpdates(bidi.send, addonId) : install;
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
    const firstTab = contexts[0]?.context ?? '';
    const close = async (): Promise<void> => {
      bidi.close();
      await firefox.close();
    };
    return openSession(bidi, { addonId, uuid, firstTab, version: bidi.version }, { update, close });
  } catch (error) {
    await firefox.close();
    throw error;
  }
}

const isArchive = (path: string): boolean => path.endsWith('.xpi');

async function manifestOf(extension: string): Promise<Manifest> {
  const bytes = isArchive(extension)
    ? unzipSync(await readFile(extension), { filter: ({ name }) => name === 'manifest.json' })['manifest.json']
    : await readFile(join(extension, 'manifest.json'));
  if (!bytes) throw new Error(`${extension} has no manifest`);
  return JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
}

/** What is known of a started Firefox; `firstTab` stands in the window where pages open. */
type Ids = { readonly addonId: string; readonly uuid: string; readonly firstTab: string; readonly version: string };

/** What is done with the extension as a whole, and with the process. */
type Switches = { readonly update: () => Promise<void>; readonly close: () => Promise<void> };

function openSession(
  bidi: Bidi,
  { addonId, uuid, firstTab, version }: Ids,
  { update, close }: Switches,
): FirefoxSession {
  const { send } = bidi;
  const extensionUrl = (path: string): string => `moz-extension://${uuid}/${path}`;
  let opener = createOpener(send, firstTab, extensionUrl);
  const { open, goToExtension, openExtensionPage } = opener;

  return {
    name: 'firefox',
    version,
    bidi,
    extensionUrl,
    newPage: async (url) => {
      const { page } = await open('tab');
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    openedPage: (path) =>
      eventually(`the page ${path}`, async () => {
        const context = await contextOf(send, extensionUrl(path));
        return context === undefined ? undefined : createBidiPage(send, context);
      }),
    grantAllHosts: async () => grantEverySite(await openExtensionPage('welcome.html')),
    openPopup: async (page) => {
      await page.activate();
      const tabId = await grantFrontTab(send, addonId);
      const window = await opener.popupWindow();
      const popup = await goToExtension(window, `popup.html?tab=${tabId}`);
      return { ...popup, close: () => window.page.goto('about:blank') };
    },
    readToolbarPopup: async (page, enough) => {
      await page.activate();
      await clickToolbar(send, addonId);
      const text = await eventually('the popup’s words', () => wordsInToolbarPopup(send, addonId, enough));
      await shutToolbarPopup(send, addonId);
      return text;
    },
    clickPageButton: () => clickPageButton(send, addonId),
    command: (name) => runCommand(send, addonId, name),
    chooseOnSelection: (menuItemId, selectionText, pageUrl) =>
      chooseMenuEntry(send, addonId, { menuItemId, selectionText, pageUrl, frameId: 0 }),
    inExtension: async (run, ...args) => (await opener.inside()).evaluate(run, ...args),
    stopBackground: () => endBackground(send, addonId),
    update: async () => {
      await update();
      // Firefox answers before the extension has started: it shuts panels and tabs that are opened until then.
      await eventually('a page of the updated extension', () => {
        opener = createOpener(send, firstTab, extensionUrl);
        return opener.inside();
      });
    },
    close,
  };
}

/** Opens tabs, windows and pages of the extension. */
function createOpener(send: BidiSend, firstTab: string, extensionUrl: (path: string) => string) {
  const open = async (where: Place): Promise<Opened> => {
    const { context } = await send<{ context: string }>('browsingContext.create', {
      ...PLACES[where],
      referenceContext: firstTab,
    });
    return { page: createBidiPage(send, context), context };
  };
  const goToExtension = async ({ page, context }: Opened, path: string): Promise<Page> => {
    // BiDi hears no load event of a moz-extension: page, so the document is asked.
    await send('browsingContext.navigate', { context, url: extensionUrl(path), wait: 'none' });
    await eventually(`the page ${path}`, async () =>
      (await page.evaluate((url) => document.readyState === 'complete' && location.href === url, extensionUrl(path)))
        ? true
        : undefined,
    );
    return page;
  };
  const openExtensionPage = async (path: string): Promise<Page> => goToExtension(await open('tab'), path);
  /** The page in which `inExtension` runs. */
  const inside = once(async () => goToExtension(await open('behind'), 'reader.html'));
  /**
   * A window of its own for the popup as a page: the page below stays in sight, as under a popup, and goes on being
   * marked.
   */
  const popupWindow = once(() => open('window'));

  return { open, goToExtension, openExtensionPage, inside, popupWindow };
}

/** The tab whose address begins so. */
async function contextOf(send: BidiSend, url: string): Promise<string | undefined> {
  const tree = { maxDepth: 0 };
  const { contexts } = await send<{ contexts: { context: string; url: string }[] }>('browsingContext.getTree', tree);
  return contexts.find((context) => context.url.startsWith(url))?.context;
}

/** The words of the toolbar's popup, once there are enough. */
async function wordsInToolbarPopup(
  send: BidiSend,
  addonId: string,
  enough: (text: string) => boolean,
): Promise<string | undefined> {
  const said = await readToolbarPopup(send, addonId);
  return said !== undefined && enough(said) ? said : undefined;
}
