import { describe, expect, it } from 'vitest';
import { createStoryTeller } from '../../../../../lib/background/services/feeds/assign-stories.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import type { Article } from '../../../../../lib/model/article.ts';
import { isoDate } from '../../../../../lib/model/iso-date.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import { anArticle } from '../../../../support/articles.ts';

const told = (id: string, title: string, day: string, more: Partial<Article> = {}): Article => {
  const published = isoDate(day);
  return anArticle(id, {
    title,
    summary: '',
    lang: 'fr',
    companies: [
      { id: 'orange', salience: 0.9 },
      { id: 'cloudwatt', salience: 0.8 },
    ],
    ...(published && { published }),
    ...more,
  });
};
const LIBRARY = [told('first', 'Orange rachète 100 % de Cloudwatt à Thales', '2015-03-20')];
const AGAIN = told('again', 'Cloudwatt : Orange rachète 100 % du capital à Thales', '2015-03-21');
const OTHER = told('other', 'Cloudwatt ouvre un second centre de données en Normandie', '2015-03-21');

function telling(library: readonly Article[] = LIBRARY) {
  const asked: string[] = [];
  const tell = createStoryTeller({
    articlesBetween: async (from, to) => {
      asked.push(`${from}..${to}`);
      return ok(library.filter(({ published = '' }) => published >= from && published <= to));
    },
  });
  return { tell, asked };
}

describe('telling stories', () => {
  it('gives an article the story that the library knows, and another none', async () => {
    const [again, other] = await telling().tell([AGAIN, OTHER]);
    expect(again).toEqual({ ...AGAIN, story: 'first' });
    expect(other).toEqual(OTHER);
  });

  it('goes on with a story that was told before', async () => {
    const { tell } = telling([
      { ...LIBRARY[0], ...told('later', LIBRARY[0]?.title ?? '', '2015-03-20'), story: 'long-gone' },
    ]);
    expect(await tell([AGAIN])).toEqual([{ ...AGAIN, story: 'long-gone' }]);
  });

  it('finds one story among articles that come together', async () => {
    const [one, two] = await telling([]).tell([AGAIN, told('first', LIBRARY[0]?.title ?? '', '2015-03-20')]);
    expect([one?.story, two?.story]).toEqual(['first', undefined]);
  });

  it('reads each day once, and nothing for articles without a date', async () => {
    const { tell, asked } = telling();
    await tell([AGAIN]);
    await tell([OTHER, anArticle('undated', {})]);
    expect(asked).toEqual(['2015-03-17..2015-03-25']);
  });

  it('groups nothing where the library cannot be read', async () => {
    const tell = createStoryTeller({ articlesBetween: async () => err(appError('database-unavailable')) });
    expect(await tell([AGAIN])).toEqual([AGAIN]);
  });
});
