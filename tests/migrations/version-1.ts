/**
 * A library as version 1 left it on disk, written without any of our code: later versions must bring it along.
 * Never changed once a later version has shipped.
 */
export const VERSION_1_ARTICLES = [
  {
    id: 'orange-cloudwatt-2015',
    url: 'https://press.example/cloudwatt',
    companyKeys: [
      ['orange', '2015-03-20'],
      ['cloudwatt', '2015-03-20'],
    ],
    unreadCompanies: ['orange', 'cloudwatt'],
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
      summary: 'Thales et la Caisse des dépôts vendent leurs parts.',
      tags: ['cloud'],
      companies: [
        { id: 'orange', salience: 1 },
        { id: 'cloudwatt', salience: 0.85 },
      ],
      facts: [
        { kind: 'stake', company: 'cloudwatt', value: 100, unit: '%', period: '2015', text: 'Orange détient tout.' },
      ],
      read: false,
    },
  },
  {
    id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
    url: 'https://other.example/numergy',
    companyKeys: [['numergy', '']],
    unreadCompanies: [],
    touched: true,
    undo: { kind: 'remove' },
    article: {
      id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
      url: 'https://other.example/numergy',
      originalUrl: 'https://other.example/numergy',
      title: 'Numergy en sauvegarde',
      publisher: 'Other',
      author: 'A. Auteur',
      lang: 'fr',
      savedAt: '2026-03-01T10:00:00.000Z',
      source: 'saved',
      bodyId: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11',
      wordCount: 3,
      tags: ['à lire'],
      note: 'Voir la date.',
      companies: [{ id: 'numergy', salience: 1 }],
      facts: [],
      read: true,
    },
  },
];

/** Writes that library under a name and closes it. */
export async function writeVersion1(name: string): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => {
    const database = request.result;
    const articles = database.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('by-url', 'url', { unique: true });
    articles.createIndex('by-company', 'companyKeys', { multiEntry: true });
    articles.createIndex('by-unread-company', 'unreadCompanies', { multiEntry: true });
    articles.createIndex('by-saving', 'article.savedAt');
    const bodies = database.createObjectStore('bodies', { keyPath: 'id' });
    const commands = database.createObjectStore('commands', { keyPath: 'id' });
    commands.createIndex('by-time', 'at');
    const tombstones = database.createObjectStore('tombstones', { keyPath: 'id' });
    tombstones.createIndex('by-url', 'url');
    const meta = database.createObjectStore('meta');

    for (const record of VERSION_1_ARTICLES) articles.add(record);
    bodies.add({ id: '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11', text: 'Trois mots seulement.' });
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
    meta.add('pack-of-version-1', 'packHash');
  });
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('version 1 was not written')));
  });
}
