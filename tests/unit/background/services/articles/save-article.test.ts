import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PictureKeeper } from '../../../../../lib/background/services/articles/keep-pictures.ts';
import { createArticleSaver } from '../../../../../lib/background/services/articles/save-article.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { AppError } from '../../../../../lib/model/app-error.ts';
import type { ExtractedArticle } from '../../../../../lib/model/article.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import type { Result } from '../../../../../lib/model/result.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import { articleById, bodyText } from '../../../../../lib/storage/library/articles.ts';
import { installStarter } from '../../../../../lib/storage/library/starter-articles.ts';
import { anArticle, anExtractedArticle } from '../../../../support/articles.ts';
import { recognising } from '../../../../support/recognition.ts';

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

function saving(page: Result<ExtractedArticle, AppError> = ok(anExtractedArticle('page', { keywords: ['mot'] }))) {
  const open = createDatabase();
  const readTab = vi.fn<(tabId: number) => Promise<Result<ExtractedArticle, AppError>>>(async () => page);
  const changed = vi.fn<(id: string) => Promise<void>>(async () => undefined);
  const keepAll = vi.fn<PictureKeeper['keepAll']>(async () => undefined);
  let ids = 0;
  const saver = createArticleSaver({
    open,
    readTab,
    recognise: recognising({
      companies: () => [{ id: 'orange', salience: 0.5 }],
      facts: ({ title, text = title }) => [
        { kind: 'acquisition', company: 'cloudwatt', text, start: 0, end: text.length },
      ],
    }),
    changed,
    pictures: { offer: async () => undefined, keepAll },
    reporting: () => {},
    tellStories: async (articles) => articles,
    now: () => '2026-03-01T10:00:00.000Z',
    newId: () => `id-${(ids += 1)}`,
  });
  return { open, readTab, changed, keepAll, saver };
}

const REQUEST = { commandId: 'c1', tabId: 4, tags: [' cloud ', ''], note: '  ' };

describe('saving the article in a tab', () => {
  it('keeps what was read, with what the reader wrote and the companies named', async () => {
    const { open, saver, changed } = saving();
    expect(await saver.save(REQUEST)).toEqual(
      ok({ id: 'id-1', savedAt: '2026-03-01T10:00:00.000Z', wordCount: 4, alreadySaved: false }),
    );
    const article = await articleById(open, 'id-1');
    expect(article).toMatchObject({
      value: {
        title: 'Cloudwatt, page',
        tags: ['cloud'],
        companies: [{ id: 'orange', salience: 0.5 }],
        source: 'saved',
      },
    });
    expect(article.ok && Object.keys(article.value ?? {})).not.toContain('note');
    expect(article.ok && Object.keys(article.value ?? {})).not.toContain('keywords');
    expect(await bodyText(open, 'id-1')).toEqual(ok('Orange a racheté Cloudwatt.'));
    expect(changed).toHaveBeenCalledWith('id-1');
  });

  describe('of which a paywall showed the beginning', () => {
    const partial = ok(anExtractedArticle('page', { isPartial: true, updated: '2026-03-01' }));
    const again = async (page: Result<ExtractedArticle, AppError>) => {
      const { open, saver, readTab } = saving(partial);
      await saver.save({ ...REQUEST, note: 'Ma note.' });
      readTab.mockResolvedValue(page);
      await saver.save({ commandId: 'c2', tabId: 4, tags: ['neuf'], note: '' });
      const article = await articleById(open, 'id-1');
      return { article: article.ok ? article.value : article.error, text: await bodyText(open, 'id-1') };
    };

    it('takes the whole text when it is saved again, and keeps what the reader wrote', async () => {
      const whole = { text: 'Orange a racheté Cloudwatt, et Thales vend ses parts.', wordCount: 9 };
      const { article, text } = await again(ok(anExtractedArticle('page', whole)));
      expect(text).toEqual(ok(whole.text));
      expect(article).toMatchObject({ id: 'id-1', wordCount: 9, tags: ['cloud', 'neuf'], note: 'Ma note.' });
      expect(Object.keys(article ?? {})).not.toContain('isPartial');
    });

    it.each([
      ['another beginning', { text: 'Un autre début, plus long que le premier.', wordCount: 8, isPartial: true }],
      ['a shorter text', { text: 'Un avis.', wordCount: 2 }],
    ])('is left as it is by %s', async (_, parts) => {
      const { article, text } = await again(ok(anExtractedArticle('page', parts)));
      expect(text).toEqual(ok('Orange a racheté Cloudwatt.'));
      expect(article).toMatchObject({ isPartial: true, wordCount: 4, tags: ['cloud', 'neuf'] });
    });

    it('is left as it is once it was whole', async () => {
      const { open, saver, readTab } = saving();
      await saver.save(REQUEST);
      readTab.mockResolvedValue(
        ok(anExtractedArticle('page', { text: 'Un autre texte, bien plus long.', wordCount: 6 })),
      );
      await saver.save({ ...REQUEST, commandId: 'c2' });
      expect(await bodyText(open, 'id-1')).toEqual(ok('Orange a racheté Cloudwatt.'));
    });
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

describe('pictures of a page', () => {
  const pictures = [{ url: 'https://press.example/a.jpg', alt: '', at: 0 }];

  it('are kept once the article is saved, and stay out of what is known of it', async () => {
    const { open, saver, keepAll } = saving(ok({ ...anExtractedArticle('page'), pictures }));
    await saver.save(REQUEST);
    expect(keepAll.mock.calls).toEqual([['id-1', pictures]]);
    const article = await articleById(open, 'id-1');
    expect(article.ok && Object.keys(article.value ?? {})).not.toContain('pictures');
  });

  it('are not asked for by reading it for the form', async () => {
    const { saver, keepAll } = saving(ok({ ...anExtractedArticle('page'), pictures }));
    await saver.read(4);
    expect(keepAll).not.toHaveBeenCalled();
  });
});

describe('a sentence of a page', () => {
  it('is kept as a quotation with the way to it, also of a page saved before', async () => {
    const { open, saver } = saving();
    await saver.save({ ...REQUEST, quotation: ' Orange a\nracheté Cloudwatt. ' });
    await saver.save({ ...REQUEST, commandId: 'c2', quotation: 'Une autre.' });
    await saver.save({ ...REQUEST, commandId: 'c3', quotation: 'Une autre.' });
    expect(await articleById(open, 'id-1')).toMatchObject({
      value: {
        quotations: [
          {
            text: 'Orange a racheté Cloudwatt.',
            url: 'https://press.example/page#:~:text=Orange%20a%20rachet%C3%A9%20Cloudwatt.',
            at: '2026-03-01T10:00:00.000Z',
          },
          { text: 'Une autre.' },
        ],
      },
    });
  });
});

describe('a highlight', () => {
  const quotationsOf = async ({ open }: ReturnType<typeof saving>) => {
    const article = await articleById(open, 'id-1');
    return article.ok ? article.value?.quotations : article;
  };

  it('is kept on one line with its note, which the same words get anew, and is removed', async () => {
    const world = saving();
    await world.saver.save(REQUEST);
    const words = { id: 'id-1', text: ' Orange a\nracheté ' };
    expect(await world.saver.keepQuotation({ commandId: 'c2', ...words, note: '' })).toEqual(ok(undefined));
    const kept = {
      text: 'Orange a racheté',
      url: expect.stringMatching(/#:~:text=Orange%20a%20rachet%C3%A9$/),
      at: '2026-03-01T10:00:00.000Z',
    };
    expect(await quotationsOf(world)).toEqual([kept]);
    await world.saver.keepQuotation({ commandId: 'c3', ...words, note: 'À vérifier.' });
    expect(await quotationsOf(world)).toEqual([{ ...kept, note: 'À vérifier.' }]);
    expect(world.changed).toHaveBeenCalledTimes(3);
    await world.saver.removeQuotation({ commandId: 'c4', id: 'id-1', text: kept.text });
    expect(await quotationsOf(world)).toBeUndefined();
  });

  it('is refused where the article is gone', async () => {
    const { saver } = saving();
    expect(await saver.keepQuotation({ commandId: 'c', id: 'none', text: 'Mots.', note: '' })).toEqual(
      err(appError('not-found', 'none')),
    );
  });
});

describe('saving a link', () => {
  const LINK = {
    commandId: 'l',
    url: 'https://press.example/2015/03/orange-rachete-cloudwatt.html?utm_source=x',
    title: '',
  };

  it('keeps its address and what it says', async () => {
    const { open, saver } = saving();
    expect(await saver.saveLink(LINK)).toMatchObject(ok({ id: 'id-1', wordCount: 0, alreadySaved: false }));
    expect(await articleById(open, 'id-1')).toMatchObject({
      value: {
        title: 'orange rachete cloudwatt',
        url: 'https://press.example/2015/03/orange-rachete-cloudwatt.html',
        publisher: 'press.example',
        companies: [{ id: 'orange' }],
      },
    });
    expect(await saver.saveLink({ ...LINK, commandId: 'm', url: 'javascript:1' })).toMatchObject(
      err({ kind: 'restricted-page' }),
    );
  });

  it('is completed by the page when that is saved, and keeps what the reader wrote', async () => {
    const { open, saver } = saving();
    await saver.saveLink({ ...LINK, url: anExtractedArticle('page').url, title: 'Un lien' });
    await saver.edit({ commandId: 'e', id: 'id-1', tags: ['mien'], note: 'Note.' });
    expect(await saver.save(REQUEST)).toMatchObject(ok({ id: 'id-1', alreadySaved: true, wordCount: 4 }));
    expect(await articleById(open, 'id-1')).toMatchObject({
      value: { title: 'Cloudwatt, page', tags: ['mien', 'cloud'], note: 'Note.', savedAt: '2026-03-01T10:00:00.000Z' },
    });
    expect(await bodyText(open, 'id-1')).toEqual(ok('Orange a racheté Cloudwatt.'));
  });
});

describe('reading the article in a tab', () => {
  it('tells the copy that the library holds, only once it is saved', async () => {
    const { open, saver } = saving();
    await installStarter(open, 'h', [anArticle('page')]);
    expect(await saver.read(4)).toEqual(
      ok({ article: anExtractedArticle('page', { keywords: ['mot'] }), names: { about: ['orange'], unknown: [] } }),
    );
    await saver.save({ ...REQUEST, note: 'À lire.' });
    expect(await saver.read(4)).toMatchObject(
      ok({ saved: { id: 'page', savedAt: '2026-03-01T10:00:00.000Z', tags: ['cloud'], note: 'À lire.' } }),
    );
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
    expect(await saver.undo({ commandId: 'u', id: 'nowhere' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    });
    expect(changed).not.toHaveBeenCalled();
  });
});
