/**
 * A library as version 3 left it on disk, written without any of our code: later versions must bring it along.
 * Never changed once a later version has shipped.
 */
export const VERSION_3_ARTICLES = [
  {
    id: 'orange-cloudwatt-2015',
    url: 'https://press.example/cloudwatt',
    companyKeys: [
      ['orange', '2015-03-20'],
      ['cloudwatt', '2015-03-20'],
    ],
    unreadCompanies: ['orange', 'cloudwatt'],
    time: '2015-03-20',
    touched: false,
    article: {
      id: 'orange-cloudwatt-2015',
      url: 'https://press.example/cloudwatt',
      originalUrl: 'http://www.press.example/cloudwatt?utm_source=mail',
      title: 'Orange possède tout Cloudwatt',
      publisher: 'Press',
      lang: 'fr',
      published: '2015-03-20',
      source: 'starter',
      tags: ['cloud'],
      companies: [
        { id: 'orange', salience: 1 },
        { id: 'cloudwatt', salience: 0.85 },
      ],
      facts: [
        {
          kind: 'other',
          company: 'cloudwatt',
          value: 31000000,
          unit: 'EUR',
          period: '2012-2013',
          text: 'Une perte de 31 millions.',
        },
      ],
      read: false,
    },
  },
  {
    id: '9d1f2f0e-7c0a-4a57-9a3e-1f0a6f7a1b22',
    url: 'https://feed.example/cloudwatt-ferme',
    companyKeys: [['cloudwatt', '2020-01-31']],
    unreadCompanies: ['cloudwatt'],
    time: '2020-01-31',
    expiry: ['feed-1', '2020-01-31'],
    touched: false,
    article: {
      id: '9d1f2f0e-7c0a-4a57-9a3e-1f0a6f7a1b22',
      url: 'https://feed.example/cloudwatt-ferme',
      originalUrl: 'https://feed.example/cloudwatt-ferme',
      title: 'Cloudwatt ferme',
      publisher: 'Feed',
      lang: 'fr',
      published: '2020-01-31',
      addedAt: '2026-05-01T08:00:00.000Z',
      source: 'feed',
      feed: 'feed-1',
      story: 'story-1',
      tags: [],
      companies: [{ id: 'cloudwatt', salience: 1 }],
      facts: [],
      read: false,
    },
  },
  {
    id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
    url: 'https://other.example/numergy',
    companyKeys: [['numergy', '']],
    unreadCompanies: [],
    time: '2026-03-01T10:00:00.000Z',
    touched: true,
    undo: { kind: 'remove' },
    article: {
      id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
      url: 'https://other.example/numergy',
      originalUrl: 'https://other.example/numergy',
      title: 'Numergy en sauvegarde',
      publisher: 'Other',
      lang: 'fr',
      savedAt: '2026-03-01T10:00:00.000Z',
      source: 'saved',
      bodyId: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
      wordCount: 3,
      tags: ['à lire'],
      note: 'Voir la date.',
      quotations: [
        {
          text: 'Trois mots seulement.',
          url: 'https://other.example/numergy#:~:text=Trois',
          at: '2026-03-01T10:00:00.000Z',
        },
      ],
      companies: [{ id: 'numergy', salience: 1 }],
      facts: [],
      read: true,
    },
  },
];

/** How many articles each company has, and how many of them are not read. */
export const VERSION_3_TALLIES = [
  { company: 'cloudwatt', articles: 2, unread: 2 },
  { company: 'numergy', articles: 1, unread: 0 },
  { company: 'orange', articles: 1, unread: 1 },
];

const THROWN = { ...VERSION_3_ARTICLES[0], id: 'thrown', url: 'https://press.example/thrown' };

/** Writes that library under a name and closes it. */
export async function writeVersion3(name: string): Promise<void> {
  const request = indexedDB.open(name, 3);
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
    const feeds = database.createObjectStore('feeds', { keyPath: 'id' });
    const seen = database.createObjectStore('seen', { keyPath: ['feed', 'entry'] });
    seen.createIndex('by-feed', 'feed');
    database.createObjectStore('postings', { keyPath: 'id' });
    const trash = database.createObjectStore('trash', { keyPath: 'id' });
    trash.createIndex('by-time', 'deletedAt');
    database.createObjectStore('imports', { keyPath: ['import', 'part'] });
    const meta = database.createObjectStore('meta');
    const tallies = database.createObjectStore('tallies', { keyPath: 'company' });

    for (const record of VERSION_3_ARTICLES) articles.add(record);
    for (const tally of VERSION_3_TALLIES) tallies.add(tally);
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
    tombstones.add({ id: 'unwanted', url: 'https://press.example/unwanted' });
    feeds.add({ id: 'feed-1' });
    seen.add({ feed: 'feed-1', entry: 'cloudwatt-ferme' });
    trash.add({ id: 'thrown', deletedAt: '2026-06-01T00:00:00.000Z', record: THROWN });
    meta.add('pack-of-version-3', 'packHash');
  });
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('version 3 was not written')));
  });
}
