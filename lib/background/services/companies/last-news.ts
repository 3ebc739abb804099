/** The latest dated article about each of some companies, for lists that show many at once. */
import type { AppError } from '../../../model/app-error.ts';
import { articleLine } from '../../../model/article-line.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { LastNews } from '../../../model/preview.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { CompanyArticles } from '../../../storage/library/articles.ts';

/** Companies without a dated article are left out. Fails where the library does. */
export async function lastNews(
  newestAbout: (company: CompanyId, most: number) => Promise<Result<CompanyArticles, AppError>>,
  companies: readonly CompanyId[],
): Promise<Result<readonly LastNews[], AppError>> {
  const news: LastNews[] = [];
  for (const company of companies) {
    // Dated articles come before those of unknown date.
    const newest = await newestAbout(company, 1);
    if (!newest.ok) return newest;
    const [article] = newest.value.articles;
    if (article?.published !== undefined) news.push({ company, article: articleLine(article) });
  }
  return ok(news);
}
