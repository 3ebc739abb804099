import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from '../lib/app/answer-messages.ts';
import { createCompaniesIn } from '../lib/app/companies-in.ts';
import { createCompanyCards } from '../lib/app/company-cards.ts';
import { createPackInstaller } from '../lib/app/install-pack.ts';
import { readTab } from '../lib/app/read-tab.ts';
import { createMarks } from '../lib/app/register-marks.ts';
import { runCommand } from '../lib/app/run-command.ts';
import { createArticleSaver } from '../lib/app/save-article.ts';
import { createLibrarySearch } from '../lib/app/search-library.ts';
import { askTab } from '../lib/messaging/ask-tab.ts';
import { answerBackground } from '../lib/messaging/server.ts';
import { onCommand } from '../lib/platform/commands.ts';
import { readPackedBytes, readPackedJson } from '../lib/platform/packed-files.ts';
import { onAccessChange } from '../lib/platform/permissions.ts';
import { extensionOrigin, onInstalled, onStartup } from '../lib/platform/runtime.ts';
import { addStyleSheet, registerPageScript, runFile } from '../lib/platform/scripting.ts';
import { activeTab, openTabAt, openWebTabs } from '../lib/platform/tabs.ts';
import { createAnnotatorWriter } from '../lib/storage/annotator-writer.ts';
import { allArticles, articleById, libraryState, newestAbout } from '../lib/storage/articles.ts';
import { createDatabase } from '../lib/storage/database.ts';

/** Listeners are added in the worker's first turn: the browser wakes it for those only. */
export default defineBackground({ type: 'module', main });

function main(): void {
  const open = createDatabase();
  const writer = createAnnotatorWriter();
  const cards = createCompanyCards(readPackedJson);
  const search = createLibrarySearch({
    allArticles: () => allArticles(open),
    articleById: (id) => articleById(open, id),
    companyNames: cards.names,
  });
  const installer = createPackInstaller({
    files: { readJson: readPackedJson, readBytes: readPackedBytes },
    open,
    writer,
    installed: search.forget,
  });
  const marks = createMarks({
    mutedSites: async () => (await writer.mutes()).sites,
    registerPageScript,
    openWebTabs,
    isAnnotated: async (tabId) => {
      const reply = await askTab(tabId, 'describe-page', {});
      return reply.ok || reply.error.kind !== 'not-found';
    },
    addStyleSheet,
    runFile,
  });
  const saver = createArticleSaver({
    open,
    readTab: (tabId) => readTab((id) => runFile(id, '/extract.js'), tabId),
    companiesIn: createCompaniesIn(() => readPackedBytes('/pack/gazetteer.bin')),
    changed: async (id) => {
      await search.refresh(id);
      await writer.libraryChanged();
    },
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });

  answerBackground(
    createHandlers({
      cards,
      newestAbout: (companyId, most) => newestAbout(open, companyId, most),
      libraryState: () => libraryState(open),
      whenInstalled: installer.whenInstalled,
      saver,
      search,
      marks,
      writer,
      injectPopover: (tabId, frameId) => runFile(tabId, '/popover.js', frameId),
      reportBug: reportError,
    }),
    reportError,
  );

  onInstalled((reason) => {
    reporting(marks.register().then(marks.annotateOpenTabs));
    if (reason === 'install') reporting(openTabAt(`${extensionOrigin()}/welcome.html`));
  });
  onStartup(() => reporting(marks.register()));
  onAccessChange(() => reporting(marks.annotateOpenTabs()), new AbortController().signal);
  onCommand((command, { tabId }) => reporting(runInTab(command, tabId)));
  reporting(installer.install());

  async function runInTab(command: string, tabId: number | undefined): Promise<void> {
    const id = tabId ?? (await activeTab())?.id;
    if (id !== undefined) await runCommand({ askTab, annotate: marks.annotate }, command, id);
  }
}

/** A promise nobody waits for still speaks up when it is broken. */
function reporting(work: Promise<unknown>): void {
  work.catch(reportError);
}
