/** The library as it lies on the disk, read without any of the extension's code. */
import type { Session } from '../browsers/session.ts';

type DiskArticle = { readonly id: string; readonly url: string; readonly source: string };
type DiskFeed = { readonly url: string; readonly health: string; readonly articles: number; readonly archive: string };
export type DiskNote = { readonly id: string; readonly url: string; readonly note: string };
export type Disk = { readonly articles: readonly DiskArticle[]; readonly feeds: readonly DiskFeed[] };

type FeedRecord = {
  readonly feed: { readonly url: string };
  readonly state: { readonly health: { readonly kind: string }; readonly articles: number };
  readonly archive?: { readonly phase: { readonly kind: string } };
};
type ArticleRecord = { readonly article: DiskArticle };

/** Reads all feeds, and the articles of the imaginary press. */
export async function readDisk(session: Session): Promise<Disk> {
  return session.inExtension(async () => {
    const opening = indexedDB.open('vigie');
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const database = await settled(opening);
    try {
      const transaction = database.transaction(['articles', 'feeds']);
      const [articles, feeds] = await Promise.all([
        settled<ArticleRecord[]>(transaction.objectStore('articles').getAll()),
        settled<FeedRecord[]>(transaction.objectStore('feeds').getAll()),
      ]);
      const ours = articles
        .map(({ article: { id, url, source } }) => ({ id, url, source }))
        .filter(({ url }) => new URL(url).hostname.endsWith('.example'));
      const known = feeds.map(({ feed, state, archive }) => ({
        url: feed.url,
        health: state.health.kind,
        articles: state.articles,
        archive: archive?.phase.kind ?? 'none',
      }));
      return { articles: ours, feeds: known };
    } finally {
      database.close();
    }
  });
}

/**
 * How many articles of each host there are, by their canonical addresses: counted, since who reads all of them again
 * and again keeps the extension from writing more.
 */
export async function articlesOfHosts(session: Session, hosts: readonly string[]): Promise<readonly number[]> {
  const begins = hosts.map((host) => `https://${host}/`);
  return (await session.inExtension(underAddresses, begins, 'count')).map(({ count }) => count);
}

/** The articles whose addresses begin so, with what the reader wrote about them. */
export async function notesUnder(session: Session, address: string): Promise<readonly DiskNote[]> {
  return (await session.inExtension(underAddresses, [address], 'notes')).flatMap(({ notes }) => notes);
}

/** Runs in the extension: of the articles whose addresses begin so their number, or each of them. */
async function underAddresses(
  begins: readonly string[],
  what: 'count' | 'notes',
): Promise<readonly { readonly count: number; readonly notes: readonly DiskNote[] }[]> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
    });
  const database = await settled(indexedDB.open('vigie'));
  try {
    const byUrl = database.transaction('articles').objectStore('articles').index('by-url');
    const look = async (begin: string) => {
      const range = IDBKeyRange.bound(begin, `${begin}\uffff`);
      if (what === 'count') return { count: await settled(byUrl.count(range)), notes: [] };
      const records = await settled<{ article: DiskArticle & { note?: string } }[]>(byUrl.getAll(range));
      return {
        count: records.length,
        notes: records.map(({ article: { id, url, note = '' } }) => ({ id, url, note })),
      };
    };
    return await Promise.all(begins.map(look));
  } finally {
    database.close();
  }
}

/** What is wrong between what lay on the disk at a kill and what lies there in the end. */
export type Damage = { readonly lost: readonly string[]; readonly twice: readonly string[] };

/** Articles of the kill that are gone or another one by now, and addresses that lie there more than once. */
export function damageSince(kill: Disk, end: Disk): Damage {
  const byUrl = Map.groupBy(end.articles, ({ url }) => url);
  return {
    lost: kill.articles
      .filter(({ id, url }) => !byUrl.get(url)?.some((article) => article.id === id))
      .map(({ url }) => url),
    twice: [...byUrl].filter(([, articles]) => articles.length > 1).map(([url]) => url),
  };
}
