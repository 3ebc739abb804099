/** The popover's question: who is this company, and what does the library hold about it? */
import type { AppError } from '../model/app-error.ts';
import type { CompanyCard, CompanyId } from '../model/company.ts';
import type { Preview } from '../model/preview.ts';
import { ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { CompanyArticles } from '../storage/articles.ts';
import { articleLine } from './article-line.ts';

/** Articles that a popover has room for. */
const SHOWN_ARTICLES = 5;

type Dependencies = {
  readonly card: (id: CompanyId) => Promise<Result<CompanyCard, AppError>>;
  readonly newestAbout: (id: CompanyId, most: number) => Promise<Result<CompanyArticles, AppError>>;
};

/** Asks for card and articles at once: a worker that has just been woken needs both. */
export async function previewCompany({ card, newestAbout }: Dependencies, id: CompanyId): Promise<Result<Preview, AppError>> {
  const [company, about] = await Promise.all([card(id), newestAbout(id, SHOWN_ARTICLES)]);
  if (!company.ok) return company;
  if (!about.ok) return about;
  const { articles, total, unread } = about.value;
  return ok({ company: company.value, articles: articles.map(articleLine), total, unread, watched: false });
}
