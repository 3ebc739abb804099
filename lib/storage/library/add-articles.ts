/** Brings many articles into the library at once: those of a feed, an archive or an import. */
import type { Article, ArticleId, CanonicalUrl } from '../../model/article.ts';
import { keptText } from '../../model/kept-text.ts';
import type { KeptText } from '../../model/kept-text.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord, BodyRecord } from '../database/records.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { putRecord } from './article-writes.ts';

/** An article with its text, where one is kept. */
export type ArticleWithText = Partial<KeptText> & { readonly article: Article };

/**
 * What became of articles: new ones, by id; others the library knew under their address, or the reader had thrown away.
 */
export type AddedArticles = {
  readonly added: readonly ArticleId[];
  readonly known: readonly ArticleId[];
  readonly buried: number;
};

/**
 * Adds articles that the library does not know, within the caller's own transaction; what it knows stays as it is, and
 * what the reader threw away does not come back. All questions are asked at once: 10,000 articles take about a second.
 */
export async function addArticles(
  transaction: WriteTransaction,
  articles: readonly ArticleWithText[],
): Promise<AddedArticles> {
  const isBuried = await buriedAmong(transaction);
  const store = transaction.objectStore('articles');
  const byUrl = store.index('by-url');
  const knownIds = await Promise.all(articles.map(({ article }) => byUrl.getKey(article.url)));
  const [added, known, writes]: [ArticleId[], ArticleId[], Promise<unknown>[]] = [[], [], []];
  const here = new Set<CanonicalUrl>();
  let buried = 0;
  for (const [at, entry] of articles.entries()) {
    const { article } = entry;
    const knownId = knownIds[at];
    if (knownId !== undefined) known.push(knownId);
    else if (isBuried(article)) buried += 1;
    else if (!here.has(article.url)) {
      here.add(article.url);
      added.push(article.id);
      writes.push(...putArticle(transaction, articleRecord(withBody(entry), false), undefined, entry));
    }
  }
  await Promise.all(writes);
  return { added, known, buried };
}

/**
 * Writes a record in the place of what was known, and its text where there is one; the promises are to be awaited
 * together.
 */
export function putArticle(
  transaction: WriteTransaction,
  record: ArticleRecord,
  known: ArticleRecord | undefined,
  kept: Omit<ArticleWithText, 'article'>,
): Promise<unknown>[] {
  const writes: Promise<unknown>[] = [putRecord(transaction, record, known)];
  const { bodyId } = record.article;
  const { text } = kept;
  if (text !== undefined && bodyId !== undefined) {
    writes.push(putBody(transaction, { ...keptText(kept), id: bodyId, text }));
  }
  return writes;
}

/** Asynchronous, so that a write that is refused at once is heard with the others that are under way. */
async function putBody(transaction: WriteTransaction, body: BodyRecord): Promise<unknown> {
  return transaction.objectStore('bodies').put(body);
}

/** The article with the id of its text, which is its own. */
function withBody({ article, text }: ArticleWithText): Article {
  const { bodyId: _none, ...rest } = article;
  return text === undefined ? rest : { ...rest, bodyId: article.id };
}

/** Tells what the reader threw away. Tombstones are few beside articles: they are read at once. */
async function buriedAmong(transaction: WriteTransaction): Promise<(article: Article) => boolean> {
  const tombstones = await transaction.objectStore('tombstones').getAll();
  const ids = new Set(tombstones.map(({ id }) => id));
  const urls = new Set(tombstones.map(({ url }) => url));
  return ({ id, url }) => ids.has(id) || urls.has(url);
}
