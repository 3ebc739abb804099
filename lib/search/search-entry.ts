import type { Article, ArticleId } from '../model/article.ts';
import type { CompanyId } from '../model/company.ts';
import { foldText } from './fold-text.ts';

/** What the search knows of an article: its fields, folded, and what its rank depends on. */
export type SearchEntry = {
  readonly id: ArticleId;
  readonly title: string;
  readonly companies: readonly string[];
  readonly tags: readonly string[];
  readonly summary: string;
  readonly publisher: string;
  /** Date of publication as words: ` 2015 03 20`. */
  readonly date: string;
  /** Days since the first of January 1970 of the publication; `undefined` where it is unknown. */
  readonly day?: number;
  readonly saved: boolean;
};

/** The parts of an article that the search looks at. */
export type SearchableArticle = Pick<Article, 'id' | 'title' | 'publisher' | 'tags' | 'summary' | 'published' | 'savedAt'> & {
  readonly companies: readonly { readonly id: CompanyId }[];
};

const DAY_MS = 86_400_000;

/** Folds an article for the search; `nameOf` knows the companies' names. */
export function searchEntry(article: SearchableArticle, nameOf: (id: CompanyId) => string): SearchEntry {
  const { published } = article;
  return {
    id: article.id,
    title: foldText(article.title),
    companies: article.companies.map(({ id }) => foldName(nameOf(id))),
    tags: article.tags.map(foldText),
    summary: foldText(article.summary ?? ''),
    publisher: foldName(article.publisher),
    date: foldText(published ?? ''),
    ...(published !== undefined && { day: Date.parse(published) / DAY_MS }),
    saved: article.savedAt !== undefined,
  };
}

/** A name, also as written in one word: `Next INpact` is searched as `nextinpact`, `Gaia-X` as `gaiax`. */
function foldName(name: string): string {
  const words = foldText(name);
  const joined = words.replaceAll(' ', '');
  return words === ` ${joined}` || joined === '' ? words : `${words} ${joined}`;
}

/** All text of an entry, for the prefilter. */
export function entryText({ title, companies, tags, summary, publisher, date }: SearchEntry): string {
  return title + companies.join('') + tags.join('') + summary + publisher + date;
}
