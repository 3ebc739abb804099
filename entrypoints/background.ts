import { defineBackground } from 'wxt/utils/define-background';
import { errorSentence } from '../components/shared/error-sentence.ts';
import { createHandlers } from '../lib/background/handlers/handlers.ts';
import { registerMenusAndKeys, userMenus, savedWords } from '../lib/background/menus-and-keys.ts';
import { omniboxResponse, omniboxTarget } from '../lib/background/omnibox.ts';
import { createMentionsIn } from '../lib/background/services/articles/read-saved.ts';
import { readTab } from '../lib/background/services/articles/read-tab.ts';
import { createArticleSaver } from '../lib/background/services/articles/save-article.ts';
import { createSaveByHand } from '../lib/background/services/articles/save-commands.ts';
import { createSavedNotices } from '../lib/background/services/articles/saved-notices.ts';
import { createArticleNames } from '../lib/background/services/companies/article-names.ts';
import { createCompaniesIn } from '../lib/background/services/companies/companies-in.ts';
import { createCompanyCards } from '../lib/background/services/companies/company-cards.ts';
import { createCompanyLooks } from '../lib/background/services/companies/company-visits.ts';
import { createNameLookUp } from '../lib/background/services/companies/look-up-name.ts';
import { createOwnNames } from '../lib/background/services/companies/own-names.ts';
import { createCorrectionRecorder } from '../lib/background/services/companies/record-correction.ts';
import { createContentScripts } from '../lib/background/services/content-scripts.ts';
import { createDossierService } from '../lib/background/services/dossier/dossier-service.ts';
import { createDossierOpener } from '../lib/background/services/dossier/open-dossier.ts';
import { createFactExtractor } from '../lib/background/services/facts/extract-facts.ts';
import { createFactReextraction } from '../lib/background/services/facts/reextract-facts.ts';
import { createStoryTeller } from '../lib/background/services/feeds/assign-stories.ts';
import { createFeedsService } from '../lib/background/services/feeds/feeds-service.ts';
import { createPackInstaller } from '../lib/background/services/library/install-pack.ts';
import { createLibraryService } from '../lib/background/services/library/library-service.ts';
import { createProspectsService } from '../lib/background/services/prospects/prospects-service.ts';
import { createChunkStore } from '../lib/background/services/search/chunk-store.ts';
import { createLibraryIndex } from '../lib/background/services/search/index-library.ts';
import { createSearchService } from '../lib/background/services/search/search-service.ts';
import { onWatchNotification, WATCH_ALARM, watchPorts } from '../lib/background/services/watch/watch-platform.ts';
import { createWatchService } from '../lib/background/services/watch/watch-service.ts';
import { createSlices } from '../lib/background/services/work-slices.ts';
import { localDay } from '../lib/dossier/calendar.ts';
import { discoverFeeds } from '../lib/feeds/discover.ts';
import { askTab } from '../lib/messages/ask-tab.ts';
import { handleBackgroundMessages } from '../lib/messages/server.ts';
import type { ArticleId } from '../lib/model/article.ts';
import { clearAlarm, clearAlarms, hasAlarm, onAlarm, setAlarm } from '../lib/platform/alarms.ts';
import { setBadge } from '../lib/platform/badge.ts';
import { createMenus } from '../lib/platform/context-menus.ts';
import { downloadFile } from '../lib/platform/downloads.ts';
import { highlightStyle } from '../lib/platform/highlight-style.ts';
import { t } from '../lib/platform/i18n.ts';
import { clearLocal } from '../lib/platform/local-store.ts';
import { guardOwnNetwork } from '../lib/platform/network-rules.ts';
import { closeOffscreen, needsOffscreen, openOffscreen } from '../lib/platform/offscreen.ts';
import { handleOmnibox } from '../lib/platform/omnibox.ts';
import { readPackedBytes, readPackedJson } from '../lib/platform/packed-files.ts';
import { onAccessChange } from '../lib/platform/permissions.ts';
import { extensionOrigin, onInstalled, onStartup } from '../lib/platform/runtime.ts';
import {
  addStyleSheet,
  registerPageScript,
  removeStyleSheet,
  runFile,
  runFileAtOnce,
} from '../lib/platform/scripting.ts';
import { clearSession } from '../lib/platform/session-store.ts';
import { openSidePanel } from '../lib/platform/side-panel.ts';
import { openAt, onPageShown, openTabAt, openWebTabs, tabsOfWindow } from '../lib/platform/tabs.ts';
import { mayAsk, watchRedirects } from '../lib/platform/web-requests.ts';
import { createDatabase } from '../lib/storage/database/database.ts';
import { articlesAfter, countArticles, countAllArticles } from '../lib/storage/library/article-batches.ts';
import { articleByUrl, articlesBetween, libraryState, newestAbout } from '../lib/storage/library/articles.ts';
import { articlesByIds } from '../lib/storage/library/bulk-changes.ts';
import { countByMonth } from '../lib/storage/library/company-months.ts';
import { forgetVisits, keepVisit, lastVisit } from '../lib/storage/library/company-visits.ts';
import { installedPack } from '../lib/storage/library/starter-articles.ts';
import { createAnnotatorWriter } from '../lib/storage/local/annotator-writer.ts';
import { chooseLanguage, renewLanguage, speakChosenLanguage } from '../lib/storage/local/choose-language.ts';
import { feedsChanged } from '../lib/storage/local/feeds-revision.ts';
import { keepLastSave, readLastSave } from '../lib/storage/local/last-save.ts';
import { keepNews } from '../lib/storage/local/news.ts';
import { keepPanelDossier } from '../lib/storage/local/panel-places.ts';
import { prospectsChanged } from '../lib/storage/local/prospects-revision.ts';
import marksCss from '../assets/marks.css?inline';

/**
 * Listeners are added in the worker's first turn: the browser wakes it for those only. One classic script, no module:
 * asking for seventeen chunks one after the other took longer than all the rest of a start (docs/adr/0013).
 */
export default defineBackground({ main });

function main(): void {
  const open = createDatabase();
  const writer = createAnnotatorWriter();
  const own = createOwnNames({
    corrections: writer.corrections,
    readGazetteer: () => readPackedBytes('/pack/gazetteer.bin'),
  });
  const cards = createCompanyCards({ readJson: readPackedJson, ownCards: own.cards });
  const index = createLibraryIndex({
    store: createChunkStore(open),
    articlesAfter: (id, most) => articlesAfter(open, id, most),
    articlesByIds: (ids) => articlesByIds(open, ids),
    countAllArticles: () => countAllArticles(open),
    countArticles: () => countArticles(open),
    companyNames: cards.names,
    gazetteer: own.gazetteer,
    stamp: async () => {
      const pack = await installedPack(open);
      return (pack.ok ? pack.value : undefined) ?? '';
    },
    run: createSlices({ now: () => performance.now(), pause: () => scheduler.yield() }),
    whole: writer.libraryChanged,
    reportBug: reportError,
  });
  const installer = createPackInstaller({
    readJson: readPackedJson,
    gazetteer: own,
    open,
    writer,
    installed: index.forget,
  });
  const marks = createContentScripts({
    mutedSites: async () => (await writer.mutes()).sites,
    markStyle: async () => (await writer.settings()).markStyle,
    registerPageScript,
    openWebTabs,
    isAnnotated: async (tabId) => {
      const reply = await askTab(tabId, 'describe-page', {});
      return reply.ok || reply.error.kind !== 'not-found';
    },
    styleSheet: highlightStyle(marksCss),
    addStyleSheet,
    removeStyleSheet,
    runFile: (tabId, file) => runFile(tabId, file, 'all'),
  });
  const now = (): string => new Date().toISOString();
  const newId = (): string => crypto.randomUUID();
  const watch = createWatchService({
    open,
    companyNames: cards.names,
    libraryChanged: writer.libraryChanged,
    now,
    ...watchPorts,
  });
  /** What was written is written: an index that breaks is built anew, and fails no save. */
  const articlesChanged = async (ids: readonly ArticleId[]): Promise<void> => {
    await index.changed(ids).catch((failure: unknown) => {
      reportError(failure);
      index.forget();
    });
    await writer.libraryChanged();
    reporting(watch.refresh());
  };
  const search = createSearchService({
    open,
    index: index.opened,
    companyNames: cards.names,
    watched: watch.watched,
    changed: articlesChanged,
    now,
  });
  const mentionsIn = createMentionsIn(own.gazetteer);
  const companiesIn = createCompaniesIn(own.gazetteer);
  const extractFacts = createFactExtractor(mentionsIn);
  const tellStories = createStoryTeller({ articlesBetween: (from, to) => articlesBetween(open, from, to) });
  const saver = createArticleSaver({
    open,
    tellStories,
    readTab: (tabId) => readTab((id) => runFile(id, '/extract.js'), tabId),
    companiesIn,
    extractFacts,
    changed: (id) => articlesChanged([id]),
    now,
    newId,
  });
  const correctionRecorder = createCorrectionRecorder({
    writer,
    gazetteer: own.gazetteer,
    namesChanged: installer.installGazetteer,
    now,
    newId,
  });

  const feeds = createFeedsService({
    open,
    fetch: (...request) => fetch(...request),
    watchRedirects,
    mayAsk,
    guardOwnNetwork,
    companiesIn,
    extractFacts,
    tellStories,
    discover: discoverFeeds,
    changed: articlesChanged,
    listChanged: feedsChanged,
    wakeAt: setAlarm,
    now: () => Date.now(),
    chance: () => Math.random(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    newId,
    reporting,
  });

  const library = createLibraryService({
    open,
    mentionsIn,
    companiesIn,
    extractFacts,
    companyNames: cards.names,
    watched: watch.watched,
    save: saver.save,
    changed: articlesChanged,
    download: downloadFile,
    ...(needsOffscreen() && {
      offscreen: { open: () => openOffscreen('/backup.html', 'to make the file of a backup'), close: closeOffscreen },
    }),
    feedsChanged: async () => {
      await feedsChanged();
      await feeds.goOn();
    },
    hasAlarm,
    setAlarm,
    clearAlarm,
    fresh: {
      clearLocal,
      clearSession,
      clearAlarms,
      forget: index.forget,
      install: () => Promise.all([installer.install(), marks.register(), watch.refresh()]),
    },
    now,
    newId,
    reporting,
  });
  const factsAnew = createFactReextraction({
    open,
    extractFacts,
    ready: async () => (await own.gazetteer()) !== undefined,
    changed: async () => void (await writer.libraryChanged()),
    pause: () => scheduler.yield(),
    setAlarm,
    clearAlarm,
    now: () => Date.now(),
    reporting,
  });
  const notices = createSavedNotices({
    show: (tabId) => runFileAtOnce(tabId, '/saved-notice.js', 0),
    undo: saver.undo,
    setBadge,
    readLast: readLastSave,
    keepLast: keepLastSave,
    now,
    newId,
  });
  const byHand = createSaveByHand({
    saver,
    notices,
    words: { ...savedWords, failed: errorSentence },
    saveTabs: library.saveTabs,
    tabsOfWindow,
    articleByUrl: (url) => articleByUrl(open, url),
    setBadge,
    newId,
  });

  handleBackgroundMessages(
    createHandlers({
      cards,
      newestAbout: (companyId, most) => newestAbout(open, companyId, most),
      lookAt: createCompanyLooks({
        lastVisit: (id) => lastVisit(open, id),
        keepVisit: (id, visit) => keepVisit(open, id, visit),
        forgetVisits: (before) => forgetVisits(open, before),
        isKept: async () => (await writer.settings()).visits,
        now,
        reporting,
      }),
      countByMonth: (companyId, months) => countByMonth(open, companyId, months),
      now,
      chooseLanguage: async (language) => {
        await chooseLanguage(language);
        await createMenus(userMenus());
      },
      libraryState: () => libraryState(open),
      whenInstalled: installer.whenInstalled,
      saver,
      namesIn: createArticleNames(own.gazetteer),
      search,
      marks,
      writer,
      correctionRecorder,
      feeds: feeds.follower,
      library,
      dossiers: createDossierService({
        open,
        cards,
        watched: watch.watched,
        readJson: readPackedJson,
        today: () => localDay(Date.now()),
        reporting,
      }),
      watch,
      notices,
      prospects: createProspectsService({
        open,
        companyNames: cards.names,
        listsChanged: prospectsChanged,
        now,
        newId,
      }),
      gazetteer: own.gazetteer,
      lookUpName: createNameLookUp({ gazetteer: own.gazetteer, names: cards.names }),
      openPage: (path) => openTabAt(`${extensionOrigin()}${path}`),
      openDossier: createDossierOpener({
        openPanel: openSidePanel,
        keepDossier: keepPanelDossier,
        openPage: (path) => openTabAt(`${extensionOrigin()}${path}`),
      }),
      openInTop: (tabId, name) => askTab(tabId, 'open-for-frame', name),
      closeInTop: (tabId) => askTab(tabId, 'close-for-frame', {}),
      injectScript: (script, tabId, frameId) => runFileAtOnce(tabId, `/${script}.js`, frameId),
      reportBug: reportError,
    }),
    reportError,
  );

  onInstalled((reason) => {
    reporting(renewLanguage().then(() => createMenus(userMenus())));
    reporting(marks.register().then(marks.annotateOpenTabs));
    if (reason === 'update') reporting(keepNews());
    if (reason === 'install') reporting(openTabAt(`${extensionOrigin()}/welcome.html`));
  });
  registerMenusAndKeys({ annotate: marks.annotate, byHand, reporting });
  onPageShown(({ id, url }) => reporting(byHand.showState(id, url)));
  onStartup(() => reporting(marks.register()));
  onAccessChange(() => {
    reporting(marks.annotateOpenTabs());
    reporting(feeds.accessChanged());
  }, new AbortController().signal);
  onAlarm(feeds.alarm);
  onAlarm(library.alarm);
  onAlarm(factsAnew.alarm);
  onAlarm((name) => name === WATCH_ALARM && reporting(watch.refresh()));
  onWatchNotification(() => reporting(openTabAt(`${extensionOrigin()}/watch.html`)));
  handleOmnibox({
    hint: t('omnibox.hint'),
    answer: (typed) =>
      omniboxResponse(
        {
          search: search.answers.answer,
          countWords: (count) => t('omnibox.all', count, [String(count)]),
          errorWords: errorSentence,
        },
        typed,
      ),
    entered: (text, where) => reporting(openAt(omniboxTarget(text, extensionOrigin()), where)),
    reportBug: reportError,
  });
  reporting(speakChosenLanguage({ isInEveryLanguage: true }));
  reporting(
    writer
      .adoptOldCorrections(newId)
      .then(installer.install)
      .then(feeds.goOn)
      .then(library.goOn)
      .then(watch.refresh)
      .then(factsAnew.goOn),
  );
}

/** A promise nobody waits for still speaks up when it is broken. */
function reporting(work: Promise<unknown>): void {
  work.catch(reportError);
}
