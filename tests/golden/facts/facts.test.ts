import { describe, expect, it } from 'vitest';
import { FACT_KINDS } from '../../../lib/model/fact.ts';
import { FACT_SETS, measureFacts, mentionsOf, precisionOf, readFactPassages, recallOf } from '../../../scripts/eval/facts.ts';

const halves = FACT_SETS.map((set) => ({ set, passages: readFactPassages(set) }));
const passages = halves.flatMap((half) => half.passages);
/** Curated articles alone bear them. */
const NEVER_READ = new Set(['date', 'other']);

describe('the golden set of facts', () => {
  it('is large enough, in both languages alike, and half of it is held out', () => {
    expect(passages.length).toBeGreaterThanOrEqual(380);
    for (const lang of ['fr', 'en']) expect(passages.filter((passage) => passage.lang === lang).length).toBeGreaterThanOrEqual(190);
    for (const half of halves) expect(half.passages.length).toBe(passages.length / 2);
  });

  it('has passages from which nothing may be taken', () => {
    expect(passages.filter(({ facts }) => facts.length === 0).length).toBeGreaterThanOrEqual(75);
  });

  it.each(halves)('has every kind in both halves: $set', ({ passages: half }) => {
    const kinds = new Set(half.flatMap(({ facts }) => facts.map(({ kind }) => kind)));
    expect(FACT_KINDS.filter((kind) => !kinds.has(kind) && !NEVER_READ.has(kind))).toEqual([]);
  });

  it('keeps each passage in its half, under a name of its own', () => {
    expect(halves.flatMap(({ set, passages: half }) => half.filter((passage) => passage.half !== set))).toEqual([]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it('names companies that stand in its texts, and only those have facts', () => {
    for (const passage of passages) {
      const named = new Set(mentionsOf(passage).map(({ companyId }) => companyId));
      expect(named).toEqual(new Set(Object.values(passage.companies)));
      expect(passage.facts.flatMap((fact) => [fact.company, fact.with ?? fact.company]).filter((id) => !named.has(id))).toEqual([]);
    }
  });

  it.each(halves)('is read with a precision of 0.92 and a recall of 0.8: $set', ({ passages: half }) => {
    const { all } = measureFacts(half);
    expect(precisionOf(all)).toBeGreaterThanOrEqual(0.92);
    expect(recallOf(all)).toBeGreaterThanOrEqual(0.8);
  });
});
