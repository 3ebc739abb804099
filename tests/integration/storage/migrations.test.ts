import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { receiptOfCommand } from '../../../lib/storage/database/commands.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { allArticles, bodyText, libraryState, newestAbout } from '../../../lib/storage/library/articles.ts';
import { expireArticles } from '../../../lib/storage/library/retention.ts';
import { undoSave } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter, installedPack } from '../../../lib/storage/library/starter-articles.ts';
import { trashed } from '../../../lib/storage/library/trash.ts';
import { VERSION_1_ARTICLES, writeVersion1 } from '../../migrations/version-1.ts';
import { VERSION_2_ARTICLES, writeVersion2 } from '../../migrations/version-2.ts';
import { VERSION_3_ARTICLES, VERSION_3_TALLIES, writeVersion3 } from '../../migrations/version-3.ts';
import { VERSION_4_ARTICLES, writeVersion4 } from '../../migrations/version-4.ts';
import { VERSION_5_ARTICLES, writeVersion5 } from '../../migrations/version-5.ts';
import { VERSION_6_ARTICLES, writeVersion6 } from '../../migrations/version-6.ts';
import { VERSION_7_ARTICLES, writeVersion7 } from '../../migrations/version-7.ts';
import { anArticle } from '../../support/articles.ts';

const NAME = 'migrations-test';
const SAVED_ID = '5b0c2f0e-7c0a-4a57-9a3e-1f0a6f7a1b11';
const VERSIONS = [
  { version: 1, write: writeVersion1, stored: VERSION_1_ARTICLES, expiring: 0 },
  { version: 2, write: writeVersion2, stored: VERSION_2_ARTICLES, expiring: 1 },
  { version: 3, write: writeVersion3, stored: VERSION_3_ARTICLES, expiring: 1 },
  { version: 4, write: writeVersion4, stored: VERSION_4_ARTICLES, expiring: 1 },
  { version: 5, write: writeVersion5, stored: VERSION_5_ARTICLES, expiring: 1 },
  { version: 6, write: writeVersion6, stored: VERSION_6_ARTICLES, expiring: 1 },
  { version: 7, write: writeVersion7, stored: VERSION_7_ARTICLES, expiring: 1 },
];
let open: OpenLibrary;

describe.each(VERSIONS)('a library of version $version', ({ version, write, stored, expiring }) => {
  beforeEach(async () => {
    await write(NAME);
    open = createDatabase({ name: NAME });
  });
  afterEach(async () => {
    const opened = await open();
    if (opened.ok) opened.value.close();
    await deleteDB(NAME);
  });

  it('is brought along whole', async () => {
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: stored.length, saved: 1 } });
    const articles = await allArticles(open);
    expect(articles.ok && new Set(articles.value)).toEqual(new Set(stored.map(({ article }) => article)));
    expect(await bodyText(open, SAVED_ID)).toEqual({ ok: true, value: 'Trois mots seulement.' });
    expect(await installedPack(open)).toEqual({ ok: true, value: `pack-of-version-${version}` });
    expect(await receiptOfCommand(open, 'save-1')).toMatchObject({ ok: true, value: { id: SAVED_ID } });
    expect(await trashed(open, 9)).toMatchObject({ ok: true, value: { total: version === 1 ? 0 : 1 } });
  });

  it('has its articles in the order of time, by tag, and by what may expire', async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(opened.error.kind);
    expect(await opened.value.getAllKeysFromIndex('articles', 'by-time')).toEqual(stored.map(({ id }) => id));
    expect(await opened.value.getAllKeysFromIndex('articles', 'by-tag', 'à lire')).toEqual([SAVED_ID]);
    expect(await expireArticles(open, { days: 1 }, '2026-11-25', () => false)).toMatchObject({
      ok: true,
      value: { length: expiring },
    });
  });

  it('answers for its companies, and counts them', async () => {
    const about = await newestAbout(open, 'cloudwatt', 5);
    const ids = stored
      .filter(({ companyKeys }) => companyKeys.some(([company]) => company === 'cloudwatt'))
      .map(({ id }) => id);
    expect(about).toMatchObject({
      ok: true,
      value: { articles: ids.toReversed().map((id) => ({ id })), total: ids.length, unread: ids.length },
    });
    expect(await newestAbout(open, 'numergy', 5)).toMatchObject({ ok: true, value: { total: 1, unread: 0 } });
    expect(await newestAbout(open, 'nobody', 5)).toEqual({ ok: true, value: { articles: [], total: 0, unread: 0 } });
  });

  it('knows how many articles it holds of each month, and of no date', async () => {
    const opened = await open();
    if (!opened.ok) throw new Error(opened.error.kind);
    const months = stored.map(({ article }) => ('published' in article ? article.published : '').slice(0, 7));
    const counted = [...Map.groupBy(months, (month) => month)].map(([month, found]) => ({
      month,
      articles: found.length,
    }));
    expect(new Set(await opened.value.getAll('months'))).toEqual(new Set(counted));
    expect(await opened.value.getAll('counts')).toEqual(
      VERSION_3_TALLIES.flatMap(({ company }) => {
        const about = stored.filter(({ companyKeys }) => companyKeys.some(([id]) => id === company));
        return about.length === 0
          ? []
          : [
              {
                company,
                articles: about.length,
                unread: about.filter(({ unreadCompanies }) => unreadCompanies.length > 0).length,
              },
            ];
      }),
    );
  });

  it('still knows how its last save is taken back, and what must not come back', async () => {
    expect(await undoSave(open, { id: 'u', at: '2026-03-02T00:00:00.000Z' }, SAVED_ID)).toMatchObject({ ok: true });
    expect(await installStarter(open, 'h2', [anArticle('unwanted'), anArticle('welcome')])).toEqual({
      ok: true,
      value: { added: 1, refreshed: 0 },
    });
    expect(await libraryState(open)).toEqual({ ok: true, value: { articles: stored.length, saved: 0 } });
  });
});
