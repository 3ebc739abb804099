import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { StoryArticle } from '../../../lib/stories/signature.ts';
import { createStoryGrouper } from '../../../lib/stories/stories.ts';

const article = (
  title: string,
  summary: string,
  published: string | undefined,
  companies: readonly string[],
  lang = 'fr',
): StoryArticle => ({
  title,
  summary,
  lang,
  ...(published !== undefined && { published: published as IsoDate }),
  companies: companies.map((id) => ({ id, salience: 0.6 })),
});

const announced = article(
  'Orange rachète Cloudwatt pour 30 millions d’euros',
  'L’opérateur acquiert les parts de Thales.',
  '2015-03-20',
  ['orange', 'cloudwatt', 'thales'],
);
const retold = article(
  'Cloud souverain : Orange s’offre Cloudwatt',
  'Thales cède ses parts pour 30 millions d’euros.',
  '2015-03-21',
  ['orange', 'cloudwatt', 'thales'],
);
const inEnglish = article(
  'Orange to buy Cloudwatt for €30 million',
  'Thales sells its stake in the cloud firm.',
  '2015-03-21',
  ['orange', 'cloudwatt', 'thales'],
  'en',
);

describe('createStoryGrouper', () => {
  it('gives an article the story of the first that told it', () => {
    const grouper = createStoryGrouper();
    expect(grouper.add('a', announced)).toBe('a');
    expect(grouper.add('b', retold)).toBe('a');
    expect(grouper.add('c', inEnglish)).toBe('a');
  });

  it('tells a closing, a refusal and the fall of the shares from the announcement', () => {
    const grouper = createStoryGrouper();
    grouper.add('a', announced);
    expect(
      grouper.add(
        'b',
        article(
          'Orange finalise le rachat de Cloudwatt',
          'L’opération à 30 millions d’euros avec Thales est bouclée.',
          '2015-03-23',
          ['orange', 'cloudwatt', 'thales'],
        ),
      ),
    ).toBe('b');
    expect(
      grouper.add(
        'c',
        article(
          'Thales rejette l’offre d’Orange sur Cloudwatt',
          'L’offre de 30 millions d’euros est refusée.',
          '2015-03-21',
          ['thales', 'orange', 'cloudwatt'],
        ),
      ),
    ).toBe('c');
    expect(
      grouper.add(
        'd',
        article(
          'L’action Orange recule après le rachat de Cloudwatt',
          'Les parts de Thales coûtent 30 millions d’euros.',
          '2015-03-21',
          ['orange', 'cloudwatt', 'thales'],
        ),
      ),
    ).toBe('d');
  });

  it('tells quarters, firms and times apart, however alike the words', () => {
    const results = (period: string, date: string, firm: string): StoryArticle =>
      article(
        `${firm} : chiffre d’affaires en hausse de 12 % au ${period} trimestre`,
        'L’hébergeur confirme ses objectifs annuels.',
        date,
        [firm.toLowerCase()],
      );
    const grouper = createStoryGrouper();
    expect(grouper.add('a', results('troisième', '2023-07-06', 'OVHcloud'))).toBe('a');
    expect(grouper.add('b', results('premier', '2023-07-06', 'OVHcloud'))).toBe('b');
    expect(grouper.add('c', results('troisième', '2023-07-06', 'Scaleway'))).toBe('c');
    expect(grouper.add('d', results('troisième', '2023-07-14', 'OVHcloud'))).toBe('d');
    expect(grouper.add('e', results('troisième', '2023-07-07', 'OVHcloud'))).toBe('a');
  });

  it('goes on with stories that were given before', () => {
    const grouper = createStoryGrouper();
    grouper.add('b', retold, 'a');
    expect(grouper.add('c', inEnglish)).toBe('a');
  });

  it('leaves an article without date to itself', () => {
    const grouper = createStoryGrouper();
    grouper.add('a', announced);
    expect(
      grouper.add(
        'b',
        article(announced.title, 'L’opérateur acquiert les parts de Thales.', undefined, [
          'orange',
          'cloudwatt',
          'thales',
        ]),
      ),
    ).toBe('b');
    expect(grouper.add('c', article('Sans date', '', undefined, []), 'x')).toBe('x');
  });

  it('compares an article with those that share something in the same days, and with no others', () => {
    const grouper = createStoryGrouper();
    const day = (index: number): string => new Date(Date.UTC(2015, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
    for (let index = 0; index < 4000; index += 1)
      grouper.add(
        `n${index}`,
        article(`Firme ${index} lance un service`, `Produit Xyz${index}`, day(index), [`firm-${index % 900}`]),
      );
    expect(grouper.add('a', announced)).toBe('a');
    expect(grouper.add('b', retold)).toBe('a');
  });
});
