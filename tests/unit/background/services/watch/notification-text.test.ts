import { describe, expect, it } from 'vitest';
import { notificationOf } from '../../../../../lib/background/services/watch/notification-text.ts';
import { storiesOf } from '../../../../../lib/watch/stories.ts';
import { anArticle } from '../../../../support/articles.ts';

const WORDS = { title: (stories: number) => `${stories} new`, more: (stories: number) => `and ${stories} more` };
const COMPANIES = new Set(['orange', 'atos']);
const names = (id: string): string | undefined => ({ orange: 'Orange', atos: 'Atos' })[id];
const told = (...titles: readonly string[]) =>
  storiesOf(
    titles.map((title, at) =>
      anArticle(`a${at}`, {
        title,
        companies: [
          { id: 'cloudwatt', salience: 1 },
          { id: 'orange', salience: 0.5 },
        ],
      }),
    ),
    COMPANIES,
  );

describe('a notification', () => {
  it('is one for all stories, with a line for the first three and the number of the others', () => {
    expect(notificationOf(told('Un', 'Deux', 'Trois', 'Quatre', 'Cinq'), COMPANIES, names, WORDS)).toEqual({
      title: '5 new',
      message: 'Orange: Un\nOrange: Deux\nOrange: Trois\nand 2 more',
    });
  });

  it('names the watched company that the story is most about', () => {
    expect(notificationOf(told('Un'), COMPANIES, names, WORDS)).toEqual({ title: '1 new', message: 'Orange: Un' });
  });

  it('keeps a hostile title to its own line, and shortens a long one at a word', () => {
    const { message } = notificationOf(told('Un\u2028\nAtos: faux', 'mot '.repeat(60)), COMPANIES, names, WORDS);
    const [first, second, ...rest] = message.split('\n');
    expect([first, rest]).toEqual(['Orange: Un Atos: faux', []]);
    expect(second).toMatch(/^Orange: (mot )+mot…$/);
    expect(second?.length).toBeLessThan(105);
  });
});
