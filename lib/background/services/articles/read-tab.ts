/** Reads the article in an open tab, and believes nothing of what comes back before it is checked. */
import * as v from 'valibot';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { extractedArticleSchema } from '../../../model/article-schema.ts';
import type { ExtractedArticle } from '../../../model/article.ts';
import { resultSchema } from '../../../model/result-schema.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { injectionError } from '../content-scripts.ts';

const replySchema = resultSchema(extractedArticleSchema);

/** Reads the article in a tab. Fails as `restricted-page`, `not-found` or `no-article`. */
export type ReadTab = (tabId: number) => Promise<Result<ExtractedArticle, AppError>>;

/** Runs the extracting script in a tab, see {@link ReadTab}. */
export async function readTab(
  runFile: (tabId: number, file: '/extract.js') => Promise<unknown>,
  tabId: number,
): Promise<Result<ExtractedArticle, AppError>> {
  let reply: unknown;
  try {
    reply = await runFile(tabId, '/extract.js');
  } catch (failure) {
    return err(injectionError(failure));
  }
  const parsed = v.safeParse(replySchema, reply);
  if (!parsed.success) return err(appError('no-article', v.summarize(parsed.issues)));
  if (!parsed.output.ok) return parsed.output;
  const article = parsed.output.value;
  const url = canonicalUrl(article.url);
  return url.ok ? ok({ ...article, url: url.value }) : err(appError('no-article', `address: ${url.error.kind}`));
}
