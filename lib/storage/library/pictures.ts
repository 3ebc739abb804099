/** Pictures of articles: kept one by one, read without their bytes, deleted all at once. */
import type { AppError } from '../../model/app-error.ts';
import type { ArticleId } from '../../model/article.ts';
import { MAX_ALL_PICTURE_BYTES } from '../../model/picture.ts';
import type { KeptPicture, PicturesState } from '../../model/picture.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';
import { deletePicturesOf, picturesRange, picturesStateIn, putPicture } from './picture-writes.ts';

/** What became of a picture: the article may be gone since, and all pictures together have a limit. */
export type KeepOutcome = 'kept' | 'article-gone' | 'full';

/** Keeps a picture of an article that is still there. */
export async function keepPicture(
  open: OpenLibrary,
  article: ArticleId,
  picture: KeptPicture,
  blob: Blob,
): Promise<Result<KeepOutcome, AppError>> {
  return write<KeepOutcome>(open, 'relaxed', async (transaction) => {
    if ((await transaction.objectStore('articles').getKey(article)) === undefined) return ok('article-gone');
    const { bytes } = await picturesStateIn(transaction);
    if (bytes + picture.bytes > MAX_ALL_PICTURE_BYTES) return ok('full');
    await putPicture(transaction, { ...picture, article, blob });
    return ok('kept');
  });
}

/** The pictures of an article, in the order of its text, without their bytes. */
export async function picturesOf(
  open: OpenLibrary,
  article: ArticleId,
): Promise<Result<readonly KeptPicture[], AppError>> {
  return read(open, ['pictures'], async (transaction) => {
    const records = await transaction.objectStore('pictures').getAll(picturesRange(article));
    return records.map(({ article: _article, blob: _blob, ...picture }) => picture);
  });
}

/** The bytes of one picture. */
export async function pictureBlob(
  open: OpenLibrary,
  article: ArticleId,
  number: number,
): Promise<Result<Blob | undefined, AppError>> {
  return read(
    open,
    ['pictures'],
    async (transaction) => (await transaction.objectStore('pictures').get([article, number]))?.blob,
  );
}

/** How many pictures are kept, and their bytes. */
export async function picturesState(open: OpenLibrary): Promise<Result<PicturesState, AppError>> {
  return read(open, ['meta'], picturesStateIn);
}

/** Deletes every picture; the texts stay. */
export async function deleteAllPictures(open: OpenLibrary): Promise<Result<undefined, AppError>> {
  return write(open, 'relaxed', async (transaction) => {
    const keys = await transaction.objectStore('pictures').getAllKeys();
    await deletePicturesOf(transaction, [...new Set(keys.map(([article]) => article))]);
    return ok(undefined);
  });
}
