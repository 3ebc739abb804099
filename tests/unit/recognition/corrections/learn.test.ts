import { describe, expect, it } from 'vitest';
import type { Learned, Verdict } from '../../../../lib/model/learned.ts';
import type { ReaderCorrections } from '../../../../lib/recognition/corrections/compile-corrections.ts';
import { foldSurface, learnFrom } from '../../../../lib/recognition/corrections/learn.ts';
import { findMentions } from '../../../../lib/recognition/find-mentions.ts';
import type { DocumentContext } from '../../../../lib/recognition/linking/document.ts';
import { CAST, company, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(
  ...CAST,
  company({ id: 'aruba-networks', name: 'Aruba', ambiguity: 'other-company', context: { for: ['wifi'], against: [] } }),
  company({ id: 'aruba-spa', name: 'Aruba', ambiguity: 'other-company', context: { for: ['arezzo'], against: [] } }),
);

function correctionRules(text: string, surface: string, companyId: string, verdict: Verdict, host = ''): Learned {
  const learned = learnFrom(
    gazetteer,
    { text, lang: 'fr', host },
    { start: text.indexOf(surface), companyId },
    verdict,
  );
  if (!learned) throw new Error(`no reading of ${surface}`);
  return learned;
}

const found = (text: string, context: DocumentContext & ReaderCorrections = {}): string[] =>
  findMentions(gazetteer, text, { lang: 'fr', ...context }).map(({ surface, companyId }) => `${surface} ${companyId}`);

describe('what is learnt', () => {
  const text = 'Le voisin d’Élise a planté Cloudwatt dans son jardin. Il pleut sur les tomates.';

  it('holds the name folded, and the words around it, the nearest of its sentence first', () => {
    const { surface, words, host } = correctionRules(text, 'Cloudwatt', 'cloudwatt', 'reject', 'jardin.example');
    expect([surface, host]).toEqual(['cloudwatt', 'jardin.example']);
    expect(words.slice(0, 3)).toEqual(['plante', 'son', 'jardin']);
    expect(words.at(-1)).toBe('tomates');
    expect(words).not.toContain('dans');
  });

  it('leaves a legal form and an elision out of the name', () => {
    expect(correctionRules('Chez Cloudwatt SAS, rien.', 'Cloudwatt', 'cloudwatt', 'reject').surface).toBe('cloudwatt');
    expect(correctionRules('Le patron dOrange parle.', 'Orange', 'orange', 'reject').surface).toBe('orange');
  });

  it('is nothing where there is no such reading', () => {
    expect(learnFrom(gazetteer, { text: 'rien' }, { start: 0, companyId: 'orange' }, 'reject')).toBeUndefined();
    expect(learnFrom(gazetteer, { text: 'Cloudwatt' }, { start: 0, companyId: 'orange' }, 'reject')).toBeUndefined();
  });

  it('can be sent as JSON and come back as it was', () => {
    const learned = correctionRules(text, 'Cloudwatt', 'cloudwatt', 'reject');
    expect(JSON.parse(JSON.stringify(learned))).toEqual(learned);
  });
});

describe('a rejection', () => {
  const text = 'La rivière Cloudwatt déborde dans la vallée.';
  const learned = [correctionRules(text, 'Cloudwatt', 'cloudwatt', 'reject')];

  it('holds for the very sentence', () => {
    expect(found(text)).toEqual(['Cloudwatt cloudwatt']);
    expect(found(text, { learned })).toEqual([]);
  });

  it('holds for the like, and leaves the rest alone', () => {
    expect(found('La rivière Cloudwatt traverse la vallée.', { learned })).toEqual([]);
    expect(found('Le PDG de Cloudwatt a annoncé 12 millions d’euros de pertes, Numergy aussi.', { learned })).toEqual([
      'Cloudwatt cloudwatt',
      'Numergy numergy',
    ]);
    expect(found('Numergy déborde.', { learned })).toEqual(['Numergy numergy']);
  });
});

describe('another company', () => {
  it('is what the reader says it is, there and in the like', () => {
    const text = 'Le routeur d’Aruba tient la charge dans l’entrepôt.';
    const learned = [correctionRules(text, 'Aruba', 'aruba-spa', { kind: 'other', companyId: 'aruba-networks' })];
    expect(found(text, { learned })).toEqual(['Aruba aruba-networks']);
    expect(found('Le routeur d’Aruba équipe un entrepôt de plus.', { learned })).toEqual(['Aruba aruba-networks']);
  });
});

describe('an acceptance', () => {
  it('marks what the evidence left out', () => {
    const text = 'Orange, et alors ?';
    expect(found(text)).toEqual([]);
    expect(found(text, { learned: [correctionRules(text, 'Orange', 'orange', 'accept')] })).toEqual(['Orange orange']);
  });
});

describe('a folded surface', () => {
  it.each([
    ['L’Oréal', 'l oreal'],
    ['AT&T', 'at & t'],
    ['  Société  GÉNÉRALE ', 'societe generale'],
    ['', ''],
  ])('%s', (surface, folded) => {
    expect(foldSurface(surface)).toBe(folded);
  });
});
