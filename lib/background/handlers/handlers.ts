import type { Nothing } from '../../messages/message.ts';
import type { BackgroundHandlers, ReportBug } from '../../messages/server.ts';
import type { FramedName, LateScript } from '../../messages/tab-messages.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import type { Language } from '../../model/language.ts';
import type { LibraryState } from '../../model/library.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { ArticleNames } from '../../model/tab-article.ts';
import { libraryPath } from '../../navigation/library-path.ts';
import { nameFormPath } from '../../navigation/selected-name.ts';
import { whyMarked } from '../../recognition/explain/why.ts';
/** What the background answers to each message of the protocol. */
import type { Gazetteer } from '../../recognition/gazetteer/gazetteer.ts';
import { findNames } from '../../search/query/find-names.ts';
import type { CompanyArticles } from '../../storage/library/articles.ts';
import type { AnnotatorWriter } from '../../storage/local/annotator-writer.ts';
import type { ArticleSaver } from '../services/articles/save-article.ts';
import type { SavedNotices } from '../services/articles/saved-notices.ts';
import type { CompanyCards } from '../services/companies/company-cards.ts';
import { previewCompany } from '../services/companies/preview-company.ts';
import type { CorrectionRecorder } from '../services/companies/record-correction.ts';
import type { ContentScripts } from '../services/content-scripts.ts';
import type { DossierService } from '../services/dossier/dossier-service.ts';
import type { OpenDossier } from '../services/dossier/open-dossier.ts';
import type { FeedFollower } from '../services/feeds/follow-feeds.ts';
import { injectionError } from '../services/injection-error.ts';
import type { ProspectsService } from '../services/prospects/prospects-service.ts';
import type { WatchService } from '../services/watch/watch-service.ts';
import { createDossierHandlers } from './dossier.ts';
import { createFeedHandlers } from './feeds.ts';
import { createLibraryHandlers } from './library.ts';
import type { LibraryServices } from './library.ts';
import { createPopoverHandlers, type PopoverServices } from './popover.ts';
import { createProspectHandlers } from './prospects.ts';
import { createSearchHandlers } from './search.ts';
import type { SearchServices } from './search.ts';
import { createWatchHandlers } from './watch.ts';

type Dependencies = {
  readonly cards: CompanyCards;
  readonly newestAbout: (companyId: string, most: number) => Promise<Result<CompanyArticles, AppError>>;
  /** Tells when the reader last looked at a company, and keeps that it is looked at now. */
  readonly lookAt: (companyId: CompanyId) => Promise<string | undefined>;
  readonly countByMonth: PopoverServices['countByMonth'];
  /** Moment in ISO 8601. */
  readonly now: () => string;
  /** Speaks a language from now on; none leaves it to the browser. */
  readonly chooseLanguage: (language: Language | undefined) => Promise<void>;
  readonly libraryState: () => Promise<Result<LibraryState, AppError>>;
  /** Resolves once the gazetteer is stored and the library holds the articles of the pack. */
  readonly whenInstalled: () => Promise<void>;
  readonly saver: Pick<ArticleSaver, 'read' | 'save' | 'edit' | 'undo'>;
  readonly namesIn: (article: ExtractedArticle) => Promise<ArticleNames>;
  readonly search: SearchServices;
  readonly marks: ContentScripts;
  readonly writer: Pick<AnnotatorWriter, 'muteSite' | 'changeSettings'>;
  readonly correctionRecorder: CorrectionRecorder;
  readonly feeds: FeedFollower;
  readonly library: LibraryServices;
  readonly dossiers: DossierService;
  readonly watch: WatchService;
  readonly notices: Pick<SavedNotices, 'handlers'>;
  readonly prospects: ProspectsService;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  /** The company that a text names, however doubtful. */
  readonly lookUpName: (text: string) => Promise<CompanyId | undefined>;
  /** Opens a page of the extension by its path. */
  readonly openPage: (path: string) => Promise<void>;
  readonly openDossier: OpenDossier;
  /** Opens a popover in a tab’s own document for a name in a frame of it. */
  readonly openInTop: (tabId: number, name: FramedName) => Promise<Result<Nothing, AppError>>;
  readonly closeInTop: (tabId: number) => Promise<Result<Nothing, AppError>>;
  readonly injectScript: (script: LateScript, tabId: number, frameId: number) => Promise<unknown>;
  readonly reportBug: ReportBug;
};

export function createHandlers(dependencies: Dependencies): BackgroundHandlers {
  const {
    cards,
    lookAt,
    countByMonth,
    now,
    chooseLanguage,
    libraryState,
    whenInstalled,
    saver,
    namesIn,
    search,
    marks,
    writer,
    correctionRecorder,
    feeds,
    library,
    dossiers,
    gazetteer,
    lookUpName,
    openPage,
    openDossier,
    openInTop,
    closeInTop,
    injectScript,
    reportBug,
  } = dependencies;
  const newestAbout: Dependencies['newestAbout'] = async (companyId, most) => {
    await whenInstalled();
    return dependencies.newestAbout(companyId, most);
  };

  return {
    ...createFeedHandlers(feeds, whenInstalled),
    ...createLibraryHandlers(library, whenInstalled),
    ...createDossierHandlers(dossiers, whenInstalled),
    ...createSearchHandlers(search, whenInstalled),
    ...createWatchHandlers(dependencies.watch),
    ...createProspectHandlers(dependencies.prospects),
    ...dependencies.notices.handlers,
    ...createPopoverHandlers({ countByMonth, save: saver.save, now }),
    'preview-company': ({ companyId }, sender) =>
      previewCompany(
        {
          card: cards.card,
          newestAbout,
          watched: dependencies.watch.watched,
          // Nothing is kept of what is looked at in a private window.
          lastLook: sender.kind === 'tab' && !sender.isPrivate ? lookAt : async () => undefined,
        },
        companyId,
      ),
    'company-cards': ({ ids }) => cards.cards(ids),

    async 'inject-script'({ script }, sender) {
      if (sender.kind !== 'tab') return err(appError('invalid-message', 'only a page takes scripts'));
      try {
        const { tabId, frameId } = sender;
        const run = (): Promise<unknown> => injectScript(script, tabId, frameId);
        await (script === 'link' ? marks.bring(tabId, frameId, run) : run());
        return ok({});
      } catch (failure) {
        return err(injectionError(failure));
      }
    },
    async 'annotate-tab'({ tabId }) {
      await whenInstalled();
      return nothing(await marks.annotate(tabId));
    },

    async 'mute-site'({ host, muted }) {
      const changed = await writer.muteSite(host, muted);
      if (!changed.ok) return changed;
      // Open pages heed the stored mutes at once; where the browser injects the script from now on is a second step.
      await marks.register().catch(reportBug);
      if (!muted) await marks.annotateOpenTabs().catch(reportBug);
      return ok({});
    },
    async 'change-settings'({ settings }) {
      const { markStyle } = settings;
      // The look is there before the marks, as in a page that is marked anew, and goes after them.
      if (markStyle !== undefined && markStyle !== 'none') await marks.restyle(markStyle).catch(reportBug);
      const changed = await writer.changeSettings(settings);
      if (changed.ok && markStyle === 'none') await marks.restyle(markStyle).catch(reportBug);
      return changed;
    },

    async 'choose-language'({ language }) {
      await chooseLanguage(language);
      return ok({});
    },

    async 'why-marked'({ score, features }) {
      const known = await gazetteer();
      return known ? ok(whyMarked(known, score, features)) : err(appError('pack-unreadable'));
    },
    correct: ({ correction }, sender) => correctionRecorder.correct(correction, sender),
    unteach: async ({ id }, sender) => nothing(await correctionRecorder.unteach(id, sender)),
    'import-corrections': ({ text }) => correctionRecorder.importFile(text),
    async 'look-up'({ text }) {
      return ok({ companyId: await lookUpName(text) });
    },
    async 'open-in-top'({ name }, sender) {
      if (sender.kind !== 'tab' || sender.frameId === 0)
        return err(appError('invalid-message', 'only a frame has a top'));
      return name ? openInTop(sender.tabId, name) : closeInTop(sender.tabId);
    },
    async 'open-look-up'({ text, place }, sender) {
      if (sender.kind !== 'tab') return err(appError('invalid-message', 'only a page has words to go on with'));
      await openPage(place === 'search' ? libraryPath(text) : nameFormPath({ name: text, host: sender.host }));
      return ok({});
    },
    async 'open-dossier'({ companyId }, sender) {
      await openDossier(companyId, sender.kind === 'tab' ? sender.tabId : undefined);
      return ok({});
    },
    async 'find-companies'({ query, limit }) {
      const names = await cards.names();
      return names.ok ? ok(findNames(names.value, query, limit)) : names;
    },

    async 'read-tab-article'({ tabId }) {
      const read = await saver.read(tabId);
      return read.ok ? ok({ ...read.value, names: await namesIn(read.value.article) }) : read;
    },
    'save-article': (request) => saver.save(request),
    'edit-article': async (request) => nothing(await saver.edit(request)),
    'undo-save': async (request) => nothing(await saver.undo(request)),

    async 'library-state'() {
      await whenInstalled();
      return libraryState();
    },
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
