/**
 * The library read from one end to the other for the facts in it, and how far that has come: a killed background goes
 * on there.
 */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import type { Fact } from '../../model/fact.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import { read, write } from '../database/transaction.ts';
import { putRecord } from './article-writes.ts';

const PROGRESS_KEY = 'facts';

/** Which rules the library is read by, and the last article that was; `whole` where there was none after it. */
export type FactProgress = { readonly rules: number; readonly after: ArticleId; readonly whole: boolean };

/** How far the library was read; from the beginning where nobody began. */
export async function factProgress(open: OpenLibrary, rules: number): Promise<Result<FactProgress, AppError>> {
  return read(open, ['meta'], async (transaction) => {
    const stored = await transaction.objectStore('meta').get(PROGRESS_KEY);
    return isProgress(stored) && stored.rules === rules ? stored : { rules, after: '', whole: false };
  });
}

export type ArticleToRead = { readonly article: Article; readonly text?: string };

/** What was drawn from an article, in place of what it had. */
export type ExtractedFacts = { readonly article: Article; readonly facts: readonly Fact[] };

/** The next articles in the order of their ids, with the texts kept of them. */
export async function articlesToRead(
  open: OpenLibrary,
  after: ArticleId,
  most: number,
): Promise<Result<readonly ArticleToRead[], AppError>> {
  return read(open, ['articles', 'bodies'], async (transaction) => {
    const records = await transaction.objectStore('articles').getAll(IDBKeyRange.lowerBound(after, true), most);
    return Promise.all(
      records.map(async ({ article }): Promise<ArticleToRead> => {
        const body =
          article.bodyId === undefined ? undefined : await transaction.objectStore('bodies').get(article.bodyId);
        return body ? { article, text: body.text } : { article };
      }),
    );
  });
}

/**
 * Keeps facts that were drawn, and how far the library was read by then. An article whose text changed meanwhile keeps
 * its own.
 */
export async function keepFacts(
  open: OpenLibrary,
  drawn: readonly ExtractedFacts[],
  progress: FactProgress,
): Promise<Result<undefined, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    const store = transaction.objectStore('articles');
    await Promise.all(
      drawn.map(async ({ article, facts }) => {
        const known = await store.get(article.id);
        if (!known || known.article.bodyId !== article.bodyId) return;
        await putRecord(transaction, articleRecord({ ...known.article, facts }, known.touched, known.undo), known);
      }),
    );
    await transaction.objectStore('meta').put(progress, PROGRESS_KEY);
    return ok(undefined);
  });
}

function isProgress(stored: unknown): stored is FactProgress {
  return (
    typeof stored === 'object' &&
    stored !== null &&
    'rules' in stored &&
    'after' in stored &&
    typeof stored.after === 'string' &&
    'whole' in stored
  );
}
