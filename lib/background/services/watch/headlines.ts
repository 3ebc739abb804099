/** What the popup shows of watched companies at once: the newest that came, or the newest there is. */
import type { Article } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import { MAX_HEADLINES } from '../../../model/watch.ts';
import type { WatchedHeadline, WatchState } from '../../../model/watch.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { newestAbout } from '../../../storage/library/articles.ts';
import type { FreshCompany, NameOf } from './watch-list.ts';

/** On a day without news, the companies that were watched last are looked at; each costs one read of an index. */
const MAX_ASKED = 12;
/** The newest of a company may bear no date, which tells nothing of how new it is. */
const MAX_READ = 4;

type Newest = { readonly company: CompanyId; readonly article: Article };

/** The newest stories that came since the reader looked, one of each; where none did, the newest known ones. */
export async function headlinesOf(
  open: OpenLibrary,
  { watched }: WatchState,
  fresh: readonly FreshCompany[],
  nameOf: NameOf,
): Promise<readonly WatchedHeadline[]> {
  const news = fresh.flatMap(({ company, stories }) =>
    stories.flatMap(({ articles: [article] }) => (article ? [{ company, article }] : [])),
  );
  if (news.length > 0) return newestOf(news).map((one) => headline(one, nameOf, false));
  const asked = watched.slice(-MAX_ASKED).map(async ({ company }): Promise<readonly Newest[]> => {
    const found = await newestAbout(open, company, MAX_READ);
    const article = found.ok ? found.value.articles.find(({ published }) => published !== undefined) : undefined;
    return article ? [{ company, article }] : [];
  });
  return newestOf((await Promise.all(asked)).flat()).map((one) => headline(one, nameOf, true));
}

/** The newest first; an article about several stands once, with the company that it is most about. */
function newestOf(found: readonly Newest[]): readonly Newest[] {
  const salience = ({ company, article }: Newest): number =>
    article.companies.find(({ id }) => id === company)?.salience ?? 0;
  const day = ({ article: { published, addedAt } }: Newest): string => published ?? addedAt?.slice(0, 10) ?? '';
  const sorted = found.toSorted((one, other) => salience(one) - salience(other));
  return [...new Map(sorted.map((one) => [one.article.id, one])).values()]
    .toSorted((one, other) => (day(one) < day(other) ? 1 : -Number(day(one) > day(other))))
    .slice(0, MAX_HEADLINES);
}

function headline({ company, article }: Newest, nameOf: NameOf, isKnown: boolean): WatchedHeadline {
  const { id, originalUrl, title, lang, publisher, published } = article;
  return {
    company: { id: company, name: nameOf(company) ?? company },
    article: { id, url: originalUrl, title, lang, publisher, ...(published !== undefined && { published }) },
    ...(isKnown && { isKnown }),
  };
}
