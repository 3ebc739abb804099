/** What is new about the companies that the reader watches, looked up in the library; nothing is fetched for it. */
import type { AppError } from '../../../model/app-error.ts';
import { articleLine } from '../../../model/article-line.ts';
import type { Article } from '../../../model/article.ts';
import type { CompanyId, CompanyName } from '../../../model/company.ts';
import { daysAfter } from '../../../model/iso-date.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type {
  DigestSpan,
  NamedRule,
  WatchDigest,
  WatchedStory,
  WatchList,
  WatchRule,
  WatchState,
} from '../../../model/watch.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { newestAbout } from '../../../storage/library/articles.ts';
import { articlesIn, comingOf } from '../../../storage/library/watched-articles.ts';
import { freshStories, isAbout, isNews, newsFrom, storiesOf, matchesRule } from '../../../watch/stories.ts';
import type { WatchedNews } from '../../../watch/stories.ts';

export type NameOf = (id: CompanyId) => string | undefined;

/** Stories of a company that are named; of the others only their number is shown. */
const NAMED_STORIES = 10;
const WEEK_DAYS = 7;
/** So many stories of a company stand at once, new or not: what the list is opened for, also on a quiet day. */
const LATEST_STORIES = 3;
/** Articles among which they are looked for: several tell one story. */
const NEWEST_ARTICLES = 12;

/** A watched company with what is new about it. */
export type FreshCompany = { readonly company: CompanyId; readonly stories: readonly WatchedNews[] };

/** What is new of each watched company since the reader looked at it. */
export async function freshOf(
  open: OpenLibrary,
  { watched }: WatchState,
): Promise<Result<readonly FreshCompany[], AppError>> {
  const news = await newsOf(
    open,
    watched.map(({ company, seen }) => [company, seen]),
  );
  if (!news.ok) return news;
  const { articles, came } = news.value;
  return ok(
    watched.map(({ company, seen }) => ({ company, stories: freshStories(articles, new Set([company]), seen, came) })),
  );
}

/** How many stories are new: one that is about two companies counts once. */
export function countFresh(companies: readonly FreshCompany[]): number {
  return new Set(companies.flatMap(({ stories }) => stories.map(({ id }) => id))).size;
}

/**
 * Stories that a notification may tell of: news since the last one that answers a rule, or is about any watched
 * company.
 */
export async function unnotifiedOf(
  open: OpenLibrary,
  { watched, rules, telling, toldUpTo }: WatchState,
  now: string,
): Promise<Result<readonly WatchedNews[], AppError>> {
  if (telling.notify === 'nothing') return ok([]);
  const seen = new Map(watched.map((entry) => [entry.company, entry.seen] as const));
  // What is still to come was kept while the clock was ahead.
  const notified = toldUpTo === undefined || Date.parse(toldUpTo) > Date.parse(now) ? now : toldUpTo;
  const companies = new Set([
    ...rules.flatMap((rule) => rule.companies),
    ...(telling.notify === 'stories' ? seen.keys() : []),
  ]);
  const since = [...companies].map((company) => [company, later(notified, seen.get(company) ?? notified)] as const);
  const news = await newsOf(open, since);
  if (!news.ok) return news;
  const { articles, came } = news.value;
  const stories = since.flatMap(([company, moment]) =>
    freshStories(articles, new Set([company]), moment, came).filter(
      (story) =>
        (telling.notify === 'stories' && seen.has(company)) ||
        rules.some((rule) =>
          story.articles.some((article) => rule.companies.includes(company) && matchesRule(article, rule)),
        ),
    ),
  );
  // A story about two of the companies counts once.
  return ok([...new Map(stories.map((story) => [story.id, story])).values()]);
}

/** The list as the reader sees it. */
export async function watchList(
  open: OpenLibrary,
  state: WatchState,
  nameOf: NameOf,
): Promise<Result<WatchList, AppError>> {
  const fresh = await freshOf(open, state);
  if (!fresh.ok) return fresh;
  const companies = await Promise.all(
    state.watched.map(async ({ company, since, seen }, index) => {
      const stories = fresh.value[index]?.stories ?? [];
      const known = stories.length < LATEST_STORIES ? await knownOf(open, company, stories) : [];
      return {
        company: named(company, nameOf),
        since,
        seen,
        fresh: stories.length,
        stories: [...stories.slice(0, NAMED_STORIES).map(lines), ...known],
      };
    }),
  );
  return ok({
    fresh: countFresh(fresh.value),
    companies: companies.toSorted(
      (one, other) => other.fresh - one.fresh || one.company.name.localeCompare(other.company.name),
    ),
    rules: state.rules.map((rule) => namedRule(rule, nameOf)),
    telling: state.telling,
  });
}

/** The digest of a day, or of the seven days that end with it. */
export async function watchDigest(
  open: OpenLibrary,
  { watched, rules }: WatchState,
  { span, day }: { readonly span: DigestSpan; readonly day: IsoDate },
  nameOf: NameOf,
): Promise<Result<WatchDigest, AppError>> {
  const [from, to] = [span === 'daily' ? day : daysAfter(day, 1 - WEEK_DAYS), day];
  const asked = new Set([...watched.map(({ company }) => company), ...rules.flatMap(({ companies }) => companies)]);
  const found = await articlesIn(
    open,
    [...asked].map((company) => ({ company, from, to })),
  );
  if (!found.ok) return found;
  const articles = found.value.filter((article) => {
    const came = dayOf(article);
    return came !== undefined && came >= from && came <= to;
  });
  const companies = watched.map(({ company }) => {
    const about = new Set([company]);
    return {
      company: named(company, nameOf),
      stories: storiesOf(
        articles.filter((article) => isAbout(article, about)),
        about,
      ).map(lines),
    };
  });
  const matched = rules.map((rule) => ({
    rule: namedRule(rule, nameOf),
    stories: storiesOf(
      articles.filter((article) => matchesRule(article, rule)),
      new Set(rule.companies),
    ).map(lines),
  }));
  return ok({
    span,
    from,
    to,
    companies: companies
      .filter(({ stories }) => stories.length > 0)
      .toSorted(
        (one, other) => other.stories.length - one.stories.length || one.company.name.localeCompare(other.company.name),
      ),
    rules: matched.filter(({ stories }) => stories.length > 0),
  });
}

/** The latest stories of a company beside its fresh ones; a library that fails to tell them hides no fresh one. */
async function knownOf(
  open: OpenLibrary,
  company: CompanyId,
  fresh: readonly WatchedNews[],
): Promise<readonly WatchedStory[]> {
  const newest = await newestAbout(open, company, NEWEST_ARTICLES);
  if (!newest.ok) return [];
  const dated = newest.value.articles.filter(({ published }) => published !== undefined);
  return storiesOf(dated, new Set([company]))
    .filter(({ id }) => fresh.every((story) => story.id !== id))
    .slice(0, LATEST_STORIES - fresh.length)
    .map(({ id, articles, kinds }) => ({ id, articles: articles.map(articleLine), kinds, isKnown: true }));
}

type News = { readonly articles: readonly Article[]; readonly came: ReadonlyMap<string, string> };

/** Articles that are news of a company since a moment of its own, and when the first of each story came. */
async function newsOf(
  open: OpenLibrary,
  since: readonly (readonly [CompanyId, moment: string])[],
): Promise<Result<News, AppError>> {
  const earliest = since.map(([, moment]) => moment).toSorted()[0];
  if (earliest === undefined) return ok({ articles: [], came: new Map() });
  const found = await articlesIn(
    open,
    since.map(([company, moment]) => ({ company, from: newsFrom(moment) })),
  );
  if (!found.ok) return found;
  const articles = found.value.filter((article) => isNews(article, earliest));
  const came = await comingOf(open, new Set(articles.flatMap(({ story }) => story ?? [])));
  return came.ok ? ok({ articles, came: came.value }) : came;
}

function lines({ id, articles, kinds }: WatchedNews): WatchedStory {
  return { id, articles: articles.map(articleLine), kinds };
}

function named(id: CompanyId, nameOf: NameOf): CompanyName {
  return { id, name: nameOf(id) ?? id };
}

function namedRule({ id, companies, kinds }: WatchRule, nameOf: NameOf): NamedRule {
  return { id, companies: companies.map((company) => named(company, nameOf)), kinds };
}

/** The day of publication or, where that is not known, that on which it came. */
function dayOf({ published, savedAt, addedAt }: Article): string | undefined {
  return published ?? (savedAt ?? addedAt)?.slice(0, 10);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
