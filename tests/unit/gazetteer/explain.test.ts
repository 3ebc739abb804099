import { describe, expect, it } from 'vitest';
import { createDocument } from '../../../lib/gazetteer/document.ts';
import { explain, featureName } from '../../../lib/gazetteer/explain.ts';
import * as features from '../../../lib/gazetteer/features.ts';
import { logOdds, toScore, type Reason } from '../../../lib/gazetteer/score.ts';
import { CAST, gazetteerOf } from '../../support/companies.ts';

const gazetteer = gazetteerOf(...CAST);

function reasonsFor(surface: string, companyId: string, ...texts: string[]): readonly Reason[] {
  const document = createDocument(gazetteer);
  texts.forEach((text, key) => document.setBlock(key, text));
  return explain(gazetteer, document, 0, { start: texts[0]?.indexOf(surface) ?? 0, companyId });
}

const named = (reasons: readonly Reason[]): string[] => reasons.map(({ feature }) => featureName(feature));

describe('explain', () => {
  it('tells the weightiest reason first', () => {
    const reasons = reasonsFor('Orange', 'orange', 'Chez Orange, rien.');
    expect(named(reasons)).toContain('chez');
    const weights = reasons.map(({ weight }) => Math.abs(weight));
    expect(weights).toEqual(weights.toSorted((one, other) => other - one));
  });

  it('adds up to the score of the mention', () => {
    const document = createDocument(gazetteer);
    document.setBlock(0, 'La fibre d’Orange arrive, et SFR suit.');
    document.setBlock(1, 'France Télécom fut son nom.');
    for (const mention of document.mentions(0)) {
      expect(toScore(logOdds(explain(gazetteer, document, 0, mention)))).toBeCloseTo(mention.score, 10);
    }
  });

  it('tells what the rest of the page says', () => {
    expect(named(reasonsFor('OBS', 'orange-business', 'OBS recrute.', 'Orange Business Services grandit.'))).toContain('fullNameOnPage');
  });

  it('tells why a reading was refused', () => {
    expect(named(reasonsFor('orange', 'orange', 'Une orange mûre.'))).toContain('lowerCase');
    expect(named(reasonsFor('OB', 'orange-business', 'OB recrute.'))[0]).toBe('neverIntroduced');
  });

  it('has nothing to say of what it does not know', () => {
    expect(reasonsFor('rien', 'orange', 'rien')).toEqual([]);
    expect(reasonsFor('Cloudwatt', 'orange', 'Cloudwatt')).toEqual([]);
  });
});

describe('features', () => {
  it('have one name each, and weights that grow with what speaks', () => {
    const all = Object.values(features);
    expect(all.map((feature) => featureName(feature))).toEqual(Object.keys(features));
    for (const feature of all) {
      const sizes = feature.map((weight) => Math.abs(weight));
      expect(sizes).toEqual(sizes.toSorted((one, other) => one - other));
    }
  });
});
