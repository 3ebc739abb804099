import { describe, expect, it } from 'vitest';
import { recogniseText } from '../../../lib/recognition/find-mentions.ts';
import { measureSalience, readSalienceArticles, SALIENCE_LIST } from '../../../scripts/eval/salience.ts';
import { shippedCompanies, shippedGazetteer } from '../../support/shipped.ts';

const companies = shippedCompanies();
const gazetteer = shippedGazetteer();
const articles = readSalienceArticles(SALIENCE_LIST);

describe('the golden list of salience', () => {
  it('names companies of the pack, each once', () => {
    const known = new Set(companies.map(({ id }) => id));
    const named = articles.map(({ about, mentions }) => about.concat(mentions));
    expect(named.flat().filter((id) => !known.has(id))).toEqual([]);
    expect(named.filter((ids) => new Set(ids).size < ids.length)).toEqual([]);
  });

  it('holds articles about one company, about several and about none', () => {
    expect(articles.length).toBeGreaterThanOrEqual(45);
    for (const isAsked of [(count: number) => count === 0, (count: number) => count === 1, (count: number) => count > 1]) {
      expect(articles.filter(({ about }) => isAsked(about.length)).length).toBeGreaterThanOrEqual(4);
    }
  });

  it('is ordered by salience: what an article is about comes before what it only mentions', () => {
    const { firstIsAbout, ordered, precision, recall } = measureSalience(articles, (article) => recogniseText(gazetteer, article).companies);
    expect(firstIsAbout).toBeGreaterThanOrEqual(0.95);
    expect(ordered).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });
});
