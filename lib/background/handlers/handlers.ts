import type { NOTICES_MESSAGES } from '../../messages/notices.ts';
import type { BackgroundHandlers, ReportBug } from '../../messages/server.ts';
import type { FactReportsService } from '../services/companies/fact-reports-service.ts';
import type { CorrectionRecorder } from '../services/companies/record-correction.ts';
import type { ContentScripts } from '../services/content-scripts.ts';
import type { DossierService } from '../services/dossier/dossier-service.ts';
import type { FeedFollower } from '../services/feeds/follow-feeds.ts';
import type { PacksService } from '../services/packs/packs-service.ts';
import type { PolicyRules } from '../services/policy/policy-rules.ts';
import type { ProspectsService } from '../services/prospects/prospects-service.ts';
import type { TeamService } from '../services/sync/team-service.ts';
import type { WatchService } from '../services/watch/watch-service.ts';
import { createAccountHandlers, type AccountServices } from './accounts.ts';
import { createArticleHandlers, type ArticleServices } from './articles.ts';
import { createCompanyHandlers, type CompanyServices } from './companies.ts';
import { createCorrectionHandlers } from './corrections.ts';
import { createDossierHandlers } from './dossier.ts';
import { createFactReportHandlers } from './fact-reports.ts';
import { createFeedHandlers } from './feeds.ts';
import { createLibraryHandlers, type LibraryServices } from './library.ts';
import { createMarkHandlers, type MarkServices } from './marks.ts';
import { createPackHandlers } from './packs.ts';
import { createPopoverHandlers, type PopoverServices } from './popover.ts';
import { createProspectHandlers } from './prospects.ts';
import { createSearchHandlers, type SearchServices } from './search.ts';
import { createSettingHandlers, type SettingServices } from './settings.ts';
import { createTeamHandlers } from './team.ts';
import { underPolicy } from './under-policy.ts';
import { createWatchHandlers } from './watch.ts';

/** The services that handlers call, by feature. */
export type Services = {
  readonly packs: Omit<PacksService, 'alarm'>;
  readonly accounts: AccountServices;
  readonly articles: ArticleServices;
  readonly companies: Omit<CompanyServices, 'watched' | 'teamMarks'>;
  readonly popover: Omit<PopoverServices, 'save'>;
  readonly search: SearchServices;
  readonly marks: Omit<MarkServices, 'contentScripts' | 'reportBug'>;
  readonly contentScripts: Omit<ContentScripts, 'isMuted'>;
  readonly settings: Omit<SettingServices, 'restyle' | 'reportBug'>;
  readonly correctionRecorder: CorrectionRecorder;
  readonly factReports: FactReportsService;
  readonly feeds: FeedFollower;
  readonly library: LibraryServices;
  readonly dossiers: DossierService;
  readonly watch: WatchService;
  readonly team: TeamService;
  readonly notices: Pick<BackgroundHandlers, keyof typeof NOTICES_MESSAGES>;
  readonly prospects: ProspectsService;
  readonly policy: Pick<PolicyRules, 'current' | 'isOff'>;
  /** Resolves once the gazetteer is stored and the library holds the articles of the pack. */
  readonly whenInstalled: () => Promise<void>;
  readonly reportBug: ReportBug;
};

/** Handlers of all messages to the background: one file a feature, as in `lib/messages`. */
export function createHandlers(services: Services): BackgroundHandlers {
  const { contentScripts, whenInstalled, reportBug } = services;
  const handlers = {
    ...createAccountHandlers(services.accounts),
    ...createArticleHandlers(services.articles, whenInstalled),
    ...createCompanyHandlers(
      { ...services.companies, watched: services.watch.watched, teamMarks: services.team.marks },
      whenInstalled,
    ),
    ...createCorrectionHandlers(services.correctionRecorder),
    ...createDossierHandlers(services.dossiers, whenInstalled),
    ...createFactReportHandlers(services.factReports),
    ...createFeedHandlers(services.feeds, whenInstalled),
    ...createLibraryHandlers(services.library, whenInstalled),
    ...createMarkHandlers({ ...services.marks, contentScripts, reportBug }, whenInstalled),
    ...createPackHandlers(services.packs),
    ...createPopoverHandlers({ ...services.popover, save: services.articles.saver.save }),
    ...createProspectHandlers(services.prospects),
    ...createSearchHandlers(services.search, whenInstalled),
    ...createSettingHandlers({ ...services.settings, restyle: contentScripts.restyle, reportBug }),
    ...createTeamHandlers(services.team, services.accounts.accounts),
    ...createWatchHandlers(services.watch),
    ...services.notices,
  };
  return underPolicy(handlers, services.policy);
}
