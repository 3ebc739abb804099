import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkup, type GoldMention } from '../../../scripts/eval/markup.ts';
import {
  addCounts,
  compare,
  countsOf,
  figuresOf,
  NO_COUNTS,
  wordCount,
  type Comparison,
  type Counts,
  type Marked,
} from '../../../scripts/eval/score.ts';

function gold(source: string): readonly GoldMention[] {
  const labelled = readMarkup(source);
  if (!labelled.ok) throw new Error(labelled.error);
  return labelled.value.mentions;
}

function mark(start: number, end: number, companyId: string): Marked {
  return { start, end, companyId };
}

function sizes({ right, wrongLink, missed, false: wrong }: Comparison): number[] {
  return [right.length, wrongLink.length, missed.length, wrong.length];
}

describe('comparing marks with labels', () => {
  const orange = gold('chez [[Orange|orange]] !');

  it('takes the same span and company for right', () => {
    expect(sizes(compare(orange, [mark(5, 11, 'orange')]))).toEqual([1, 0, 0, 0]);
  });

  it('takes the same span and another company for a wrong link', () => {
    expect(sizes(compare(orange, [mark(5, 11, 'orange-business')]))).toEqual([0, 1, 0, 0]);
  });

  it('takes a shifted span for a miss and a false mark', () => {
    expect(sizes(compare(orange, [mark(5, 12, 'orange')]))).toEqual([0, 0, 1, 1]);
    expect(sizes(compare(orange, [mark(6, 11, 'orange')]))).toEqual([0, 0, 1, 1]);
  });

  it('counts no mark at all as a miss, and a mark on no label as false', () => {
    expect(sizes(compare(orange, []))).toEqual([0, 0, 1, 0]);
    expect(sizes(compare([], [mark(0, 4, 'chez')]))).toEqual([0, 0, 0, 1]);
  });

  it('counts the second of two marks on one label as false', () => {
    expect(sizes(compare(orange, [mark(5, 11, 'orange'), mark(5, 11, 'orange')]))).toEqual([1, 0, 0, 1]);
  });

  it('lets braces be inside the mark or outside, and nothing else', () => {
    const bouygues = gold('[[{groupe }Bouygues{ SA}|bouygues]]');
    for (const [start, end] of [
      [0, 18],
      [7, 15],
      [0, 15],
      [7, 18],
    ] as const) {
      expect(sizes(compare(bouygues, [mark(start, end, 'bouygues')]))).toEqual([1, 0, 0, 0]);
    }
    expect(sizes(compare(bouygues, [mark(8, 15, 'bouygues')]))).toEqual([0, 0, 1, 1]);
    expect(sizes(compare(bouygues, [mark(7, 14, 'bouygues')]))).toEqual([0, 0, 1, 1]);
  });

  it('neither asks for an optional label nor holds it against anyone', () => {
    const chat = gold('[[?ChatGPT|openai]] et [[Atos|atos]]');
    expect(sizes(compare(chat, [mark(11, 15, 'atos')]))).toEqual([1, 0, 0, 0]);
    expect(sizes(compare(chat, [mark(0, 7, 'openai'), mark(11, 15, 'atos')]))).toEqual([1, 0, 0, 0]);
  });

  it('holds another company on an optional label against a recogniser', () => {
    expect(sizes(compare(gold('[[?ChatGPT|openai]]'), [mark(0, 7, 'microsoft')]))).toEqual([0, 0, 0, 1]);
  });

  it('keeps what went wrong, so that it can be shown', () => {
    const { wrongLink, missed } = compare(gold('[[Sun|sun-microsystems]] et [[Bull|bull]]'), [mark(0, 3, 'sunrise')]);
    expect(wrongLink).toMatchObject([{ gold: { surface: 'Sun' }, marked: { companyId: 'sunrise' } }]);
    expect(missed).toMatchObject([{ surface: 'Bull' }]);
  });

  it('puts every label and every mark in exactly one place', () => {
    const marks = fc.uniqueArray(
      fc.record({
        start: fc.nat(30),
        length: fc.integer({ min: 1, max: 8 }),
        companyId: fc.constantFrom('orange', 'atos'),
      }),
    );
    const labels = gold('[[Orange|orange]] et [[Atos|atos]] ou [[Orange|orange]]');
    fc.assert(
      fc.property(marks, (drawn) => {
        const [right = 0, wrongLink = 0, missed = 0, wrong = 0] = sizes(
          compare(
            labels,
            drawn.map(({ start, length, companyId }) => mark(start, start + length, companyId)),
          ),
        );
        expect(right + wrongLink + missed).toBe(labels.length);
        expect(right + wrongLink + wrong).toBe(drawn.length);
      }),
    );
  });
});

describe('counting', () => {
  const passage = { id: 'fr-plain-01', lang: 'fr', kind: 'plain', text: 'Deux mots' } as const;

  it('counts words and marks as firm-less only where no company is named', () => {
    const wrong = compare([], [mark(0, 4, 'deux')]);
    expect(countsOf({ ...passage, mentions: [] }, wrong)).toEqual({
      ...NO_COUNTS,
      passages: 1,
      marks: 1,
      firmlessWords: 2,
      firmlessMarks: 1,
    });
    const mentions = gold('[[Deux|deux]] mots');
    expect(countsOf({ ...passage, mentions }, compare(mentions, []))).toEqual({ ...NO_COUNTS, passages: 1, labels: 1 });
  });

  it('does not take a passage with an optional label for firm-less', () => {
    const mentions = gold('[[?Deux|deux]] mots');
    expect(countsOf({ ...passage, mentions }, compare(mentions, []))).toEqual({ ...NO_COUNTS, passages: 1 });
  });

  it('does not take a passage on a product for firm-less', () => {
    expect(countsOf({ ...passage, kind: 'product', mentions: [] }, compare([], []))).toEqual({
      ...NO_COUNTS,
      passages: 1,
    });
  });

  it('adds', () => {
    const one: Counts = {
      passages: 1,
      labels: 2,
      marks: 3,
      right: 4,
      wrongLink: 5,
      firmlessWords: 6,
      firmlessMarks: 7,
    };
    expect(addCounts(one, addCounts(one, NO_COUNTS))).toEqual({
      passages: 2,
      labels: 4,
      marks: 6,
      right: 8,
      wrongLink: 10,
      firmlessWords: 12,
      firmlessMarks: 14,
    });
  });

  it('counts words as a reader does', () => {
    expect(wordCount('L’été, aujourd’hui : vingt-trois 1 500 — œufs !')).toBe(6);
    expect(wordCount('e\u0301te\u0301')).toBe(1);
    expect(wordCount(' … ')).toBe(0);
  });
});

describe('figures', () => {
  it('follow from the counts', () => {
    const figures = figuresOf({
      passages: 9,
      labels: 10,
      marks: 8,
      right: 6,
      wrongLink: 1,
      firmlessWords: 500,
      firmlessMarks: 1,
    });
    expect(figures).toEqual({
      precision: 6 / 8,
      recall: 6 / 10,
      f1: 12 / 18,
      spanPrecision: 7 / 8,
      spanRecall: 7 / 10,
      linkAccuracy: 6 / 7,
      falsePerThousand: 2,
    });
  });

  it('are unknown, not perfect, where nothing was asked', () => {
    expect(Object.values(figuresOf(NO_COUNTS)).every((value) => value === undefined)).toBe(true);
  });

  it('have F1 as the harmonic mean of precision and recall', () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.nat(50));
    fc.assert(
      fc.property(counts, ([right, missed, wrong]) => {
        const {
          precision = 0,
          recall = 0,
          f1,
        } = figuresOf({ ...NO_COUNTS, right, labels: right + missed, marks: right + wrong });
        expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 10);
      }),
    );
  });
});
