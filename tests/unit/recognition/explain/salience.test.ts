import { describe, expect, it } from 'vitest';
import { companySalience } from '../../../../lib/recognition/explain/salience.ts';
import { recogniseText } from '../../../../lib/recognition/find-mentions.ts';
import { CAST, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(...CAST);
const filler = `${'Un paragraphe sans aucune entreprise, qui dit le temps et les saisons. '.repeat(30)}\n\n`;

const findArticleCompanies = (...article: Parameters<typeof recogniseText>) => recogniseText(...article).companies;

describe('companySalience', () => {
  it('is empty for an article that names nobody', () => {
    expect(companySalience({ title: 'Rien', titleMentions: [], text: '', mentions: [] })).toEqual([]);
  });

  it('puts the company of the title before those that are only mentioned', () => {
    const companies = findArticleCompanies(gazetteer, {
      title: 'Cloudwatt ferme ses portes',
      text: `Cloudwatt, c’est fini. Le service a vécu.\n\n${filler}Cloudwatt avait un rival, Numergy.`,
    });
    expect(companies.map(({ id }) => id)).toEqual(['cloudwatt', 'numergy']);
    expect(companies[0]?.salience).toBeGreaterThan(0.8);
    expect(companies[1]?.salience).toBeLessThan(0.4);
  });

  it('is about none of several that are named once each', () => {
    const companies = findArticleCompanies(gazetteer, {
      title: 'Ce que coûte le nuage',
      text: 'On compare Cloudwatt, Numergy et Orange Business. Aucun ne gagne.',
    });
    expect(companies).toHaveLength(3);
    for (const { salience } of companies) expect(salience).toBeLessThan(0.5);
  });

  it('is about the company of a title that has no text', () => {
    expect(findArticleCompanies(gazetteer, { title: 'Cloudwatt ferme', text: '' })[0]?.salience).toBeGreaterThan(0.5);
  });

  it('puts the lead before the end', () => {
    const text = `Numergy recrute.\n\n${filler}Cloudwatt aussi.`;
    expect(findArticleCompanies(gazetteer, { title: 'Embauches', text }).map(({ id }) => id)).toEqual([
      'numergy',
      'cloudwatt',
    ]);
  });

  it('counts how often and how widely a company is named', () => {
    const text = `${filler}Cloudwatt ici. Numergy là.\n\n${filler}Cloudwatt encore.\n\n${filler}Cloudwatt enfin.`;
    const [first, second] = findArticleCompanies(gazetteer, { title: 'Nuages', text });
    expect([first?.id, second?.id]).toEqual(['cloudwatt', 'numergy']);
    expect(first?.salience ?? 0).toBeGreaterThan(second?.salience ?? 1);
  });

  it('stays between 0 and 1', () => {
    for (const { salience } of findArticleCompanies(gazetteer, {
      title: 'Cloudwatt, Numergy, SFR',
      text: 'Cloudwatt. Numergy. '.repeat(50),
    })) {
      expect(salience).toBeGreaterThan(0);
      expect(salience).toBeLessThanOrEqual(1);
    }
  });

  it('quotes the sentence that names the company first, or the title where no sentence does', () => {
    const companies = findArticleCompanies(gazetteer, {
      title: 'Numergy change de mains',
      text: 'Il pleut. Cloudwatt reste seul. Cloudwatt attend.',
    });
    expect(Object.fromEntries(companies.map(({ id, firstSentence }) => [id, firstSentence]))).toEqual({
      cloudwatt: 'Cloudwatt reste seul.',
      numergy: 'Numergy change de mains',
    });
  });

  it('lets the text tell what an everyday word in the title is', () => {
    const companies = findArticleCompanies(gazetteer, {
      title: 'Orange change de patron',
      text: 'L’opérateur Orange, qui possède Cloudwatt, a un nouveau patron.',
    });
    expect(companies[0]?.id).toBe('orange');
  });
});
