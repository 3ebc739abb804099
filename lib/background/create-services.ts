/** Builds the background's services and joins them; nothing runs before its caller starts it. */
import { localDay } from '../dossier/calendar.ts';
import { askTab } from '../messages/ask-tab.ts';
import type { AppError } from '../model/app-error.ts';
import { createMenus } from '../platform/context-menus.ts';
import { readPackedJson } from '../platform/packed-files.ts';
import { siteAccess } from '../platform/permissions.ts';
import { isFirefox } from '../platform/runtime.ts';
import { runFile, runFileAtOnce } from '../platform/scripting.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { isInFront, isPrivateTab, showPage, tabById } from '../platform/tabs.ts';
import { isLogRenewed, noteLogRenewed, renewLog } from '../storage/database/renew-log.ts';
import { libraryState, newestAbout } from '../storage/library/articles.ts';
import { countByMonth } from '../storage/library/company-months.ts';
import { forgetVisits, keepVisit, lastVisit } from '../storage/library/company-visits.ts';
import { forgetDraftCopies, keepDraftCopy, readDraftCopies } from '../storage/library/draft-copies.ts';
import { chooseLanguage } from '../storage/local/choose-language.ts';
import { putBackDrafts } from '../storage/local/drafts.ts';
import { forgetOpener, keepOpener, readOpener } from '../storage/local/opened-tabs.ts';
import { keepPanelDossier } from '../storage/local/panel-places.ts';
import { prospectsRevision } from '../storage/local/revisions.ts';
import { createAccounts } from './account-services.ts';
import type { Services } from './handlers/handlers.ts';
import { userMenus } from './menus-and-keys.ts';
import { createOnPage } from './on-page-services.ts';
import { createPacks } from './pack-services.ts';
import { createPictures } from './picture-services.ts';
import {
  createCore,
  createFacts,
  createFeeds,
  createKeeping,
  createLibrary,
  createMarking,
  createPolicy,
  newId,
  now,
  reporting,
} from './service-groups.ts';
import type { Core, Library } from './service-groups.ts';
import { createDraftCopies } from './services/articles/draft-copies.ts';
import { readTab } from './services/articles/read-tab.ts';
import { createArticleSaver } from './services/articles/save-article.ts';
import { createCompanyVisits } from './services/companies/company-visits.ts';
import { createFactReportsService } from './services/companies/fact-reports-service.ts';
import { createNameLookUp } from './services/companies/look-up-name.ts';
import { createCorrectionRecorder } from './services/companies/record-correction.ts';
import { createDossierService } from './services/dossier/dossier-service.ts';
import { createDossierOpener } from './services/dossier/open-dossier.ts';
import { createPackInstaller } from './services/library/install-pack.ts';
import { createLogRenewal } from './services/library/log-renewal.ts';
import { createOpenedTabs, type OpenedTabs } from './services/opened-tabs.ts';
import { createProspectsService } from './services/prospects/prospects-service.ts';

/** What the entrypoint brings along: sentences and a style sheet lie outside of `lib`. */
type Surface = {
  readonly errorSentence: (error: AppError) => string;
  /** Rules for marks. */
  readonly marksCss: string;
};

export type BackgroundServices = ReturnType<typeof createServices>;

export function createServices({ errorSentence, marksCss }: Surface) {
  const core = createCore();
  const { open, writer, own, recognise, tellStories, rules } = core;
  const contentScripts = createMarking(core, marksCss);
  const library = createLibrary(core);
  const { watch, team, search, articlesChanged } = library;
  const installer = createPackInstaller({
    readJson: readPackedJson,
    gazetteer: own,
    open,
    writer,
    wantsStarter: rules.wantsStarter,
    installed: library.index.forget,
  });
  const saver = createArticleSaver({
    open,
    tellStories,
    readTab: (tabId) => readTab(runFile, tabId),
    recognise,
    pictures: createPictures(core),
    reporting,
    changed: (id) => articlesChanged([id]),
    now,
    newId,
  });
  const feeds = createFeeds(core, articlesChanged);
  const policy = createPolicy(core, contentScripts, feeds);
  const accounts = createAccounts(core, installer.installGazetteer, team.libraryChanged);
  const packs = createPacks(core, installer.installGazetteer);
  const keeping = createKeeping(core, library, {
    save: saver.save,
    setPacks: packs.set,
    feeds,
    installer,
    contentScripts,
    policy,
    movedAccounts: accounts.moved,
  });
  const { notices, offers, tabFollower, byHand } = createOnPage(core, {
    saver,
    saveTabs: keeping.saveTabs,
    follower: feeds.follower,
    whenInstalled: installer.whenInstalled,
    errorSentence,
  });
  const openedTabs = createTabNotes();
  const drafts = createDraftCopies({
    keep: (key, draft) => keepDraftCopy(open, key, draft),
    copies: () => readDraftCopies(open),
    forgetAll: () => forgetDraftCopies(open),
    putBack: putBackDrafts,
    isPrivateTab,
  });
  const handled: Services = {
    packs: packs.service,
    accounts: accounts.handled,
    ...createHandledServices(core, installer, team, offers.begin, openedTabs.mayBePrepared),
    articles: { saver, libraryState: () => libraryState(open) },
    search,
    contentScripts,
    correctionRecorder: createCorrectionRecorder({
      writer,
      gazetteer: own.gazetteer,
      namesChanged: installer.installGazetteer,
      now,
      newId,
    }),
    feeds: feeds.follower,
    library: keeping,
    dossiers: createDossiers(core, watch.watched, articlesChanged),
    watch,
    team,
    notices: { ...notices.handlers, ...offers.handlers },
    policy: rules,
    whenInstalled: installer.whenInstalled,
  };
  return {
    handled,
    writer,
    installer,
    contentScripts,
    search,
    watch,
    team,
    feeds,
    library: keeping,
    facts: createFacts(core),
    policy,
    byHand,
    tabFollower,
    accounts: accounts.handled.accounts,
    drafts,
    openedTabs,
    packs,
    renewLog: createRenewal(),
  };
}

function createDossiers(
  { open, cards, accounts }: Core,
  watched: Library['watch']['watched'],
  changed: Library['articlesChanged'],
) {
  return createDossierService({
    open,
    cards,
    watched,
    accounts: async () => (await accounts.current()).accounts.map(({ company }) => company),
    readJson: readPackedJson,
    changed,
    now,
    today: () => localDay(Date.now()),
    reporting,
  });
}

function createRenewal(): () => Promise<void> {
  return createLogRenewal({
    hasLog: !isFirefox(),
    renew: renewLog,
    isRenewed: isLogRenewed,
    noteRenewed: noteLogRenewed,
  });
}

function createTabNotes(): OpenedTabs {
  return createOpenedTabs({
    isInFront,
    addressOf: async (tabId) => (await tabById(tabId))?.url,
    keep: keepOpener,
    read: readOpener,
    forget: forgetOpener,
  });
}

function createPopoverServices({ open, own, shippedCards }: Core, mayBePrepared: OpenedTabs['mayBePrepared']) {
  return {
    shippedCard: shippedCards.card,
    shipsName: own.shipsName,
    siteAccess,
    mayBePrepared,
    countByMonth: (companyId, months) => countByMonth(open, companyId, months),
    now,
  } satisfies Services['popover'];
}

/** Services that only handlers call. */
function createHandledServices(
  core: Core,
  { installGazetteer }: Pick<ReturnType<typeof createPackInstaller>, 'installGazetteer'>,
  { libraryChanged }: Pick<Library['team'], 'libraryChanged'>,
  linked: (tabId: number) => Promise<void>,
  mayBePrepared: OpenedTabs['mayBePrepared'],
) {
  const { open, writer, own, cards, shippedCards, accounts, reports } = core;
  return {
    factReports: createFactReportsService({ open, reader: reports, changed: writer.libraryChanged, now }),
    companies: {
      cards,
      newestAbout: (companyId, max) => newestAbout(open, companyId, max),
      visits: createCompanyVisits({
        lastVisit: (id) => lastVisit(open, id),
        keepVisit: (id, visit) => keepVisit(open, id, visit),
        forgetVisits: (before) => forgetVisits(open, before),
        isKept: async () => (await writer.settings()).visits,
        now,
        reporting,
      }),
      accountOf: accounts.lineOf,
      lookUpName: createNameLookUp({ gazetteer: own.gazetteer, names: cards.names }),
      lookUpShipped: createNameLookUp({ gazetteer: own.shipped, names: shippedCards.names }),
      openPage: showPage,
      openDossier: createDossierOpener({ openPanel: openSidePanel, keepDossier: keepPanelDossier, openPage: showPage }),
    },
    popover: createPopoverServices(core, mayBePrepared),
    marks: {
      muteSites: writer.muteSites,
      gazetteer: own.gazetteer,
      linked: (tabId) => reporting(linked(tabId)),
      openInTop: (tabId, name) => askTab(tabId, 'open-for-frame', name),
      closeInTop: (tabId) => askTab(tabId, 'close-for-frame', {}),
      injectScript: (script, tabId, frameId) =>
        runFileAtOnce(tabId, `/${script}.js`, frameId, script === 'link' ? ['/pack/judge.js'] : []),
    },
    settings: {
      changeSettings: writer.changeSettings,
      namesChanged: installGazetteer,
      chooseLanguage: async (language) => {
        await chooseLanguage(language);
        await createMenus(userMenus());
      },
    },
    prospects: createProspectsService({
      open,
      companyNames: cards.names,
      async listsChanged() {
        await prospectsRevision.changed();
        reporting(libraryChanged());
      },
      now,
      newId,
    }),
    reportBug: reportError,
  } satisfies Partial<Services>;
}
