import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unlabelledForms } from '../../../scripts/eval/audit.ts';
import { readPassages, setOf, type Passage, type SetName } from '../../../scripts/eval/passages.ts';
import { shippedCompanies } from '../../support/shipped.ts';

const SETS: readonly SetName[] = ['dev', 'held-out'];
const companies = shippedCompanies();
const known = new Set(companies.map(({ id }) => id));
const halves = SETS.map((set) => {
  const { passages, bad } = readPassages(readFileSync(`tests/golden/linking/${set}.jsonl`, 'utf8'), (id) => known.has(id));
  return { set, passages, bad };
});
const passages = halves.flatMap((half) => half.passages);

function countBy(some: readonly Passage[], keyOf: (passage: Passage) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const passage of some) counts[keyOf(passage)] = (counts[keyOf(passage)] ?? 0) + 1;
  return counts;
}

/** Safe forms that rightly stand unlabelled: longer names that are no record, products, persons, gods and words. */
const LEFT_UNLABELLED = [
  'de-product-01 VW Golf',
  'de-product-02 HP LaserJet',
  'de-product-03 Audi A4',
  'en-product-01 Microsoft 365',
  'en-product-02 Oracle Linux',
  'en-product-04 Oracle Database',
  'en-product-05 Ford Transit',
  'en-product-06 Amazon Echo',
  'es-product-01 Seat León',
  'fr-ambiguous-07 Bouygues',
  'fr-no-firm-29 Bouygues',
  'fr-product-01 Microsoft 365',
  'fr-product-03 Amazon Prime Video',
  'fr-product-04 Oracle Database',
  'fr-product-05 Apple Watch',
  'fr-product-06 Samsung Galaxy',
  'fr-product-07 Renault Clio',
  'fr-product-08 Google Analytics',
];

describe('the golden set', () => {
  it('has no line that cannot be used, and no company that is not in the pack', () => {
    expect(halves.flatMap(({ set, bad }) => bad.map(({ line, reason }) => `${set} ${line}: ${reason}`))).toEqual([]);
  });

  it('is large enough to say something in each language', () => {
    const languages = countBy(passages, ({ lang }) => lang);
    expect(passages.length).toBeGreaterThanOrEqual(660);
    for (const [lang, least] of Object.entries({ fr: 185, en: 145, de: 110, es: 110, it: 110 })) {
      expect(languages[lang]).toBeGreaterThanOrEqual(least);
    }
  });

  it('has passages enough in which nothing may be marked', () => {
    const firmless = passages.filter(({ kind }) => kind === 'no-firm');
    expect(firmless.length).toBeGreaterThanOrEqual(150);
    expect(firmless.filter(({ mentions }) => mentions.length > 0)).toEqual([]);
  });

  it('gives each passage to the half its number says', () => {
    expect(halves.flatMap((half) => half.passages.filter(({ id }) => setOf(id) !== half.set).map(({ id }) => `${id} in ${half.set}`))).toEqual([]);
  });

  it('has both halves of the same make-up', () => {
    const [dev, heldOut] = halves.map((half) => countBy(half.passages, ({ lang, kind }) => `${lang} ${kind}`));
    expect(dev).toEqual(heldOut);
  });

  it('says nothing twice', () => {
    const texts = countBy(passages, ({ text }) => text.normalize('NFKD').replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase());
    expect(Object.entries(texts).filter(([, count]) => count > 1)).toEqual([]);
  });

  it('leaves no safe name of the pack unlabelled that nobody has looked at', () => {
    const found = unlabelledForms(companies, passages).map(({ passage, mark }) => `${passage.id} ${passage.text.slice(mark.start, mark.end)}`);
    expect(found.toSorted()).toEqual(LEFT_UNLABELLED.toSorted());
  });
});
