/** Brings many articles into the library at once: those of a feed, an archive or an import. */
import type { Article, ArticleId, CanonicalUrl } from '../../model/article.ts';
import { keptText } from '../../model/kept-text.ts';
import type { KeptText } from '../../model/kept-text.ts';
import { textHash } from '../../text/hash.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
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
  const placed = await Promise.all(
    withOwnAddresses(articles).map(async (entry) => {
      const { article } = entry;
      const knownId = article.feed === undefined ? undefined : await byUrl.getKey(article.url);
      const other = knownId === undefined ? undefined : (await store.get(knownId))?.article;
      // Titles alone may differ between a feed and its archive.
      const isOther =
        other?.feed === article.feed && other?.title !== article.title && other?.published !== article.published;
      return other !== undefined && isOther ? atOwnAddress(entry) : entry;
    }),
  );
  const knownIds = await Promise.all(placed.map(({ article }) => byUrl.getKey(article.url)));
  const [added, known, writes]: [ArticleId[], ArticleId[], Promise<unknown>[]] = [[], [], []];
  const here = new Set<CanonicalUrl>();
  let buried = 0;
  for (const [at, entry] of placed.entries()) {
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
 * Entries of one feed that lead to one page but have titles of their own (a list of changes, short news on the home
 * page) are articles of their own: the oldest keeps the page's address.
 */
function withOwnAddresses(articles: readonly ArticleWithText[]): readonly ArticleWithText[] {
  const titles = new Map<CanonicalUrl, string>();
  return articles
    .toReversed()
    .map((entry) => {
      const { url, title, feed } = entry.article;
      const first = titles.get(url) ?? title;
      titles.set(url, first);
      return feed === undefined || title === first ? entry : atOwnAddress(entry);
    })
    .toReversed();
}

/**
 * An article whose page another article has already. The fragment names a page of its own in a canonical address
 * (`lib/url/url-rules.ts`); links open the original address.
 */
function atOwnAddress(entry: ArticleWithText): ArticleWithText {
  const { article } = entry;
  const own = canonicalUrl(`${article.url}#!${textHash(`${article.title}\n${article.published ?? ''}`)}`);
  return own.ok ? { ...entry, article: { ...article, url: own.value } } : entry;
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
