/** The popover's question: who is this company, and what does the library hold about it? */
import type { AppError } from '../model/app-error.ts';
import type { Article } from '../model/article.ts';
import type { CompanyCard, CompanyId } from '../model/company.ts';
import type { Preview, StoryLine } from '../model/preview.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { CompanyArticles } from '../storage/articles.ts';
import { articleLine } from './article-line.ts';

/** Stories that a popover has room for, and articles among which they are looked for. */
const SHOWN_STORIES = 5;
const NEWEST = 15;

type Dependencies = {
  readonly card: (id: CompanyId) => Promise<Result<CompanyCard, AppError>>;
  readonly newestAbout: (id: CompanyId, most: number) => Promise<Result<CompanyArticles, AppError>>;
  /** Companies that the reader watches. */
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
};

/** Asks for card and articles at once: a worker that has just been woken needs both. */
export async function previewCompany({ card, newestAbout, watched }: Dependencies, id: CompanyId): Promise<Result<Preview, AppError>> {
  const [company, about, companies] = await Promise.all([card(id), newestAbout(id, NEWEST), watched()]);
  if (!company.ok) return company;
  if (!about.ok) return about;
  const { articles, total, unread } = about.value;
  return ok({ company: company.value, articles: storyLines(articles), total, unread, watched: companies.has(id) });
}

/** The newest article of each story, in the order given, with how many others tell it. */
function storyLines(articles: readonly Article[]): StoryLine[] {
  const stories = Map.groupBy(articles, ({ id, story }) => story ?? id);
  return [...stories.values()].slice(0, SHOWN_STORIES).flatMap(([newest, ...others]): StoryLine[] => {
    if (!newest) return [];
    return [others.length > 0 ? Object.assign(articleLine(newest), { alike: others.length }) : articleLine(newest)];
  });
}
