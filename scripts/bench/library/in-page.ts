/**
 * What runs in a page of the extension: the very storage that ships, on the library's own database and on empty ones.
 */
import type { Article } from '../../../lib/model/article.ts';
import { DAY_MS, isoDate } from '../../../lib/model/iso-date.ts';
import { ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { createDatabase, deleteLibrary } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { articleRecord } from '../../../lib/storage/database/records.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { addArticles } from '../../../lib/storage/library/add-articles.ts';
import type { ArticleWithText } from '../../../lib/storage/library/add-articles.ts';
import { newestAbout } from '../../../lib/storage/library/articles.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { createRandom } from '../pages/random.ts';

const EMPTY = 'vigie-bench';
/** Articles of one transaction while the library is filled. */
const SLICE = 5000;
const WORDS = (
  'cloud rachat souverain hébergeur données contrat milliard filiale offre marché éditeur réseau sécurité client ' +
  'groupe annonce résultat opérateur plateforme stratégie'
).split(' ');

/** Articles as a trade press writes them: a firm in the headlines has thousands, most have a few (Zipf). */
function articles(from: number, count: number, companies: readonly string[]): ArticleWithText[] {
  const random = createRandom(String(from));
  const words = (most: number): string => Array.from({ length: most }, () => random.pick(WORDS)).join(' ');
  return Array.from({ length: count }, (_, step) => {
    const number = from + step;
    const url = canonicalUrl(`https://press-${number % 40}.example/article/${number}`);
    const day = isoDate(new Date(Date.UTC(2005, 0, 1) + random.below(7500) * DAY_MS).toISOString().slice(0, 10));
    if (!url.ok || day === undefined) throw new Error('the bench makes no address or day');
    const about = new Set(
      Array.from(
        { length: 1 + random.below(4) },
        () => companies[Math.floor(companies.length ** random.next()) - 1] ?? '',
      ),
    );
    const article: Article = {
      id: `bench-${number}`,
      url: url.value,
      originalUrl: url.value,
      title: words(9),
      publisher: `Press ${number % 40}`,
      lang: 'fr',
      published: day,
      addedAt: '2026-11-25T00:00:00.000Z',
      source: 'feed',
      feed: `feed-${number % 40}`,
      summary: words(30),
      tags: [],
      companies: [...about].map((id) => ({ id, salience: random.next() })),
      facts: [],
      read: random.chance(0.1),
    };
    return { article };
  });
}

async function add(open: OpenLibrary, entries: readonly ArticleWithText[]): Promise<void> {
  valueOf(await write(open, 'relaxed', async (transaction) => ok(await addArticles(transaction, entries))));
}

/**
 * Seconds for 10,000 articles in one transaction of an empty library, and for the same records put without a question.
 */
export async function insertTimes(
  companies: readonly string[],
  texts: boolean,
): Promise<{ readonly ours: number; readonly bare: number }> {
  const plain = articles(0, 10_000, companies);
  const entries = texts
    ? plain.map(({ article }, at) => ({ article, text: `${article.summary ?? ''} ${at}\n\n`.repeat(15) }))
    : plain;
  const ours = await timed(async (open) => add(open, entries));
  const bare = await timed(async (open) => {
    valueOf(
      await write(open, 'relaxed', async (transaction) => {
        const store = transaction.objectStore('articles');
        await Promise.all(entries.map(({ article }) => store.put(articleRecord(article, false))));
        return ok(undefined);
      }),
    );
  });
  return { ours, bare };
}

async function timed(work: (open: OpenLibrary) => Promise<void>): Promise<number> {
  const open = createDatabase({ name: EMPTY });
  const database = valueOf(await open());
  const start = performance.now();
  await work(open);
  const seconds = (performance.now() - start) / 1000;
  database.close();
  valueOf(await deleteLibrary(EMPTY));
  return seconds;
}

/**
 * Fills the library up to a number of articles of the bench; gives the bytes that all storage of the extension takes.
 */
export async function fill(upTo: number, companies: readonly string[]): Promise<number> {
  const open = createDatabase();
  for (let from = 0; from < upTo; from += SLICE)
    await add(open, articles(from, Math.min(SLICE, upTo - from), companies));
  valueOf(await open()).close();
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Bytes that all storage of the extension takes. */
export async function bytes(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? 0;
}

/** Milliseconds of each question for a company's newest articles, companies as often as they are written about. */
export async function companyTimes(companies: readonly string[], rounds: number): Promise<readonly number[]> {
  const open = createDatabase();
  const random = createRandom('questions');
  valueOf(await open());
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const company = companies[Math.floor(companies.length ** random.next()) - 1] ?? '';
    const start = performance.now();
    valueOf(await newestAbout(open, company, 15));
    times.push(performance.now() - start);
  }
  valueOf(await open()).close();
  return times;
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
