import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId, CanonicalUrl, Quotation } from '../../model/article.ts';
/** What the reader does to the library: saving, editing, taking back. Acknowledged once it lies on the disk. */
import { keptText } from '../../model/kept-text.ts';
import type { KeptText } from '../../model/kept-text.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { SavedReceipt } from '../../model/tab-article.ts';
import { commandDone, once, rememberCommand } from '../database/commands.ts';
import type { Command } from '../database/commands.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord } from '../database/records.ts';
import { write } from '../database/transaction.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { deleteRecord, putRecord } from './article-writes.ts';
import { deletePicturesOf } from './picture-writes.ts';
import { editedRecord, needsText, savedRecord } from './save-rules.ts';

/** An article read from a page with its text, or a link without one. `article.savedAt` is the moment of the save. */
export type SaveRequest = Partial<KeptText> & { readonly command: Command; readonly article: Article };

/** Saves an article under its canonical address; saying so where it was saved already. */
export async function saveArticle(
  open: OpenLibrary,
  { command, article, ...kept }: SaveRequest,
): Promise<Result<SavedReceipt, AppError>> {
  const { text } = kept;
  return write(open, 'strict', async (transaction) => {
    const done = await commandDone(transaction, command.id);
    if (done) return done.receipt ? ok(done.receipt) : err(appError('invalid-message', 'the command was another one'));
    const known = await transaction.objectStore('articles').index('by-url').get(article.url);
    const alreadySaved = known?.article.savedAt !== undefined;
    const withText = text === undefined ? article : { ...article, bodyId: known?.id ?? article.id };
    const isKept = alreadySaved && !needsText(known.article, withText);
    const bodyId = isKept ? undefined : withText.bodyId;
    const record = savedRecord(known, isKept ? article : withText);
    await putRecord(transaction, record, known);
    if (text !== undefined && bodyId !== undefined)
      await transaction.objectStore('bodies').put({ ...keptText(kept), id: bodyId, text });
    await liftTombstone(transaction, record.url);
    const receipt = receiptOf(record, alreadySaved);
    await rememberCommand(transaction, command, receipt);
    return ok(receipt);
  });
}

/** Changes tags and note. Fails as `not-found` where the article is gone. */
export async function editArticle(
  open: OpenLibrary,
  command: Command,
  change: { readonly id: ArticleId; readonly tags: readonly string[]; readonly note?: string },
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      const known = await transaction.objectStore('articles').get(change.id);
      if (!known) return err(appError('not-found', change.id));
      await putRecord(transaction, editedRecord(known, change.tags, change.note), known);
      return ok(undefined);
    }),
  );
}

/** Changes what is highlighted in an article. Fails as `not-found` where the article is gone. */
export async function changeQuotations(
  open: OpenLibrary,
  command: Command,
  id: ArticleId,
  change: (article: Article) => readonly Quotation[],
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      const known = await transaction.objectStore('articles').get(id);
      if (!known) return err(appError('not-found', id));
      const { quotations: _old, ...article } = known.article;
      const quotations = change(known.article);
      const after = { ...article, ...(quotations.length > 0 && { quotations }) };
      await putRecord(transaction, articleRecord(after, true, known.undo), known);
      return ok(undefined);
    }),
  );
}

/**
 * Takes an article out of what is saved: a new one goes, a known one is as it was. Fails as `not-found` where it is not
 * saved.
 */
export async function undoSave(
  open: OpenLibrary,
  command: Command,
  id: ArticleId,
): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) =>
    once(transaction, command, async () => {
      const known = await transaction.objectStore('articles').get(id);
      if (!known?.undo) return err(appError('not-found', id));
      const before = known.undo.kind === 'restore' ? articleRecord(known.undo.article, known.undo.touched) : undefined;
      if (!before) {
        await deleteRecord(transaction, known);
        return ok(undefined);
      }
      await putRecord(transaction, before, known);
      const { bodyId } = known.article;
      if (bodyId !== undefined && before.article.bodyId === undefined)
        await Promise.all([transaction.objectStore('bodies').delete(bodyId), deletePicturesOf(transaction, [id])]);
      return ok(undefined);
    }),
  );
}

/** What the reader brings back by hand is no longer thrown away. */
async function liftTombstone(transaction: WriteTransaction, url: CanonicalUrl): Promise<void> {
  const tombstone = await transaction.objectStore('tombstones').index('by-url').getKey(url);
  if (tombstone !== undefined) await transaction.objectStore('tombstones').delete(tombstone);
}

function receiptOf({ article }: ArticleRecord, alreadySaved: boolean): SavedReceipt {
  return { id: article.id, savedAt: article.savedAt ?? '', wordCount: article.wordCount ?? 0, alreadySaved };
}
