import type { AppError } from '../../model/app-error.ts';
import { appError } from '../../model/app-error.ts';
import type { ExtractedArticle } from '../../model/article.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { Steps } from '../../text/steps.ts';
import { finish } from '../../text/steps.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { withoutClobbering } from './lose-names.ts';
import { readArticleMeta } from './meta.ts';
import type { Extraction } from './rich-content.ts';
import { textStructure } from './text-structure.ts';
import { articleBlocks, countWords, plainText } from './text.ts';

/** Fewer words are a login form; a teaser before a paywall may hold one sentence, and the reader decides about that. */
const MIN_WORDS = 6;

/** Reads the article of a page: what it says about itself, and its text. The page is left as it is. */
export function extractArticle(
  document: Document,
  address: string,
  today: IsoDate,
): Result<ExtractedArticle, AppError> {
  const extraction = extractWithBlocks(document, address, today);
  return extraction.ok ? ok(extraction.value.article) : extraction;
}

/** Reads the article of a page, see {@link extractArticle}, for those who look for more of it in the page. */
export function extractWithBlocks(document: Document, address: string, today: IsoDate): Result<Extraction, AppError> {
  return finish(extractionSteps(document, address, today));
}

/** The same in steps, between which the page may have its turn. */
export function* extractionSteps(
  document: Document,
  address: string,
  today: IsoDate,
): Steps<Result<Extraction, AppError>> {
  // Chromium lets extensions into the page around its viewer, which holds nothing of the document.
  if (document.contentType === 'application/pdf') return err(appError('restricted-page', 'a PDF document'));
  const blocks = yield* articleBlocks(document);
  yield;
  const meta = yield* readArticleMeta(withoutClobbering(document), { address, today, text: plainText(blocks) });
  if (!meta.ok) return err(appError('restricted-page', meta.error.kind));
  yield;
  const own = withoutBoilerplate(blocks, meta.value.title, meta.value.author);
  const text = plainText(own);
  const structure = textStructure(own, text);
  const wordCount = countWords(text);
  if (wordCount < MIN_WORDS) return err(appError('no-article', `${wordCount} words`));
  const article = {
    ...meta.value,
    originalUrl: withoutCredentials(address),
    text,
    ...(structure.length > 0 && { structure }),
    wordCount,
  };
  return ok({ article, blocks: own });
}

/** The address as the reader knows it, but for a password. */
function withoutCredentials(address: string): string {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
