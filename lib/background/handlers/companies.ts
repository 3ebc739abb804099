/** Handlers of messages about companies: cards, names and what the library holds about them. */
import type { COMPANIES_MESSAGES } from '../../messages/companies.ts';
import type { Sender } from '../../messages/sender.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { AccountLine } from '../../model/account.ts';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { TeamMarks } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { dossierPath } from '../../navigation/dossier-place.ts';
import { libraryPath } from '../../navigation/page-paths.ts';
import { nameFormPath } from '../../navigation/selected-name.ts';
import { findNames } from '../../search/query/find-names.ts';
import { printFilter } from '../../search/query/print.ts';
import type { CompanyArticles } from '../../storage/library/articles.ts';
import type { CompanyCards } from '../services/companies/company-cards.ts';
import type { CompanyVisits } from '../services/companies/company-visits.ts';
import { lastNews } from '../services/companies/last-news.ts';
import { previewCompany } from '../services/companies/preview-company.ts';
import type { OpenDossier } from '../services/dossier/open-dossier.ts';

export type CompanyServices = {
  readonly cards: CompanyCards;
  readonly newestAbout: (companyId: CompanyId, max: number) => Promise<Result<CompanyArticles, AppError>>;
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly visits: CompanyVisits;
  /** What the team has on articles, by canonical address. */
  readonly teamMarks: (urls: readonly string[]) => Promise<ReadonlyMap<string, TeamMarks>>;
  readonly accountOf: (companyId: CompanyId) => Promise<AccountLine | undefined>;
  /** The company that a text names, however doubtful. */
  readonly lookUpName: (text: string) => Promise<CompanyId | undefined>;
  /** The same by the names that ship alone. */
  readonly lookUpShipped: (text: string) => Promise<CompanyId | undefined>;
  /** Opens a page of the extension by its path. */
  readonly openPage: (path: string) => Promise<void>;
  readonly openDossier: OpenDossier;
};

export function createCompanyHandlers(
  { cards, newestAbout, watched, visits, teamMarks, accountOf, openPage, openDossier, ...lookUps }: CompanyServices,
  whenInstalled: () => Promise<void>,
): Pick<BackgroundHandlers, keyof typeof COMPANIES_MESSAGES> {
  const newestOnceInstalled: CompanyServices['newestAbout'] = async (companyId, max) => {
    await whenInstalled();
    return newestAbout(companyId, max);
  };
  return {
    'preview-company': ({ companyId }, sender) =>
      previewCompany(
        {
          card: cards.card,
          newestAbout: newestOnceInstalled,
          watched,
          teamMarks,
          accountOf,
          lastLook: isOrdinaryTab(sender) ? visits.last : async () => undefined,
        },
        companyId,
      ),
    async 'looked-at'({ companyId }, sender) {
      if (isOrdinaryTab(sender)) await visits.keep(companyId);
      return ok({});
    },
    'company-cards': ({ ids }) => cards.cards(ids),
    'last-news': ({ ids }) => lastNews(newestOnceInstalled, ids),
    async 'find-companies'({ query, limit }) {
      const names = await cards.names();
      return names.ok ? ok(findNames(names.value, query, limit)) : names;
    },
    async 'look-up'({ text, shipped = false }) {
      return ok({ companyId: await (shipped ? lookUps.lookUpShipped : lookUps.lookUpName)(text) });
    },
    async 'open-look-up'({ text, place }, sender) {
      if (sender.kind !== 'tab') return err(appError('invalid-message', 'only a page has words to go on with'));
      await openPage(
        place === 'add-name'
          ? nameFormPath({ name: text, host: sender.host })
          : libraryPath(place === 'company' ? printFilter({ kind: 'company', value: text }) : text),
      );
      return ok({});
    },
    async 'open-dossier'({ companyId, outdated }, sender) {
      if (outdated === true) await openPage(dossierPath({ kind: 'company', id: companyId, outdated }));
      else await openDossier(companyId, sender.kind === 'tab' ? sender.tabId : undefined);
      return ok({});
    },
  };
}

/** Nothing is kept of what is looked at in a private window. */
function isOrdinaryTab(sender: Sender): boolean {
  return sender.kind === 'tab' && !sender.isPrivate;
}
