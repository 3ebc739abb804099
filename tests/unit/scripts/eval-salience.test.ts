import { describe, expect, it } from 'vitest';
import { measureSalience, salienceLines, type SalienceArticle } from '../../../scripts/eval/salience.ts';

const article = (id: string, about: string[], mentions: string[]): SalienceArticle => ({
  id,
  lang: 'fr',
  title: '',
  text: '',
  about,
  mentions,
});
const ranked = (...saliences: readonly (readonly [string, number])[]): { id: string; salience: number }[] =>
  saliences.map(([id, salience]) => ({ id, salience }));

describe('the figures of salience', () => {
  it('are whole where all is in order', () => {
    const figures = measureSalience([article('a', ['orange'], ['sfr'])], () => ranked(['orange', 0.9], ['sfr', 0.2]));
    expect(figures).toEqual({ articles: 1, firstIsAbout: 1, ordered: 1, precision: 1, recall: 1, errors: [] });
  });

  it('count a company that only appears as wrong where it seems the subject', () => {
    const figures = measureSalience([article('a', ['orange'], ['sfr'])], () => ranked(['sfr', 0.8], ['orange', 0.6]));
    expect(figures).toMatchObject({ firstIsAbout: 0, ordered: 0, precision: 0.5, recall: 1 });
    expect(figures.errors).toEqual([{ article: 'a', companyId: 'sfr', salience: 0.8, isAbout: false }]);
  });

  it('count a subject that is not found, and a stranger that is', () => {
    const figures = measureSalience([article('a', ['orange'], [])], () => ranked(['bolt', 0.7]));
    expect(figures).toMatchObject({ firstIsAbout: 0, precision: 0, recall: 0, ordered: undefined });
    expect(figures.errors.map(({ companyId, isAbout }) => [companyId, isAbout])).toEqual([
      ['orange', true],
      ['bolt', false],
    ]);
  });

  it('ask nothing first of an article that is about no company', () => {
    expect(measureSalience([article('a', [], ['orange'])], () => ranked(['orange', 0.1]))).toMatchObject({
      firstIsAbout: undefined,
      precision: undefined,
    });
  });

  it('are told in a line, with what is on the wrong side', () => {
    expect(salienceLines(measureSalience([article('a', ['orange'], ['sfr'])], () => ranked(['sfr', 0.8])))).toEqual([
      'salience: 1 articles, most salient is what it is about 0.000, pairs in order 0.000, at 0.5: precision 0.000, recall 0.000',
      '  a: about orange, 0.00',
      '  a: only mentions sfr, 0.80',
      '',
    ]);
  });
});
