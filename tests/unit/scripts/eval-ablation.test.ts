import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../lib/recognition/find-mentions.ts';
import { FEATURE_IDS } from '../../../lib/recognition/linking/feature-table.ts';
import { shippedWeights } from '../../../lib/recognition/linking/weights.ts';
import { FEATURE_GROUPS, withoutFeatures } from '../../../scripts/eval/ablation.ts';
import { judge } from '../../../scripts/eval/measure.ts';
import { ablationLines, type Run } from '../../../scripts/eval/report.ts';
import { CAST, gazetteerOf } from '../../support/companies.ts';

describe('groups of features', () => {
  it('hold every feature once, but what all readings share and what readers taught', () => {
    const grouped = [...FEATURE_GROUPS.values()].flat();
    const outside = [
      'bias',
      'learnedFor',
      'learnedAgainst',
      'sameSentenceFor',
      'sameSentenceAgainst',
      'judgedFor',
      'judgedAgainst',
    ];
    expect([...grouped, ...outside].toSorted()).toEqual([...FEATURE_IDS].toSorted());
  });

  it('left out, change what is found', () => {
    const gazetteer = gazetteerOf(...CAST);
    const text = 'Les abonnés à la fibre de Orange attendent.';
    expect(findMentions(gazetteer, text, { lang: 'fr' })).toHaveLength(1);
    const without = withoutFeatures(gazetteer, shippedWeights(), [
      'wordInSentence',
      'wordAround',
      'capitalInSentence',
      'wordInBlock',
      'wordOnPage',
    ]);
    expect(findMentions(without, text, { lang: 'fr' })).toEqual([]);
  });
});

describe('the ablation table', () => {
  const passage = {
    id: 'fr-plain-01',
    lang: 'fr' as const,
    kind: 'plain',
    text: 'Acme',
    mentions: [{ surface: 'Acme', start: 0, end: 4, coreStart: 0, coreEnd: 4, companyId: 'acme', optional: false }],
  };
  const run = (system: string, finds: boolean): Run => ({
    system,
    judged: judge([passage], () => (finds ? [{ start: 0, end: 4, companyId: 'acme' }] : [])),
  });

  it('tells what is lost without each part', () => {
    const [, whole, part] = ablationLines([run('vigie', true), run('without eyes', false)]);
    expect(whole).toMatch(/^vigie +1\.000 +1\.000 +1\.000 +0\.000 +–$/);
    expect(part).toMatch(/^without eyes +– +0\.000 +0\.000 +1\.000 +–$/);
  });

  it('is empty without a run', () => {
    expect(ablationLines([])).toEqual([]);
  });
});
