import { defineBackground } from 'wxt/utils/define-background';
import { createHandlers } from '../lib/app/answer-messages.ts';
import { createArticleNames } from '../lib/app/article-names.ts';
import { createCompaniesIn } from '../lib/app/companies-in.ts';
import { createCompanyCards } from '../lib/app/company-cards.ts';
import { createFeedsRoom } from '../lib/app/feeds-room.ts';
import { createPackInstaller } from '../lib/app/install-pack.ts';
import { createOwnNames } from '../lib/app/own-names.ts';
import { readTab } from '../lib/app/read-tab.ts';
import { createMarks } from '../lib/app/register-marks.ts';
import { runCommand } from '../lib/app/run-command.ts';
import { createArticleSaver } from '../lib/app/save-article.ts';
import { createLibrarySearch } from '../lib/app/search-library.ts';
import { nameFormPath } from '../lib/app/selected-name.ts';
import { createTeacher } from '../lib/app/teach.ts';
import { askTab } from '../lib/messaging/ask-tab.ts';
import { answerBackground } from '../lib/messaging/server.ts';
import { siteHost } from '../lib/model/site-host.ts';
import { onAlarm, setAlarm } from '../lib/platform/alarms.ts';
import { onCommand } from '../lib/platform/commands.ts';
import { createSelectionMenu, onSelectionMenu } from '../lib/platform/context-menus.ts';
import { t } from '../lib/platform/i18n.ts';
import { guardOwnNetwork } from '../lib/platform/network-rules.ts';
import { readPackedBytes, readPackedJson } from '../lib/platform/packed-files.ts';
import { onAccessChange } from '../lib/platform/permissions.ts';
import { extensionOrigin, onInstalled, onStartup } from '../lib/platform/runtime.ts';
import { addStyleSheet, registerPageScript, runFile } from '../lib/platform/scripting.ts';
import { activeTab, openTabAt, openWebTabs } from '../lib/platform/tabs.ts';
import { mayAsk, watchRedirects } from '../lib/platform/web-requests.ts';
import { createAnnotatorWriter } from '../lib/storage/annotator-writer.ts';
import { allArticles, articleById, libraryState, newestAbout } from '../lib/storage/articles.ts';
import { createDatabase } from '../lib/storage/database.ts';
import { feedsChanged } from '../lib/storage/feeds-revision.ts';

/** Listeners are added in the worker's first turn: the browser wakes it for those only. */
export default defineBackground({ type: 'module', main });

function main(): void {
  const open = createDatabase();
  const writer = createAnnotatorWriter();
  const own = createOwnNames({ lessons: writer.lessons, readGazetteer: () => readPackedBytes('/pack/gazetteer.bin') });
  const cards = createCompanyCards({ readJson: readPackedJson, ownCards: own.cards });
  const search = createLibrarySearch({
    allArticles: () => allArticles(open),
    articleById: (id) => articleById(open, id),
    companyNames: cards.names,
  });
  const installer = createPackInstaller({
    readJson: readPackedJson,
    gazetteer: own,
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
  const now = (): string => new Date().toISOString();
  const newId = (): string => crypto.randomUUID();
  const saver = createArticleSaver({
    open,
    readTab: (tabId) => readTab((id) => runFile(id, '/extract.js'), tabId),
    companiesIn: createCompaniesIn(own.gazetteer),
    changed: async (id) => {
      await search.refresh(id);
      await writer.libraryChanged();
    },
    now,
    newId,
  });
  const teacher = createTeacher({
    writer,
    gazetteer: own.gazetteer,
    namesChanged: installer.installGazetteer,
    now,
    newId,
  });

  const feeds = createFeedsRoom({
    open,
    fetch: (...request) => fetch(...request),
    watchRedirects,
    mayAsk,
    guardOwnNetwork,
    companiesIn: createCompaniesIn(own.gazetteer),
    discover: () => [],
    changed: async (ids) => {
      for (const id of ids) await search.refresh(id);
      await writer.libraryChanged();
    },
    listChanged: feedsChanged,
    wakeAt: setAlarm,
    now: () => Date.now(),
    chance: () => Math.random(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    newId,
    reporting,
  });

  answerBackground(
    createHandlers({
      cards,
      newestAbout: (companyId, most) => newestAbout(open, companyId, most),
      libraryState: () => libraryState(open),
      whenInstalled: installer.whenInstalled,
      saver,
      namesIn: createArticleNames(own.gazetteer),
      search,
      marks,
      writer,
      teacher,
      feeds: feeds.follower,
      injectPopover: (tabId, frameId) => runFile(tabId, '/popover.js', frameId),
      reportBug: reportError,
    }),
    reportError,
  );

  onInstalled((reason) => {
    reporting(createSelectionMenu(t('names.menu')));
    reporting(marks.register().then(marks.annotateOpenTabs));
    if (reason === 'install') reporting(openTabAt(`${extensionOrigin()}/welcome.html`));
  });
  onSelectionMenu(({ text, url = '' }) => reporting(openTabAt(`${extensionOrigin()}${nameFormPath({ name: text, host: siteHost(url) ?? '' })}`)));
  onStartup(() => reporting(marks.register()));
  onAccessChange(() => reporting(marks.annotateOpenTabs()), new AbortController().signal);
  onAlarm(feeds.alarm);
  onCommand((command, { tabId }) => reporting(runInTab(command, tabId)));
  reporting(writer.adoptOldCorrections(newId).then(installer.install).then(feeds.goOn));

  async function runInTab(command: string, tabId: number | undefined): Promise<void> {
    const id = tabId ?? (await activeTab())?.id;
    if (id !== undefined) await runCommand({ askTab, annotate: marks.annotate }, command, id);
  }
}

/** A promise nobody waits for still speaks up when it is broken. */
function reporting(work: Promise<unknown>): void {
  work.catch(reportError);
}
