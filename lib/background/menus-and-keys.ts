/** The doors by which readers come in without a surface of ours: entries of menus, keys, the address bar's button. */
import { createPageAsker } from '../messages/ask-frames.ts';
import { askTab } from '../messages/ask-tab.ts';
import { libraryPath } from '../navigation/page-paths.ts';
import { nameFormPath } from '../navigation/selected-name.ts';
import { onCommand } from '../platform/commands.ts';
import { onMenuChoice } from '../platform/context-menus.ts';
import type { createMenus } from '../platform/context-menus.ts';
import { t } from '../platform/i18n.ts';
import { framesOf } from '../platform/scripting.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { activeTab, showPage } from '../platform/tabs.ts';
import { siteHost } from '../url/web-address.ts';
import { registerPageButton } from './register-page-button.ts';
import { orderTab, runCommand } from './run-command.ts';
import { saveMenus } from './services/articles/save-commands.ts';
import type { createSaveByHand } from './services/articles/save-commands.ts';
import type { ContentScripts } from './services/content-scripts.ts';
import type { TabFollower } from './services/feeds/follow-tab.ts';

type Dependencies = {
  readonly contentScripts: Pick<ContentScripts, 'annotate' | 'isMuted'>;
  readonly byHand: Pick<ReturnType<typeof createSaveByHand>, 'choose' | 'saveTab'>;
  readonly follower: TabFollower;
  readonly reporting: (work: Promise<unknown>) => void;
};

/** Entries of the context menu, to be made when the extension is installed. */
export function userMenus(): Parameters<typeof createMenus>[0] {
  return [
    { id: 'look-up', title: t('popover.menu'), on: 'selection' },
    { id: 'add-name', title: t('names.menu'), on: 'selection' },
    { id: 'search-library', title: t('omnibox.menu'), on: 'selection' },
    ...saveMenus({
      page: t('save.menuPage'),
      link: t('save.menuLink'),
      quotation: t('save.menuQuotation'),
      selectedTabs: t('save.menuSelectedTabs'),
      allTabs: t('save.menuAllTabs'),
    }),
  ];
}

/** What a notice says of a save by menu or key; `failed` is shown by the surfaces. */
export const savedWords = {
  page: () => t('notice.page'),
  link: () => t('notice.link'),
  quotation: () => t('notice.quotation'),
  known: () => t('notice.known'),
  tabs: (count: number) => t('notice.tabs', count),
};

/** Hears of menus and keys from now on; to be called in the worker's first turn. */
export function registerMenusAndKeys({ contentScripts, byHand, follower, reporting }: Dependencies): void {
  const { annotate, isMuted } = contentScripts;
  registerPageButton({ isMuted, follower, reporting });
  onMenuChoice((choice) => {
    const { id, selectedText, pageUrl = '', tabId, frameId } = choice;
    if (id === 'look-up' && selectedText && tabId !== undefined) reporting(lookUpInTab(selectedText, tabId, frameId));
    else if (id === 'add-name' && selectedText)
      reporting(showPage(nameFormPath({ name: selectedText, host: siteHost(pageUrl) ?? '' })));
    else if (id === 'search-library' && selectedText) reporting(showPage(libraryPath(selectedText)));
    else reporting(byHand.choose(choice) ?? Promise.resolve());
  });
  onCommand((command, { tabId }) => reporting(runInTab(command, tabId)));

  /** Where no script may run, the words are looked for in the library. */
  async function lookUpInTab(text: string, tabId: number, frameId?: number): Promise<void> {
    const done = await orderTab({ askTab, annotate }, tabId, (ask) =>
      ask(tabId, 'look-up-selection', { text }, frameId),
    );
    if (!done.ok) await showPage(libraryPath(text));
  }
  async function runInTab(command: string, tabId: number | undefined): Promise<void> {
    // Before anything is awaited: opening the panel needs the key press.
    if (command === 'open-side-panel' && tabId !== undefined) return openSidePanel(tabId);
    if (command === 'open-library') return showPage(libraryPath(''));
    const id = tabId ?? (await activeTab())?.id;
    if (id === undefined) return;
    if (command === 'save-page') await byHand.saveTab(id);
    else if (command === 'follow-page') await follower.follow(id);
    else await runCommand({ askTab: createPageAsker({ askTab, framesOf }), annotate }, command, id);
  }
}
