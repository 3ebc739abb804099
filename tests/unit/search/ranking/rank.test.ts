import { describe, expect, it } from 'vitest';
import { createColumnsWriter, docRow, readCompanies, readRanks } from '../../../../lib/search/index/doc-columns.ts';
import { createSymbolTables } from '../../../../lib/search/index/symbol-table.ts';
import { jointScore, weightedScore, sharesOf } from '../../../../lib/search/ranking/rank.ts';
import { anEntry } from '../../../support/search.ts';

function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

const NEWEST = Date.parse('2026-01-01') / 86_400_000;

function score(
  parts: Parameters<typeof anEntry>[2],
  { text = 0.5, whole = 0, isByName = false, company = '' } = {},
): number {
  const tables = createSymbolTables();
  const writer = createColumnsWriter(1);
  writer.add(docRow(anEntry('a', 'Titre', parts), tables));
  const number = tables.companies.numberOf(company);
  const context = { newestDay: NEWEST, companies: new Set(number === undefined ? [] : [number]) };
  const columns = finished(writer.finish());
  const ranked = {
    ranks: readRanks(columns.ranks),
    companies: number === undefined ? undefined : readCompanies(columns.companies),
  };
  return weightedScore(sharesOf(ranked, 0, text, whole, context), isByName);
}

describe('jointScore', () => {
  it('is the score of a single word, and suffers from a weak one among several', () => {
    expect(jointScore(0.4, 1)).toBe(0.4);
    expect(jointScore(0.81, 2)).toBeCloseTo(0.9);
    expect(jointScore(0.09, 2)).toBeLessThan(0.5);
    expect(jointScore(1, 0)).toBe(1);
  });
});

describe('the score', () => {
  it('is higher for a better text, a whole word, a fresher article, one about the company, and one that was kept', () => {
    expect(score({}, { text: 0.6 })).toBeGreaterThan(score({}));
    expect(score({}, { whole: 1 })).toBeGreaterThan(score({}));
    expect(score({ published: '2025-01-01' })).toBeGreaterThan(score({ published: '2015-01-01' }));
    expect(score({ published: '1999-01-01' })).toBeGreaterThan(score({}));
    const company = { company: 'orange' };
    const about = (salience: number) => score({ companies: [{ id: 'orange', salience }] }, company);
    expect(about(0.9)).toBeGreaterThan(about(0.2));
    expect(score({ savedAt: '2026-01-01T00:00:00Z' })).toBeGreaterThan(score({}));
    expect(score({})).toBeGreaterThan(score({ source: 'feed' }));
  });

  it('is lower for the best found by a company’s name than for the worst found by its text', () => {
    const best = {
      savedAt: '2026-01-01T00:00:00Z',
      published: '2026-01-01',
      companies: [{ id: 'orange', salience: 1 }],
    } as const;
    expect(score(best, { text: 1, whole: 1, isByName: true, company: 'orange' })).toBeLessThanOrEqual(
      score({ source: 'feed' }, { text: 0 }),
    );
  });

  it('stays within 0 and 1', () => {
    expect(
      score(
        { published: '2026-01-01', savedAt: '2026-01-01T00:00:00Z', companies: [{ id: 'orange', salience: 1 }] },
        { text: 1, whole: 1, company: 'orange' },
      ),
    ).toBeLessThanOrEqual(1);
    expect(score({}, { text: 0, isByName: true })).toBeGreaterThanOrEqual(0);
  });
});
