/** Groups of services that depend on each other: the core, the marks in pages, the library, feeds, files and facts. */
import { discoverFeeds } from '../feeds/discover.ts';
import { askTab } from '../messages/ask-tab.ts';
import type { ArticleId } from '../model/article.ts';
import { readPolicy } from '../model/policy-schema.ts';
import { clearAlarm, clearAlarms, hasAlarm, setAlarm } from '../platform/alarms.ts';
import { downloadFile } from '../platform/downloads.ts';
import { highlightStyle } from '../platform/highlight-style.ts';
import { clearLocal } from '../platform/local-store.ts';
import { readManaged } from '../platform/managed-store.ts';
import { guardOwnNetwork } from '../platform/network-rules.ts';
import { closeOffscreen, needsOffscreen, openOffscreen } from '../platform/offscreen.ts';
import { readPackedBytes, readPackedJson } from '../platform/packed-files.ts';
import { addStyleSheet, framesUpTo, registerPageScript, removeStyleSheet, runFile } from '../platform/scripting.ts';
import { clearSession } from '../platform/session-store.ts';
import { openWebTabs } from '../platform/tabs.ts';
import { mayAsk, watchRedirects } from '../platform/web-requests.ts';
import { createDatabase } from '../storage/database/database.ts';
import { articlesAfter, countAllArticles, countArticles } from '../storage/library/article-batches.ts';
import { articlesBetween } from '../storage/library/articles.ts';
import { articlesByIds } from '../storage/library/bulk-changes.ts';
import { articleCounts } from '../storage/library/company-articles.ts';
import { installedPack } from '../storage/library/starter-articles.ts';
import { createAnnotatorWriter } from '../storage/local/annotator-writer.ts';
import { noteNewDatabase } from '../storage/local/lost-library.ts';
import { readStoredPolicy } from '../storage/local/policy.ts';
import { feedsRevision } from '../storage/local/revisions.ts';
import { announceTeam } from '../storage/local/team-channel.ts';
import type { createArticleSaver } from './services/articles/save-article.ts';
import { createAccountsReader } from './services/companies/accounts-service.ts';
import type { createMovedAccounts } from './services/companies/accounts-service.ts';
import { createCompanyCards, readBuiltInNames } from './services/companies/company-cards.ts';
import { createFactReportsReader } from './services/companies/fact-reports-service.ts';
import { createNamedFirms } from './services/companies/named-firms.ts';
import { createOwnNames } from './services/companies/own-names.ts';
import { createRecogniser } from './services/companies/recognise-article.ts';
import { withReports } from './services/companies/reported-cards.ts';
import { createContentScripts } from './services/content-scripts.ts';
import { createFactReextraction } from './services/facts/reextract-facts.ts';
import { createStoryTeller } from './services/feeds/assign-stories.ts';
import { createFeedsService } from './services/feeds/feeds-service.ts';
import { createChoiceStore } from './services/library/choice-store.ts';
import type { createPackInstaller } from './services/library/install-pack.ts';
import { createLibraryService } from './services/library/library-service.ts';
import { createPacksReader } from './services/packs/packs-reader.ts';
import type { SetPacks } from './services/packs/set-packs.ts';
import { createPolicyRules } from './services/policy/policy-rules.ts';
import { createPolicyService } from './services/policy/policy-service.ts';
import type { PolicyService } from './services/policy/policy-service.ts';
import { createChunkStore } from './services/search/chunk-store.ts';
import { createLibraryIndex } from './services/search/index-library.ts';
import { createSearchService } from './services/search/search-service.ts';
import { createWatchPorts } from './services/watch/watch-platform.ts';
import { createWatchService } from './services/watch/watch-service.ts';
import { createSlices } from './services/work-slices.ts';
import { createTeam } from './team-services.ts';

/** The clock and chance of services, and what becomes of work that nobody waits for. */
export const now = (): string => new Date().toISOString();
export const newId = (): string => crypto.randomUUID();
const pause = (): Promise<void> => scheduler.yield();
const inSlices = createSlices({ now: () => performance.now(), pause });

/** Reports the failure of work that nobody waits for. */
export function reporting(work: Promise<unknown>): void {
  work.catch(reportError);
}

export type Core = ReturnType<typeof createCore>;

/** The database, what content scripts read, companies, recognition, and what an administrator allows. */
export function createCore() {
  const open = createDatabase({ onCreate: () => reporting(noteNewDatabase()) });
  const writer = createAnnotatorWriter();
  const accounts = createAccountsReader(open);
  const listed = async (): Promise<boolean> => (await writer.settings()).listed;
  const packs = createPacksReader({
    open,
    listed,
    builtInNames: (isListed) => readBuiltInNames(readPackedJson, isListed),
  });
  const own = createOwnNames({
    corrections: writer.corrections,
    accounts: accounts.current,
    packs: packs.current,
    listed,
    coreNames: () => readBuiltInNames(readPackedJson, false),
    readGazetteer: () => readPackedBytes('/pack/gazetteer.bin'),
    readPageNames: () => readPackedBytes('/pack/page-names.bin'),
    readJudge: () => readPackedBytes('/pack/judge.bin'),
  });
  const reports = createFactReportsReader(open);
  const cards = withReports(createCompanyCards({ readJson: readPackedJson, ownCards: own.cards, listed }), reports);
  const shippedCards = createCompanyCards({ readJson: readPackedJson, ownCards: async () => [], listed });
  const recognise = createRecogniser(own.gazetteer, cards.cards, inSlices);
  const tellStories = createStoryTeller({ articlesBetween: (from, to) => articlesBetween(open, from, to) });
  // Not the copy in `storage.local`, which more can write than the administrator, unless the browser does not reply.
  const rules = createPolicyRules(async () => {
    const managed = await readManaged();
    return managed === undefined ? readStoredPolicy() : readPolicy(managed);
  });
  return { open, writer, accounts, packs, reports, own, cards, shippedCards, recognise, tellStories, rules };
}

export function createMarking({ writer }: Core, marksCss: string) {
  return createContentScripts({
    mutedSites: async () => (await writer.mutes()).sites,
    markStyle: async () => (await writer.settings()).markStyle,
    registerPageScript,
    tellsOrigins: 'originalTarget' in Event.prototype,
    openWebTabs,
    isAnnotated: async (tabId) => {
      const reply = await askTab(tabId, 'describe-page', {});
      return reply.ok || reply.error.kind !== 'not-found';
    },
    styleSheet: highlightStyle(marksCss),
    addStyleSheet,
    removeStyleSheet,
    framesUpTo,
    runFile: (tabId, file) => runFile(tabId, file, 'all'),
  });
}

export type Library = ReturnType<typeof createLibrary>;

/** Index, search, watch list and team: what changes with every article. */
export function createLibrary({ open, writer, own, cards, rules }: Core) {
  const index = createLibraryIndex({
    store: createChunkStore(open),
    articlesAfter: (id, max) => articlesAfter(open, id, max),
    articlesByIds: (ids) => articlesByIds(open, ids),
    countAllArticles: () => countAllArticles(open),
    countArticles: () => countArticles(open),
    companyNames: cards.names,
    gazetteer: own.gazetteer,
    stamp: async () => {
      const pack = await installedPack(open);
      return (pack.ok ? pack.value : undefined) ?? '';
    },
    run: inSlices,
    whole: writer.libraryChanged,
    reportBug: reportError,
  });
  const watch = createWatchService({
    open,
    companyNames: cards.names,
    libraryChanged: writer.libraryChanged,
    now,
    ...createWatchPorts(async () => (await team.mentions()).count),
  });
  /** An article that was written stays written: an index that breaks is built anew, and fails no save. */
  const articlesChanged = async (ids: readonly ArticleId[]): Promise<void> => {
    await index.changed(ids).catch((failure: unknown) => {
      reportError(failure);
      index.forget();
    });
    await writer.libraryChanged();
    reporting(watch.refresh());
    reporting(team.libraryChanged());
  };
  const team = createTeam(open, articlesChanged, rules.allowsTeam, watch.refresh);
  const search = createSearchService({
    open,
    index: index.opened,
    companyNames: cards.names,
    watched: watch.watched,
    namedFirms: createNamedFirms({
      cards,
      gazetteer: own.gazetteer,
      watched: watch.watched,
      countArticles: (ids) => articleCounts(open, ids),
    }),
    teamMarks: team.marks,
    showsStarter: async () => (await writer.settings()).starter,
    languages: () => navigator.languages.map((language) => language.split('-')[0] ?? language),
    changed: articlesChanged,
    now,
  });
  return { index, watch, team, search, articlesChanged };
}

export function createFeeds({ open, recognise, tellStories }: Core, changed: Library['articlesChanged']) {
  return createFeedsService({
    open,
    fetch: (...request) => fetch(...request),
    watchRedirects,
    mayAsk,
    guardOwnNetwork,
    recognise,
    tellStories,
    discover: discoverFeeds,
    changed,
    listChanged: feedsRevision.changed,
    wakeAt: setAlarm,
    now: () => Date.now(),
    chance: () => Math.random(),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    newId,
    reporting,
  });
}

type KeepingParts = {
  readonly save: ReturnType<typeof createArticleSaver>['save'];
  readonly feeds: ReturnType<typeof createFeeds>;
  readonly installer: ReturnType<typeof createPackInstaller>;
  readonly contentScripts: ReturnType<typeof createMarking>;
  readonly policy: PolicyService;
  readonly setPacks: SetPacks;
  readonly movedAccounts: ReturnType<typeof createMovedAccounts>;
};

/** Imports, trash, retention and backups; and deleting everything. */
export function createKeeping(
  { open, recognise, cards, rules, writer, accounts, packs, reports }: Core,
  { index, watch, articlesChanged }: Library,
  { save, feeds, installer, contentScripts, policy, setPacks, movedAccounts }: KeepingParts,
) {
  return createLibraryService({
    open,
    recognise,
    companyNames: cards.names,
    density: async () => (await writer.settings()).density,
    watched: watch.watched,
    save,
    changed: articlesChanged,
    download: downloadFile,
    ...(needsOffscreen() && {
      offscreen: { open: () => openOffscreen('/backup.html', 'to make the file of a backup'), close: closeOffscreen },
    }),
    feedsChanged: () => feedsRevision.changed().then(() => feeds.goOn()),
    mayExport: async () => !(await rules.isOff('export')),
    hasAlarm,
    setAlarm,
    clearAlarm,
    choices: createChoiceStore({ writer, installer, contentScripts, reportBug: reportError }),
    accounts: movedAccounts,
    reportsChanged: reports.forget,
    fresh: {
      clearLocal,
      clearSession,
      clearAlarms,
      forget() {
        for (const reader of [index, accounts, packs, reports]) reader.forget();
        announceTeam('to-send');
      },
      async install() {
        await policy.apply();
        await Promise.all([installer.install(), contentScripts.register(), watch.refresh()]);
        await policy.followFeeds();
        reporting(setPacks.bring());
      },
    },
    now,
    newId,
    reporting,
  });
}

/** What an administrator set, put into force. */
export function createPolicy(
  { writer, rules }: Core,
  contentScripts: ReturnType<typeof createMarking>,
  feeds: ReturnType<typeof createFeeds>,
): PolicyService {
  return createPolicyService({
    stored: readStoredPolicy,
    current: rules.current,
    writer,
    contentScripts,
    feeds: feeds.follower,
    newId,
  });
}

export function createFacts({ open, recognise, own, writer }: Core) {
  return createFactReextraction({
    open,
    recognise,
    ready: async () => (await own.gazetteer()) !== undefined,
    changed: async () => void (await writer.libraryChanged()),
    pause,
    setAlarm,
    clearAlarm,
    now: () => Date.now(),
    reporting,
  });
}
