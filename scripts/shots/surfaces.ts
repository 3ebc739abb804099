/** The surfaces that are pictured, and the way to each in the installed extension. */
import type { Browser } from 'webextension-polyfill';
import { eventually } from '../browsers/eventually.ts';
import type { Camera, Frame } from './camera.ts';
import { shootWhole, still } from './camera.ts';
import { saveTab } from './library-states.ts';
import type { State } from './library-states.ts';

declare const browser: Browser;

/**
 * What a surface stands over: a page of the demo in a tab, and the article that is read, by an id that no article has
 * before there is one.
 */
export type Stage = {
  readonly camera: Camera;
  readonly pageUrl: string;
  readonly tabId: number;
  readonly article: string;
};

type Beside = Omit<Stage, 'article'>;

export type Surface = {
  readonly width: number;
  /** The least width it must bear, where it fills a page. */
  readonly narrow?: number;
  readonly shoot: (stage: Stage, state: State, width: number) => Promise<Buffer>;
};

/** A page of the extension by its path. */
function extensionPage(
  width: number,
  path: string | ((stage: Stage, state: State) => string),
  tallest?: number,
): Surface {
  return {
    width,
    narrow: 320,
    shoot: async (stage, state, shownWidth) => {
      const { camera } = stage;
      const frame = await camera.open(
        camera.session.extensionUrl(typeof path === 'string' ? path : path(stage, state)),
      );
      return closing(frame, () => shootWhole(frame, shownWidth, tallest));
    },
  };
}

/** The card at a name, over the page that has it. */
function cardAt(name: string): Surface {
  return {
    width: 760,
    shoot: async ({ camera, pageUrl }, _state, width) => {
      const frame = await camera.open(pageUrl);
      return closing(frame, async () => {
        await frame.setSize(width, 640);
        return shootCard(frame, name);
      });
    },
  };
}

/** Opens the card at the second mention of a name. */
export async function shootCard(frame: Frame, name: string): Promise<Buffer> {
  await frame.page.activate();
  await eventually('a mark', async () => ((await frame.page.marks()).includes(name) ? true : undefined));
  await frame.page.hoverText(name, 1);
  await frame.page.popover();
  return still(frame);
}

/** The panel beside the page, where nobody has been in it yet. */
async function openPanel({ camera: { session, open }, tabId }: Stage): Promise<Frame> {
  await session.inExtension((key) => browser.storage.session.remove(key), `panel:${String(tabId)}`);
  return open(session.extensionUrl(`sidepanel.html?tab=${String(tabId)}`));
}

const panel: Surface = {
  width: 380,
  narrow: 320,
  shoot: async (stage, _state, width) => {
    const frame = await openPanel(stage);
    return closing(frame, () => shootWhole(frame, width));
  },
};

/** An article read in the side panel, which a link of the panel leads to. */
const panelArticle: Surface = {
  width: 380,
  narrow: 320,
  shoot: async (stage, _state, width) => {
    const frame = await openPanel(stage);
    return closing(frame, async () => {
      await shootWhole(frame, width);
      await frame.page.evaluate((id) => {
        location.hash = `#article=${id}`;
      }, stage.article);
      await eventually('the article', async () =>
        (await frame.page.evaluate(() => document.querySelector('.v-reader :is(h1, .v-notice)') !== null))
          ? true
          : undefined,
      );
      return shootWhole(frame, width);
    });
  },
};

/** The popup with the name of a company typed into it. */
const popupCompany: Surface = {
  width: 400,
  shoot: async ({ camera, tabId }, _state, width) => {
    const frame = await camera.open(camera.session.extensionUrl(`popup.html?tab=${String(tabId)}`));
    return closing(frame, async () => {
      await eventually('the field', async () =>
        (await frame.page.evaluate(() => {
          const field = document.querySelector('input');
          // Said once: each word typed puts off the search for those before it.
          if (field && field.value !== 'OVHcloud') {
            field.value = 'OVHcloud';
            field.dispatchEvent(new Event('input', { bubbles: true }));
          }
          return document.querySelector('.v-firm') !== null;
        }))
          ? true
          : undefined,
      );
      return shootWhole(frame, width);
    });
  },
};

export const SURFACES: Readonly<Record<string, Surface>> = {
  popover: cardAt('Cloudwatt'),
  popup: extensionPage(400, ({ tabId }) => `popup.html?tab=${String(tabId)}`),
  'popup-company': popupCompany,
  'side-panel': panel,
  'side-panel-article': panelArticle,
  library: extensionPage(1280, 'library.html'),
  'library-company': extensionPage(1280, 'library.html?q=OVHcloud'),
  reader: extensionPage(900, ({ article }) => `reader.html?id=${article}`),
  dossier: extensionPage(1100, 'dossier.html#company=ovhcloud'),
  brief: extensionPage(900, 'dossier.html#brief=ovhcloud'),
  comparison: extensionPage(1100, 'dossier.html#compare=ovhcloud,scaleway,numergy'),
  owners: extensionPage(1100, 'dossier.html#map'),
  watch: extensionPage(900, 'watch.html'),
  prospects: extensionPage(1200, (_stage, state) =>
    state === 'full' ? 'prospects.html#list=shots' : 'prospects.html',
  ),
  // Every part of it is another.
  settings: extensionPage(1000, 'options.html', 6000),
  welcome: extensionPage(900, 'welcome.html', 3200),
};

/** Opens the page that popup, panel and card stand over. */
export async function openStage(camera: Camera, pageUrl: string): Promise<Beside> {
  await camera.open(pageUrl);
  return { camera, pageUrl, tabId: await tabAt(camera, pageUrl) };
}

/** Saves a page into the library and gives the id of the article. */
export async function savePage(camera: Camera, pageUrl: string): Promise<string> {
  const frame = await camera.open(pageUrl);
  return closing(frame, async () => saveTab(camera.session, await tabAt(camera, pageUrl)));
}

async function tabAt({ session }: Camera, pageUrl: string): Promise<number> {
  return session.inExtension(
    async (url: string) => (await browser.tabs.query({})).find((tab) => tab.url === url)?.id ?? -1,
    pageUrl,
  );
}

async function closing<T>(frame: Frame, use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } finally {
    await frame.page.close();
  }
}
