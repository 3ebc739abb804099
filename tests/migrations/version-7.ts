/**
 * A library as version 7 left it on disk, written without any of our code: later versions must bring it along. Its
 * articles are those of version 3. Never changed once a later version has shipped.
 */
import { VERSION_3_ARTICLES, VERSION_3_TALLIES } from './version-3.ts';

export const VERSION_7_ARTICLES = VERSION_3_ARTICLES;

const MONTHS = [
  { month: '', articles: 1 },
  { month: '2015-03', articles: 1 },
  { month: '2020-01', articles: 1 },
];

const THROWN = { ...VERSION_7_ARTICLES[0], id: 'thrown', url: 'https://press.example/thrown' };

/** Writes that library under a name and closes it. */
export async function writeVersion7(name: string): Promise<void> {
  const request = indexedDB.open(name, 7);
  request.addEventListener('upgradeneeded', () => {
    const database = request.result;
    const articles = database.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('by-url', 'url', { unique: true });
    articles.createIndex('by-company', 'companyKeys', { multiEntry: true });
    articles.createIndex('by-unread-company', 'unreadCompanies', { multiEntry: true });
    articles.createIndex('by-saving', 'article.savedAt');
    articles.createIndex('by-time', 'time');
    articles.createIndex('by-expiry', 'expiry');
    articles.createIndex('by-story', 'article.story');
    articles.createIndex('by-tag', 'article.tags', { multiEntry: true });
    const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
    const commands = database.createObjectStore('commands', { keyPath: 'id' });
    commands.createIndex('by-time', 'at');
    const tombstones = database.createObjectStore('tombstones', { keyPath: 'id' });
    tombstones.createIndex('by-url', 'url');
    database.createObjectStore('feeds', { keyPath: 'id' });
    database.createObjectStore('seen', { keyPath: ['feed', 'entry'] }).createIndex('by-feed', 'feed');
    database.createObjectStore('postings', { keyPath: 'id' });
    const trash = database.createObjectStore('trash', { keyPath: 'id' });
    trash.createIndex('by-time', 'deletedAt');
    database.createObjectStore('imports', { keyPath: ['import', 'part'] });
    const meta = database.createObjectStore('meta');
    const counts = database.createObjectStore('counts', { keyPath: 'company' });
    const months = database.createObjectStore('months', { keyPath: 'month' });
    database.createObjectStore('digests', { keyPath: ['company', 'year'] });
    const registers = database.createObjectStore('registers', { keyPath: 'name' });
    registers.createIndex('by-hash', 'hash');
    registers.createIndex('by-member', 'member');
    registers.createIndex('by-key', 'key');
    database.createObjectStore('outbox', { keyPath: 'key' });

    for (const record of VERSION_7_ARTICLES) articles.add(record);
    for (const { company, articles: held, unread } of VERSION_3_TALLIES)
      counts.add({ company, articles: held, unread });
    for (const month of MONTHS) months.add(month);
    bodies.add({ id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11', text: 'Trois mots seulement.', structure: [] });
    commands.add({
      id: 'save-1',
      at: '2026-03-01T10:00:00.000Z',
      receipt: {
        id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
        savedAt: '2026-03-01T10:00:00.000Z',
        wordCount: 3,
        alreadySaved: false,
      },
    });
    trash.add({ id: 'thrown', deletedAt: '2026-06-01T00:00:00.000Z', record: THROWN });
    tombstones.add({ id: 'unwanted', url: 'https://press.example/unwanted' });
    meta.add('pack-of-version-7', 'packHash');
  });
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('version 7 was not written')));
  });
}
