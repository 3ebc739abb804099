import { describe, expect, it } from 'vitest';
import fitted from '../../../../assets/model/linking-weights.json' with { type: 'json' };
import { allReasons, explain, type Explanation } from '../../../../lib/recognition/explain/explain.ts';
import { createDocument } from '../../../../lib/recognition/linking/document.ts';
import { FEATURE_IDS, FEATURE_NUMBERS, type FeatureId } from '../../../../lib/recognition/linking/feature-table.ts';
import * as features from '../../../../lib/recognition/linking/features.ts';
import { toScore } from '../../../../lib/recognition/linking/score.ts';
import { compileWeights, shippedWeights, WEIGHT_COUNT } from '../../../../lib/recognition/linking/weights.ts';
import * as classes from '../../../../lib/recognition/linking/word-classes.ts';
import { CAST, gazetteerOf } from '../../../support/companies.ts';

const gazetteer = gazetteerOf(...CAST);

function explained(surface: string, companyId: string, ...texts: string[]): Explanation {
  const document = createDocument(gazetteer);
  texts.forEach((text, key) => document.setBlock(key, text));
  return explain(gazetteer, document, 0, { start: texts[0]?.indexOf(surface) ?? 0, companyId });
}

const named = (reasons: Explanation['for']): FeatureId[] => reasons.map(({ feature }) => feature);

describe('explain', () => {
  it('tells at most three reasons for and three against, the weightiest first', () => {
    const text = 'Face à l’Orange, groupe de fibre et de livebox, SFR a annoncé la fin du cuivre ; le jus, le fruit.';
    const { for: pro, against } = explained('Orange', 'orange', text);
    expect([pro.length, against.length]).toEqual([3, 3]);
    for (const reasons of [pro, against]) {
      const weights = reasons.map(({ weight }) => Math.abs(weight));
      expect(weights).toEqual(weights.toSorted((one, other) => other - one));
    }
    expect(pro.every(({ weight }) => weight > 0) && against.every(({ weight }) => weight < 0)).toBe(true);
  });

  it('adds up to the score of the mention', () => {
    const document = createDocument(gazetteer);
    document.setBlock(0, 'La fibre d’Orange arrive, et SFR suit.');
    document.setBlock(1, 'France Télécom fut son nom.');
    const mentions = document.mentions(0);
    expect(mentions.length).toBeGreaterThan(0);
    for (const mention of mentions) {
      const odds = allReasons(gazetteer, document, 0, mention).reduce((sum, { weight }) => sum + weight, 0);
      expect(toScore(odds)).toBeCloseTo(mention.score, 10);
    }
  });

  it('tells what the rest of the page says', () => {
    expect(
      named(explained('OBS', 'orange-business', 'OBS recrute.', 'Orange Business Services grandit.').for),
    ).toContain('fullNameOnPage');
  });

  it('tells why a reading was refused', () => {
    expect(named(explained('orange', 'orange', 'une orange mûre est sucrée').against)).toContain('lowerCase');
    expect(named(explained('OB', 'orange-business', 'OB recrute.').against)[0]).toBe('neverIntroduced');
  });

  it('has nothing to say of what it does not know', () => {
    expect(explained('rien', 'orange', 'rien')).toEqual({ for: [], against: [] });
    expect(explained('Cloudwatt', 'orange', 'Cloudwatt')).toEqual({ for: [], against: [] });
  });
});

describe('features', () => {
  const words = (id: string): string => id.replaceAll(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();
  const constants = new Map(Object.entries(features));
  const places = ['NEAR_BEFORE', 'BEFORE', 'AFTER', 'FOLLOWS', 'APPOSITION', 'IN_SENTENCE'];

  /** What the number of an id should be, by its name alone. */
  function numberByName(id: FeatureId): number {
    const name = words(id);
    const own = constants.get(name);
    if (own !== undefined) return own;
    if (name.endsWith('_AGAINST')) return (constants.get(name.slice(0, -'_AGAINST'.length)) ?? Number.NaN) + 1;
    const place = places.find((one) => name.endsWith(`_${one}`)) ?? 'BEFORE';
    const bit = new Map(Object.entries(classes)).get(name.slice(0, -place.length - 1));
    return (constants.get(place) ?? Number.NaN) + Math.log2(bit ?? Number.NaN);
  }

  it.each(FEATURE_IDS)('have numbers that their names tell: %s', (id) => {
    expect(FEATURE_NUMBERS.get(id)).toBe(numberByName(id));
  });

  it('have a number each, inside the table of weights', () => {
    const numbers = [...FEATURE_NUMBERS.values()];
    expect(new Set(numbers).size).toBe(FEATURE_IDS.length);
    expect(Math.max(...numbers)).toBeLessThan(WEIGHT_COUNT);
  });

  it('each carry a weight, that of the file before the prior', () => {
    const weights = shippedWeights();
    const table = compileWeights(weights);
    expect(Object.keys(weights).toSorted()).toEqual([...FEATURE_IDS].toSorted());
    expect(Object.values(weights).every(Number.isFinite)).toBe(true);
    expect(Object.keys(fitted)).toEqual(Object.keys(fitted).toSorted());
    expect(weights).toMatchObject(fitted);
    expect(table[FEATURE_NUMBERS.get('safeForm') ?? -1]).toBeCloseTo(fitted.safeForm, 5);
  });
});
