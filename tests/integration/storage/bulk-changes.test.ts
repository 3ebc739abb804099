import { describe, expect, it } from 'vitest';
import { articleById, newestAbout } from '../../../lib/storage/library/articles.ts';
import { articlesByIds, changeArticles } from '../../../lib/storage/library/bulk-changes.ts';
import { installStarter } from '../../../lib/storage/library/starter-articles.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, testLibrary, value } from './support.ts';

const open = testLibrary('bulk-changes-test');
const tagsOf = async (id: string) => value(await articleById(open, id))?.tags;

describe('a change of many articles', () => {
  it('adds tags and takes them away, whatever their case', async () => {
    await add(
      open,
      anArticle('a', { tags: ['Cloud', 'rachat'] }),
      anArticle('b', { tags: [] }),
      anArticle('c', { tags: ['cloud'] }),
    );
    value(
      await changeArticles(open, command(), {
        ids: ['a', 'b', 'nobody'],
        addTags: ['cloud', 'À relire'],
        removeTags: ['RACHAT'],
      }),
    );
    expect(await tagsOf('a')).toEqual(['Cloud', 'À relire']);
    expect(await tagsOf('b')).toEqual(['cloud', 'À relire']);
    expect(await tagsOf('c')).toEqual(['cloud']);
  });

  it('marks as read and unread, and counts it by company', async () => {
    await add(open, anArticle('a'), anArticle('b'));
    value(await changeArticles(open, command(), { ids: ['a'], read: true }));
    expect(value(await newestAbout(open, 'cloudwatt', 5)).unread).toBe(1);
    value(await changeArticles(open, command(), { ids: ['a', 'b'], read: false }));
    expect(value(await newestAbout(open, 'cloudwatt', 5)).unread).toBe(2);
  });

  it('archives and brings back, and keeps all else', async () => {
    await add(open, anArticle('a', { tags: ['cloud'], note: 'Why.' }));
    const before = value(await articleById(open, 'a'));
    value(await changeArticles(open, command(), { ids: ['a'], archived: true }));
    value(await changeArticles(open, command(), { ids: ['a'], addTags: ['cloud'] }));
    expect(value(await articleById(open, 'a'))).toEqual({ ...before, archived: true });
    value(await changeArticles(open, command(), { ids: ['a'], archived: false }));
    expect(value(await articleById(open, 'a'))).toEqual(before);
  });

  it('is made once, however often it is told', async () => {
    await add(open, anArticle('a'));
    const once = command();
    value(await changeArticles(open, once, { ids: ['a'], addTags: ['one'] }));
    value(await changeArticles(open, command(), { ids: ['a'], removeTags: ['one'] }));
    value(await changeArticles(open, once, { ids: ['a'], addTags: ['one'] }));
    expect(await tagsOf('a')).toEqual([]);
  });

  it('is kept when the pack brings the articles anew', async () => {
    value(await installStarter(open, 'h1', [anArticle('a')]));
    value(await changeArticles(open, command(), { ids: ['a'], read: true }));
    value(await installStarter(open, 'h2', [anArticle('a')]));
    expect(value(await articleById(open, 'a'))?.read).toBe(true);
  });
});

it('articles are found by their ids, unknown ones left out', async () => {
  await add(open, anArticle('a'), anArticle('b'));
  expect([...value(await articlesByIds(open, ['b', 'nobody', 'a'])).keys()]).toEqual(['b', 'a']);
});
