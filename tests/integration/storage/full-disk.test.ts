/** A disk that is really full: the browser itself refuses to write beyond a quota, as it does where no room is left. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { Feed, FeedId } from '../../../lib/model/feed.ts';
import { checksum } from '../../../lib/search/index/bytes.ts';
import type { Chunk } from '../../../lib/search/index/segment-chunks.ts';
import { allArticles, libraryState } from '../../../lib/storage/library/articles.ts';
import { addFeeds, allFeeds, putFeedArticles, seenIn } from '../../../lib/storage/library/feeds.ts';
import type { FeedVisit } from '../../../lib/storage/library/feeds.ts';
import { importPart } from '../../../lib/storage/library/imports.ts';
import { readChunks, replaceChunks } from '../../../lib/storage/library/postings.ts';
import { saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import type { SaveRequest } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { emptyTrash, throwAway, trashed } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { command, ids, testLibrary, value } from './support.ts';

declare global {
  interface Navigator {
    readonly storageBuckets: {
      open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
      delete(name: string): Promise<void>;
    };
  }
}

const BUCKET = 'full-disk-test';
const { origin } = location;
let buckets = 0;

// Chromium keeps in mind for a while how much room a bucket has: each test gets one of which it knows nothing yet.
beforeEach(async () => {
  buckets += 1;
  const { indexedDB } = await navigator.storageBuckets.open(`${BUCKET}-${buckets}`);
  vi.stubGlobal('indexedDB', indexedDB);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await freeDisk();
  await navigator.storageBuckets.delete(`${BUCKET}-${buckets}`);
});

const open = testLibrary(BUCKET);

/**
 * Lets the origin write so many bytes more, from before its first write on. What it is told itself of its quota does
 * not follow.
 */
async function leaveSpace(bytes: number): Promise<void> {
  const { usage } = await cdp().send('Storage.getUsageAndQuota', { origin });
  await cdp().send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + bytes });
}

/** Takes the bound away, as a reader does who frees the disk. */
async function freeDisk(): Promise<void> {
  await cdp().send('Storage.overrideQuotaForOrigin', { origin });
}

/** Letters without order, which the browser cannot pack tighter: what is packed takes no room. */
function letters(count: number): string {
  let state = 1;
  return Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join('');
}

const LONG_TEXT = letters(200_000);
const FEED: Feed = {
  id: 'feed' as FeedId,
  url: 'https://press.example/feed',
  title: 'Press',
  addedAt: '2026-03-01T10:00:00Z',
};

function chunk(id: string, text: string): Chunk {
  const bytes = new TextEncoder().encode(text);
  return { id, bytes, checksum: checksum(bytes) };
}

const save = (id: string): SaveRequest => ({
  command: command(),
  article: anArticle(id, { savedAt: '2026-03-01T10:00:00Z', source: 'saved' }),
  text: LONG_TEXT,
});

/** Saves until one is refused: the ids that were acknowledged, the save that was not, and why. */
async function saveUntilFull(): Promise<{
  readonly acknowledged: readonly string[];
  readonly refused: SaveRequest;
  readonly error: AppError;
}> {
  const acknowledged: string[] = [];
  for (;;) {
    const request = save(`page-${String(acknowledged.length).padStart(4, '0')}`);
    const saved = await saveArticle(open, request);
    if (!saved.ok) return { acknowledged, refused: request, error: saved.error };
    acknowledged.push(request.article.id);
  }
}

describe('a disk that the browser finds full', () => {
  it('loses nothing that was acknowledged and keeps nothing of what was refused, which can be done again later', async () => {
    await leaveSpace(3_000_000);
    await installStarter(open, 'h', [anArticle('a')]);
    const { acknowledged, refused, error } = await saveUntilFull();
    expect(error).toMatchObject({ kind: 'quota-exceeded', detail: expect.stringContaining('QuotaExceededError') });
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(await ids(open)).toEqual(['a', ...acknowledged]);
    expect(await libraryState(open)).toEqual({
      ok: true,
      value: { articles: acknowledged.length + 1, saved: acknowledged.length },
    });
    await freeDisk();
    expect(await saveArticle(open, refused)).toMatchObject({ ok: true, value: { alreadySaved: false } });
    expect(await saveArticle(open, refused)).toMatchObject({ ok: true, value: { alreadySaved: false } });
    expect(await ids(open)).toEqual(['a', ...acknowledged, refused.article.id]);
  });

  it('takes the part of an import back, which can be brought in again', async () => {
    await leaveSpace(1_000_000);
    await installStarter(open, 'h', [anArticle('a')]);
    const entries = Array.from({ length: 20 }, (_, index) => ({
      article: anArticle(`b${index}`),
      text: LONG_TEXT,
      touched: true,
      curated: true,
    }));
    const part = { entries, tombstones: [{ id: 'a', url: anArticle('a').url }], feeds: [] };
    const step = { import: 'i', part: 0, at: '2026-03-01T10:00:00.000Z' };
    expect(await importPart(open, step, part)).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(await ids(open)).toEqual(['a']);
    await freeDisk();
    expect(await importPart(open, step, part)).toMatchObject({
      ok: true,
      value: { counts: { added: 20, removed: 1 } },
    });
  });

  it('takes the visit of a feed back with all it brought, which is then as if it had not been made', async () => {
    await leaveSpace(1_000_000);
    await addFeeds(open, command(), [FEED], 0);
    const before = value(await allFeeds(open));
    const articles = Array.from({ length: 20 }, (_, index) => ({
      article: anArticle(`f${index}`, { source: 'feed', feed: FEED.id }),
      text: LONG_TEXT,
    }));
    const visit: FeedVisit = {
      id: FEED.id,
      articles,
      changed: [],
      seen: [{ feed: FEED.id, entry: 'e', digest: 'd', at: 1 }],
      forgotten: [],
      update: (record) => ({ ...record, state: { ...record.state, etag: '"1"' } }),
    };
    expect(await putFeedArticles(open, visit)).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(value(await allFeeds(open))).toEqual(before);
    expect(value(await seenIn(open, FEED.id)).size).toBe(0);
    expect(await ids(open)).toEqual([]);
    await freeDisk();
    expect(value(await putFeedArticles(open, visit)).added).toHaveLength(20);
  });

  it('keeps the index that is there, and goes on answering from it', async () => {
    await leaveSpace(500_000);
    await installStarter(open, 'h', [anArticle('a')]);
    const [old, fresh] = [chunk('old', 'kept'), chunk('new', letters(1_000_000))];
    expect(await replaceChunks(open, [old], [])).toMatchObject({ ok: true });
    expect(await replaceChunks(open, [fresh], ['old'])).toMatchObject({ ok: false, error: { kind: 'quota-exceeded' } });
    expect(value(await readChunks(open, ['old', 'new']))).toEqual([old.bytes, undefined]);
    expect(value(await allArticles(open))).toMatchObject([{ id: 'a' }]);
  });

  it('can be made room on from within: the trash empties though nothing can be written', async () => {
    await leaveSpace(1_500_000);
    const first = save('first');
    expect(await saveArticle(open, first)).toMatchObject({ ok: true });
    expect(await throwAway(open, command(), [first.article.id])).toMatchObject({ ok: true });
    expect((await saveUntilFull()).error).toMatchObject({ kind: 'quota-exceeded' });
    expect(await emptyTrash(open)).toEqual({ ok: true, value: 1 });
    expect(value(await trashed(open, 10)).total).toBe(0);
  });
});
