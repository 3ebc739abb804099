/** The one way to write and delete pictures: their count and their bytes follow in the same transaction. */
import type { ArticleId } from '../../model/article.ts';
import type { PicturesState } from '../../model/picture.ts';
import type { PictureRecord } from '../database/records.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';

const STATE_KEY = 'pictures';
const NONE: PicturesState = { count: 0, bytes: 0 };

/** What the count of a transaction still has to learn; `writePicturesState` tells it at its end. */
const pending = new WeakMap<WriteTransaction, PicturesState>();

/** Puts a picture in the place of the one that had its number, if any. */
export async function putPicture(transaction: WriteTransaction, record: PictureRecord): Promise<void> {
  const pictures = transaction.objectStore('pictures');
  const before = await pictures.get([record.article, record.number]);
  note(transaction, before ? 0 : 1, record.bytes - (before?.bytes ?? 0));
  await pictures.put(record);
}

/** Deletes the pictures of articles, within the transaction that deletes these. */
export async function deletePicturesOf(transaction: WriteTransaction, articles: readonly ArticleId[]): Promise<void> {
  const pictures = transaction.objectStore('pictures');
  const found = (await Promise.all(articles.map((article) => pictures.getAll(picturesRange(article))))).flat();
  for (const { bytes } of found) note(transaction, -1, -bytes);
  await Promise.all(found.map(({ article, number }) => pictures.delete([article, number])));
}

/** An array sorts after every number, so these are all keys that begin with the article. */
export function picturesRange(article: ArticleId): IDBKeyRange {
  return IDBKeyRange.bound([article], [article, []]);
}

/** How many there are, and their bytes. */
export async function picturesStateIn(transaction: ReadTransaction | WriteTransaction): Promise<PicturesState> {
  const stored: unknown = await transaction.objectStore('meta').get(STATE_KEY);
  return isState(stored) ? stored : NONE;
}

/** Brings count and bytes up to date, within the transaction that changed them. */
export async function writePicturesState(transaction: WriteTransaction): Promise<void> {
  const change = pending.get(transaction);
  if (change === undefined) return;
  const { count, bytes } = await picturesStateIn(transaction);
  await transaction.objectStore('meta').put({ count: count + change.count, bytes: bytes + change.bytes }, STATE_KEY);
}

function note(transaction: WriteTransaction, count: number, bytes: number): void {
  const before = pending.get(transaction) ?? NONE;
  pending.set(transaction, { count: before.count + count, bytes: before.bytes + bytes });
}

function isState(value: unknown): value is PicturesState {
  return typeof value === 'object' && value !== null && 'count' in value && 'bytes' in value;
}
