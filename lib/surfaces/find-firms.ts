/**
 * Finds firms to be collected: those that the page in a tab names, those of the articles that answer a search, or one.
 */
import type { askBackground } from '../messages/client.ts';
import type { TabProtocol } from '../messages/tab-messages.ts';
import type { AppError } from '../model/app-error.ts';
import type { CompanyId } from '../model/company.ts';
import type { PageDescription } from '../model/page-description.ts';
import type { Collection } from '../model/prospect.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { FirmSource } from '../navigation/prospect-place.ts';

type FoundFirms = Pick<Collection, 'name' | 'page' | 'firms' | 'unknown'> & { readonly about?: readonly CompanyId[] };

type Dependencies = {
  readonly askBackground: typeof askBackground;
  readonly askTab: <Name extends keyof TabProtocol>(
    tabId: number,
    name: Name,
    payload: TabProtocol[Name]['request'],
  ) => Promise<Result<TabProtocol[Name]['reply'], AppError>>;
  /** Address of the page in a tab, where the reader let the extension see it. */
  readonly addressOf: (tabId: number) => Promise<string | undefined>;
  /** Waits before asking a page again that is still being scanned. */
  readonly pause: () => Promise<void>;
};

export function createFirmFinder(
  dependencies: Dependencies,
): (source: FirmSource) => Promise<Result<FoundFirms, AppError>> {
  const { askBackground, askTab, addressOf, pause } = dependencies;

  async function described(tabId: number): Promise<Result<PageDescription, AppError>> {
    const page = await askTab(tabId, 'describe-page', {});
    if (page.ok && page.value.state === 'scanning') {
      await pause();
      return described(tabId);
    }
    return page;
  }

  async function onPage(tabId: number): Promise<Result<FoundFirms, AppError>> {
    const [page, read, url] = await Promise.all([
      described(tabId),
      askBackground('read-tab-article', { tabId }),
      addressOf(tabId),
    ]);
    if (!page.ok) return page;
    // A page of nothing but names may be no article: its firms are collected all the same.
    const article = read.ok ? read.value.article : undefined;
    const address = article?.originalUrl ?? url;
    return ok({
      name: article?.title ?? '',
      ...(address !== undefined && { page: { url: address, title: article?.title ?? '' } }),
      firms: page.value.companies.map(({ companyId, name }) => ({ name, company: companyId })),
      unknown: read.ok ? (read.value.names?.unknown ?? []) : [],
      about: read.ok ? (read.value.names?.about ?? []) : [],
    });
  }

  return (source) => {
    switch (source.kind) {
      case 'tab':
        return onPage(source.tabId);
      case 'search':
        return firmsInArticles(dependencies, source.query);
      case 'company':
        return oneFirm(dependencies, source.id);
    }
  };
}

async function firmsInArticles({ askBackground }: Dependencies, query: string): Promise<Result<FoundFirms, AppError>> {
  const results = await askBackground('search-library', { query, limit: 1, facets: true });
  if (!results.ok) return results;
  const companies = results.value.facets?.companies ?? [];
  return ok({
    name: query,
    firms: companies.map(({ value, label }) => ({ name: label, company: value })),
    unknown: [],
  });
}

async function oneFirm({ askBackground }: Dependencies, id: CompanyId): Promise<Result<FoundFirms, AppError>> {
  const cards = await askBackground('company-cards', { ids: [id] });
  return cards.ok
    ? ok({ name: '', firms: cards.value.map(({ name }) => ({ name, company: id })), unknown: [] })
    : cards;
}
