/** How a brief counts the articles that it is made of. */
import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../../../lib/dossier/brief/make-brief.ts';
import type { Dossier } from '../../../../lib/model/dossier.ts';
import { day, dossier, wordsOf } from './samples.ts';

const said = (of: Partial<Dossier>): readonly string[] =>
  makeBrief({
    dossier: dossier(of),
    language: 'en',
    today: day('2026-11-25'),
    words: wordsOf('en'),
  }).sections.flatMap(({ sentences }) => sentences.map(({ text }) => text));

describe('a brief', () => {
  it('says once that the library holds nothing', () => {
    expect(said({ total: 0 }).filter((text) => /library|article/.test(text))).toEqual([
      'Your library holds no article about Cloudwatt.',
    ]);
  });

  it.each([
    [3, 3, 'Your library holds 3 articles about Cloudwatt.'],
    [3, 2, 'Your library holds 3 articles about Cloudwatt, 2 of them dated.'],
    [1, 1, 'Your library holds 1 article about Cloudwatt.'],
    [1, 0, 'Your library holds 1 article about Cloudwatt, without a date.'],
  ])('of %d articles, %d dated, counts those only where others are not', (total, dated, sentence) => {
    expect(said({ total, dated })).toContain(sentence);
  });
});
