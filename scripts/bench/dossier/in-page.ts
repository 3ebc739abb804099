/**
 * What runs in a page of the extension: a library of a hundred thousand articles, some thousands of them about one
 * firm.
 */
import type { Article } from '../../../lib/model/article.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import { DAY_MS, isoDate } from '../../../lib/model/iso-date.ts';
import { ok } from '../../../lib/model/result.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { addArticles } from '../../../lib/storage/library/add-articles.ts';
import { MIN_KEPT } from '../../../lib/storage/library/article-digests.ts';
import { canonicalUrl } from '../../../lib/url/canonical-url.ts';
import { createRandom } from '../pages/random.ts';
import type { Random } from '../pages/random.ts';

/** Articles of one transaction while the library is filled. */
const SLICE = 5000;
const WORDS = (
  'cloud rachat souverain hébergeur données contrat milliard filiale offre marché éditeur réseau sécurité client ' +
  'groupe annonce résultat opérateur plateforme stratégie'
).split(' ');
const KINDS = ['revenue', 'headcount', 'customers', 'acquisition', 'launch', 'partnership'] as const;

/** Fills the library; every so many-th article is about the firm, the others as a trade press writes (Zipf). */
export async function fill(
  articles: number,
  aboutFirm: number,
  firm: string,
  companies: readonly string[],
): Promise<void> {
  const open = createDatabase();
  const every = Math.round(articles / aboutFirm);
  for (let from = 0; from < articles; from += SLICE) {
    const random = createRandom(String(from));
    const slice = Array.from({ length: Math.min(SLICE, articles - from) }, (_, step) => ({
      article: article(from + step, (from + step) % every === 0 ? firm : undefined, companies, random),
    }));
    const written = await write(open, 'relaxed', async (transaction) => ok(await addArticles(transaction, slice)));
    if (!written.ok) throw new Error(JSON.stringify(written.error));
  }
  const opened = await open();
  if (opened.ok) opened.value.close();
}

/** Whether every year of every firm in the headlines is kept as digests. */
export async function areKept(): Promise<boolean> {
  const opened = await createDatabase()();
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const counts = await opened.value.getAll('counts');
  const areGathered = counts.every(({ articles, hasDigests }) => articles < MIN_KEPT || hasDigests === true);
  const years = areGathered ? await opened.value.getAll('digests') : [];
  opened.value.close();
  return years.length > 0 && years.every(({ digests }) => digests !== undefined);
}

/** Milliseconds of reading the firm's records in one bare request, with nothing made of them. */
export async function bareRead(firm: string): Promise<number> {
  const opened = await createDatabase()();
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const start = performance.now();
  await opened.value.getAllFromIndex('articles', 'by-company', IDBKeyRange.bound([firm], [firm, []]));
  const milliseconds = performance.now() - start;
  opened.value.close();
  return milliseconds;
}

/**
 * One in four tells the story of the article about the firm before it, one in three holds facts, one in eight no date.
 */
function article(number: number, firm: string | undefined, companies: readonly string[], random: Random): Article {
  const words = (most: number): string => Array.from({ length: most }, () => random.pick(WORDS)).join(' ');
  const url = canonicalUrl(`https://press-${number % 40}.example/article/${number}`);
  const day = isoDate(
    new Date(Date.UTC(2016, 0, 1) + Math.floor((number / 100_000) * 3900 + random.below(30)) * DAY_MS)
      .toISOString()
      .slice(0, 10),
  );
  if (!url.ok || day === undefined) throw new Error('the bench makes no address or day');
  const others = Array.from(
    { length: 1 + random.below(4) },
    () => companies[Math.floor(companies.length ** random.next()) - 1] ?? '',
  ).filter((id) => id !== firm);
  const about = [...new Set(firm === undefined ? others : [firm, ...others])];
  return {
    id: `bench-${number}`,
    url: url.value,
    originalUrl: url.value,
    title: words(9),
    publisher: `Press ${number % 40}`,
    lang: 'fr',
    ...(random.chance(7 / 8) && { published: day }),
    addedAt: '2026-11-25T00:00:00.000Z',
    source: 'feed',
    feed: `feed-${number % 40}`,
    ...(firm !== undefined &&
      random.chance(1 / 4) && { story: `bench-${Math.max(0, number - 20 * (1 + random.below(3)))}` }),
    summary: words(30),
    tags: [],
    companies: about.map((id) => ({ id, salience: random.next() })),
    facts: random.chance(1 / 3)
      ? [
          fact(about[0] ?? '', day.slice(0, 4), random, words(14)),
          fact(about[0] ?? '', day.slice(0, 4), random, words(14)),
        ]
      : [],
    read: random.chance(0.1),
  };
}

function fact(company: string, period: string, random: Random, text: string): Fact {
  const kind = random.pick(KINDS);
  const place = { text, start: 10, end: 10 + text.length };
  switch (kind) {
    case 'revenue':
      return { kind, company, value: (10 + random.below(90)) * 1e7, unit: 'EUR', period, ...place };
    case 'headcount':
    case 'customers':
      return {
        kind,
        company,
        value: (10 + random.below(90)) * 100,
        unit: kind === 'headcount' ? 'people' : 'customers',
        period,
        ...place,
      };
    default:
      return { kind, company, ...place };
  }
}
