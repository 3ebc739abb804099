import { describe, expect, it } from 'vitest';
import type { RetentionRule } from '../../../lib/model/retention.ts';
import { bodyText } from '../../../lib/storage/library/articles.ts';
import { expireArticles, readRetention, writeRetention } from '../../../lib/storage/library/retention.ts';
import { editArticle, saveArticle } from '../../../lib/storage/library/saved-articles.ts';
import { anArticle } from '../../support/articles.ts';
import { add, command, ids, testLibrary, value } from './support.ts';

const open = testLibrary('retention-test');
const undated = (id: string) => anArticle(id, { source: 'feed', feed: 'f' });
const entry = (id: string, parts = {}) =>
  anArticle(id, { source: 'feed', feed: 'f', published: '2020-01-01', ...parts });
const expire = async (rule: RetentionRule, isWatched = (_company: string) => false) =>
  value(await expireArticles(open, rule, '2026-11-25', isWatched));

describe('retention', () => {
  it('lets go by age what nobody read, with its text', async () => {
    await add(
      open,
      { article: entry('old'), text: 'Ancien.' },
      entry('young', { published: '2026-10-01' }),
      undated('undated'),
    );
    expect(await expire({ days: 365 })).toEqual(['old']);
    expect(await ids(open)).toEqual(['undated', 'young']);
    expect(value(await bodyText(open, 'old'))).toBeUndefined();
  });

  it('keeps what was read, saved, written on, brought by the pack, or is of a company that is watched', async () => {
    await add(
      open,
      entry('read', { read: true }),
      entry('saved'),
      entry('noted'),
      entry('watched', { companies: [{ id: 'orange', salience: 0.2 }] }),
      entry('plain'),
    );
    await add(open, anArticle('of-pack', { published: '2010-01-01' }));
    value(
      await saveArticle(open, {
        command: command(),
        article: entry('x', { url: entry('saved').url, savedAt: '2026-01-01T00:00:00.000Z' }),
        text: 'Texte.',
      }),
    );
    value(await editArticle(open, command(), { id: 'noted', tags: ['mien'] }));
    expect(await expire({ days: 1, perFeed: 1 }, (company) => company === 'orange')).toEqual(['plain']);
    expect(await ids(open)).toEqual(['noted', 'of-pack', 'read', 'saved', 'watched']);
  });

  it('keeps the newest of each feed', async () => {
    const of = (feed: string) =>
      [1, 2, 3, 4].map((day) => entry(`${feed}${day}`, { feed, published: `2026-11-0${day}` }));
    await add(open, ...of('a'), ...of('b'));
    expect(await expire({ perFeed: 3 })).toEqual(['a1', 'b1']);
    expect(await expire({ perFeed: 3 })).toEqual([]);
  });

  it('lets nothing go without a rule', async () => {
    await add(open, entry('old'));
    expect(value(await readRetention(open))).toEqual({});
    expect(await expire({})).toEqual([]);
  });

  it('keeps the rule, and takes a damaged one for none', async () => {
    value(await writeRetention(open, { days: 365 }));
    expect(value(await readRetention(open))).toEqual({ days: 365 });
    await value(await open()).put('meta', { days: -1, perFeed: 'x' }, 'retention');
    expect(value(await readRetention(open))).toEqual({});
  });

  it('goes through more than one slice', async () => {
    await add(open, ...Array.from({ length: 1201 }, (_, at) => entry(`e${at}`)));
    expect(await expire({ days: 30 })).toHaveLength(1201);
    expect(await ids(open)).toEqual([]);
  });
});
