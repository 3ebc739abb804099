/** Reads the article in an open tab, and believes nothing of what comes back before it is checked. */
import * as v from 'valibot';
import { appError } from '../../../model/app-error.ts';
import type { AppError } from '../../../model/app-error.ts';
import { extractedArticleSchema, richContentSchema } from '../../../model/article-schema.ts';
import type { ExtractedArticle, RichContent } from '../../../model/article.ts';
import { resultSchema } from '../../../model/result-schema.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { injectionError } from '../content-scripts.ts';

const replySchema = resultSchema(extractedArticleSchema);

/** Reads the article in a tab. Fails as `restricted-page`, `not-found` or `no-article`. */
export type ReadTab = (tabId: number) => Promise<Result<ExtractedArticle, AppError>>;

type RunFile = (tabId: number, file: '/extract.js' | '/extract-rich.js') => Promise<unknown>;

/** Runs the extracting scripts in a tab, see {@link ReadTab}. */
export async function readTab(runFile: RunFile, tabId: number): Promise<Result<ExtractedArticle, AppError>> {
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
  if (!url.ok) return err(appError('no-article', `address: ${url.error.kind}`));
  return ok({ ...article, url: url.value, ...(await richContentIn(runFile, tabId)) });
}

/** What stands in the text beside its words. The text is worth more: what fails here leaves it without. */
async function richContentIn(runFile: RunFile, tabId: number): Promise<RichContent> {
  try {
    const parsed = v.safeParse(richContentSchema, await runFile(tabId, '/extract-rich.js'));
    return parsed.success ? parsed.output : {};
  } catch {
    return {};
  }
}
