import { describe, expect, it } from 'vitest';
import { articleById, bodyText } from '../../../lib/storage/library/articles.ts';
import { saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { emptyTrash, takeBack, throwAway, trashed } from '../../../lib/storage/library/trash.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, ids, testLibrary, value } from './support.ts';

const open = testLibrary('trash-test');
const page = (id: string, parts = {}) =>
  anArticle(id, { source: 'saved', savedAt: '2026-03-01T10:00:00.000Z', ...parts });
const save = async (article = page('page')) =>
  value(await saveArticle(open, { command: command(), article, text: 'Orange a racheté Cloudwatt.' }));

describe('the trash', () => {
  it('takes articles with their texts and gives them back exactly', async () => {
    await save();
    const before = await value(await open()).get('articles', 'page');
    value(await throwAway(open, command('2026-03-02T00:00:00.000Z'), ['page', 'nowhere']));
    expect(await ids(open)).toEqual([]);
    expect(value(await bodyText(open, 'page'))).toBeUndefined();
    expect(value(await trashed(open, 10))).toMatchObject({
      total: 1,
      articles: [{ article: { id: 'page' }, deletedAt: '2026-03-02T00:00:00.000Z' }],
    });
    value(await takeBack(open, command(), ['page']));
    expect(await value(await open()).get('articles', 'page')).toEqual(before);
    expect(value(await bodyText(open, 'page'))).toBe('Orange a racheté Cloudwatt.');
    expect(value(await trashed(open, 10))).toEqual({ articles: [], total: 0 });
  });

  it('keeps pack and feeds from bringing an article back, until the reader does', async () => {
    value(await installStarter(open, 'h1', [anArticle('a')]));
    value(await throwAway(open, command(), ['a']));
    value(await installStarter(open, 'h2', [anArticle('a')]));
    expect(await add(open, anArticle('of-feed', { url: anArticle('a').url, source: 'feed' }))).toEqual({
      added: [],
      known: [],
      buried: 1,
    });
    expect(await ids(open)).toEqual([]);
    value(await takeBack(open, command(), ['a']));
    value(await installStarter(open, 'h3', [anArticle('a', { title: 'Refait' })]));
    expect(value(await articleById(open, 'a'))?.title).toBe('Refait');
  });

  it('shows the latest first', async () => {
    value(await installStarter(open, 'h', [anArticle('a'), anArticle('b'), anArticle('c')]));
    for (const [id, day] of [
      ['b', '01'],
      ['c', '03'],
      ['a', '02'],
    ] as const)
      value(await throwAway(open, command(`2026-03-${day}T00:00:00.000Z`), [id]));
    const { articles, total } = value(await trashed(open, 2));
    expect([articles.map(({ article }) => article.id), total]).toEqual([['c', 'a'], 3]);
  });

  it('joins a copy taken back with one saved anew meanwhile', async () => {
    await save(page('old', { url: anArticle('page').url, tags: ['un'], note: 'Ancienne.' }));
    value(await throwAway(open, command(), ['old']));
    await save(page('new', { url: anArticle('page').url, tags: ['deux'] }));
    value(await takeBack(open, command(), ['old']));
    expect(await ids(open)).toEqual(['new']);
    expect(value(await articleById(open, 'new'))).toMatchObject({ tags: ['deux', 'un'], note: 'Ancienne.' });
  });

  it('is emptied of what is older than a moment, or of everything', async () => {
    value(await installStarter(open, 'h', [anArticle('a'), anArticle('b'), anArticle('c')]));
    for (const [id, day] of [
      ['a', '01'],
      ['b', '02'],
      ['c', '03'],
    ] as const)
      value(await throwAway(open, command(`2026-03-${day}T00:00:00.000Z`), [id]));
    expect(value(await emptyTrash(open, '2026-03-02T00:00:00.000Z'))).toBe(1);
    expect(value(await trashed(open, 9)).articles.map(({ article }) => article.id)).toEqual(['c', 'b']);
    expect(value(await emptyTrash(open))).toBe(2);
    expect(await takeBack(open, command(), ['b'])).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await ids(open)).toEqual([]);
  });

  it('does nothing when a command is repeated', async () => {
    await save();
    const once = command();
    value(await throwAway(open, once, ['page']));
    value(await takeBack(open, command(), ['page']));
    value(await throwAway(open, once, ['page']));
    expect(await ids(open)).toEqual(['page']);
  });
});
