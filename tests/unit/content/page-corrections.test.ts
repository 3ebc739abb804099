import { describe, expect, it } from 'vitest';
import { correctionRulesOf, correctionsHere } from '../../../lib/content/page-corrections.ts';
import { CERTAINTIES, DEFAULT_SETTINGS, THRESHOLDS } from '../../../lib/model/settings.ts';
import { DEFAULT_THRESHOLD } from '../../../lib/recognition/linking/document.ts';
import { CORRECTIONS } from '../../support/corrections.ts';

describe('the reader’s word about a page', () => {
  it('has every verdict, since those hold by context, and the lists of its own site', () => {
    const { learned, never, always } = correctionRulesOf(correctionsHere(CORRECTIONS, 'press.example'));
    expect(learned).toHaveLength(3);
    expect([never, always]).toEqual([['Free'], [['La Pieuvre', 'orange']]]);
  });

  it('has of other sites only what holds everywhere', () => {
    const { never, always } = correctionRulesOf(correctionsHere(CORRECTIONS, 'cook.example'));
    expect([never, always]).toEqual([['Free', 'Orange'], []]);
  });
});

describe('how sure a mark has to be', () => {
  it('is as linking has it by default, and less at each step', () => {
    expect(THRESHOLDS[DEFAULT_SETTINGS.certainty]).toBe(DEFAULT_THRESHOLD);
    const thresholds = CERTAINTIES.map((certainty) => THRESHOLDS[certainty]);
    expect(thresholds).toEqual(thresholds.toSorted((a, b) => b - a));
  });
});
