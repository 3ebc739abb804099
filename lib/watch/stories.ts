/** What is new about a company that is watched, by story: ten articles on one event are one piece of news. */
import type { Article } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import { FACT_KINDS } from '../model/fact.ts';
import type { FactKind } from '../model/fact.ts';
import { DAY_MS, utcDay } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { WatchRule } from '../model/watch.ts';

/**
 * Articles that tell the same, in the order given; `kinds` are what their facts about the companies asked for are of.
 */
export type WatchedNews = {
  readonly id: string;
  readonly articles: readonly Article[];
  readonly kinds: readonly FactKind[];
};

/**
 * An article published so many days before the reader looked is no news, though it comes now: archives bring old ones.
 */
const NEWS_DAYS = 30;

/** The first day of publication that is news for someone who looked at a moment (ISO 8601 with time). */
export function newsFrom(moment: string): IsoDate {
  return utcDay(Date.parse(moment) - NEWS_DAYS * DAY_MS);
}

/**
 * Whether an article that a feed brought after a moment is news: not what the reader read or saved, nor what an archive
 * brings.
 */
export function isNews({ source, read, savedAt, addedAt, published }: Article, moment: string): boolean {
  if (source !== 'feed' || read || savedAt !== undefined) return false;
  return addedAt !== undefined && addedAt > moment && (published === undefined || published >= newsFrom(moment));
}

/**
 * Stories about any of the companies that are news since a moment. `came` tells when an article came that reports a
 * story first: one that was there before is known, whoever tells it again.
 */
export function freshStories(
  articles: readonly Article[],
  companies: ReadonlySet<CompanyId>,
  moment: string,
  came: ReadonlyMap<string, string>,
): readonly WatchedNews[] {
  const news = articles.filter((article) => isAbout(article, companies) && isNews(article, moment));
  return storiesOf(news, companies).filter(({ id }) => {
    const first = came.get(id);
    return first === undefined || first > moment;
  });
}

/** Articles by the story they tell, in the order given. */
export function storiesOf(articles: readonly Article[], companies: ReadonlySet<CompanyId>): readonly WatchedNews[] {
  const stories = Map.groupBy(articles, ({ id, story }) => story ?? id);
  return [...stories].map(([id, reports]) => ({ id, articles: reports, kinds: kindsOf(reports, companies) }));
}

/** Whether an article speaks of one of the companies. */
export function isAbout(article: Article, companies: ReadonlySet<CompanyId>): boolean {
  return article.companies.some(({ id }) => companies.has(id));
}

/** Kinds of the facts about the companies, in the order of the model. */
export function kindsOf(articles: readonly Article[], companies: ReadonlySet<CompanyId>): readonly FactKind[] {
  const kinds = new Set<FactKind>();
  for (const { facts } of articles) {
    for (const { kind, company, with: other } of facts) {
      if (companies.has(company) || (other !== undefined && companies.has(other))) kinds.add(kind);
    }
  }
  return FACT_KINDS.filter((kind) => kinds.has(kind));
}

/**
 * Whether an article answers a rule: it speaks of one of its companies, and states something of one of its kinds about
 * one of them.
 */
export function matchesRule(article: Article, { companies, kinds }: Pick<WatchRule, 'companies' | 'kinds'>): boolean {
  const named = new Set(companies);
  if (kinds.length === 0) return isAbout(article, named);
  return kindsOf([article], named).some((kind) => kinds.includes(kind));
}
