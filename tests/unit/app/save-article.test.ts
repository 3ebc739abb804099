import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createArticleSaver } from '../../../lib/app/save-article.ts';
import { appError } from '../../../lib/model/app-error.ts';
import type { ExtractedArticle } from '../../../lib/model/article.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import type { AppError } from '../../../lib/model/app-error.ts';
import { articleById, bodyText } from '../../../lib/storage/articles.ts';
import { createDatabase } from '../../../lib/storage/database.ts';
import { installStarter } from '../../../lib/storage/starter-articles.ts';
import { anArticle, anExtractedArticle } from '../../support/articles.ts';

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

function saving(page: Result<ExtractedArticle, AppError> = ok(anExtractedArticle('page', { keywords: ['mot'] }))) {
  const open = createDatabase();
  const readTab = vi.fn<(tabId: number) => Promise<Result<ExtractedArticle, AppError>>>(async () => page);
  const changed = vi.fn<(id: string) => Promise<void>>(async () => undefined);
  let ids = 0;
  const saver = createArticleSaver({
    open,
    readTab,
    companiesIn: async () => [{ id: 'orange', salience: 0.5 }],
    changed,
    now: () => '2026-03-01T10:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
  });
  return { open, readTab, changed, saver };
}

const REQUEST = { commandId: 'c1', tabId: 4, tags: [' cloud ', ''], note: '  ' };

describe('saving the article in a tab', () => {
  it('keeps what was read, with what the reader wrote and the companies named', async () => {
    const { open, saver, changed } = saving();
    expect(await saver.save(REQUEST)).toEqual(ok({ id: 'id-1', savedAt: '2026-03-01T10:00:00.000Z', wordCount: 4, alreadySaved: false }));
    const article = await articleById(open, 'id-1');
    expect(article).toMatchObject({ value: { title: 'Cloudwatt, page', tags: ['cloud'], companies: [{ id: 'orange', salience: 0.5 }], source: 'saved' } });
    expect(article.ok && Object.keys(article.value ?? {})).not.toContain('note');
    expect(article.ok && Object.keys(article.value ?? {})).not.toContain('keywords');
    expect(await bodyText(open, 'id-1')).toEqual(ok('Orange a racheté Cloudwatt.'));
    expect(changed).toHaveBeenCalledWith('id-1');
  });

  it('does not read the page again for a repeated command', async () => {
    const { saver, readTab } = saving();
    const first = await saver.save(REQUEST);
    readTab.mockResolvedValue(err(appError('not-found')));
    expect(await saver.save(REQUEST)).toEqual(first);
    expect(readTab).toHaveBeenCalledTimes(1);
  });

  it.each(['restricted-page', 'no-article', 'not-found'] as const)('says %s and saves nothing', async (kind) => {
    const { saver, changed } = saving(err(appError(kind)));
    expect(await saver.save(REQUEST)).toEqual(err(appError(kind)));
    expect(await saver.read(4)).toEqual(err(appError(kind)));
    expect(changed).not.toHaveBeenCalled();
  });
});

describe('reading the article in a tab', () => {
  it('tells the copy that the library holds, only once it is saved', async () => {
    const { open, saver } = saving();
    await installStarter(open, 'h', [anArticle('page')]);
    expect(await saver.read(4)).toEqual(ok({ article: anExtractedArticle('page', { keywords: ['mot'] }) }));
    await saver.save({ ...REQUEST, note: 'À lire.' });
    expect(await saver.read(4)).toMatchObject(ok({ saved: { id: 'page', savedAt: '2026-03-01T10:00:00.000Z', tags: ['cloud'], note: 'À lire.' } }));
  });
});

describe('editing and taking back', () => {
  it('are told, and leave nothing behind', async () => {
    const { open, saver, changed } = saving();
    await saver.save(REQUEST);
    expect(await saver.edit({ commandId: 'e', id: 'id-1', tags: ['neuf '], note: 'Note.' })).toEqual(ok(undefined));
    expect(await articleById(open, 'id-1')).toMatchObject({ value: { tags: ['neuf'], note: 'Note.' } });
    expect(await saver.undo({ commandId: 'u', id: 'id-1' })).toEqual(ok(undefined));
    expect(await articleById(open, 'id-1')).toEqual(ok(undefined));
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('tell nobody where they fail', async () => {
    const { saver, changed } = saving();
    expect(await saver.undo({ commandId: 'u', id: 'nowhere' })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(changed).not.toHaveBeenCalled();
  });
});
