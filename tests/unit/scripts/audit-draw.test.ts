import { describe, expect, it } from 'vitest';
import { drawRecords, shareOf } from '../../../scripts/audit/draw.ts';
import { company } from '../../support/companies.ts';

const all = Array.from({ length: 400 }, (_, index) => company({ id: `c${index}` }));
const earlier = new Set(all.slice(100).map(({ id }) => id));
const options = { size: 40, seed: 'a', earlier, met: new Map<string, number>() };
const ids = (...[records, drawing]: Parameters<typeof drawRecords>): string[] =>
  drawRecords(records, drawing).map(({ id }) => id);

describe('a draw of records to audit', () => {
  it('is half of records that are new, and draws none twice', () => {
    const drawn = ids(all, options);
    expect(new Set(drawn).size).toBe(40);
    expect(drawn.filter((id) => earlier.has(id))).toHaveLength(20);
  });

  it('is the same for a seed, whatever the order of the records, and another for another', () => {
    expect(ids(all.toReversed(), options)).toEqual(ids(all, options));
    expect(ids(all, { ...options, seed: 'b' })).not.toEqual(ids(all, options));
  });

  it('takes all that is new where that is less than a half', () => {
    const most = new Set(all.slice(5).map(({ id }) => id));
    expect(
      ids(all, { ...options, earlier: most })
        .slice(0, 6)
        .filter((id) => !most.has(id)),
    ).toHaveLength(5);
    expect(ids(all, { ...options, earlier: most })).toHaveLength(40);
  });

  it('weighs how often a company is met, and what changes about it', () => {
    const changing = all.map(({ id }, index) =>
      company(
        index % 2 === 0 ? { id, city: 'Paris', ticker: ['EPA:A'], people: [{ name: 'A', role: 'CEO' }] } : { id },
      ),
    );
    const met = new Map(changing.flatMap(({ id }, index) => (index % 4 === 0 ? [[id, 1000] as const] : [])));
    const drawn = ids(changing, { ...options, met }).filter((id) => earlier.has(id));
    const share = (every: number): number => drawn.filter((id) => Number(id.slice(1)) % every === 0).length;
    expect(share(2)).toBeGreaterThan(14);
    expect(share(4)).toBeGreaterThan(10);
  });
});

describe('a share with its interval', () => {
  it('is as in the textbook', () => {
    const { share, from, to } = shareOf(24, 500);
    expect([share, from, to].map((value) => value.toFixed(1))).toEqual(['4.8', '3.2', '7.0']);
  });

  it('has a limit above where nothing was found', () => {
    const { from, to } = shareOf(0, 150);
    expect(from).toBeCloseTo(0);
    expect(to).toBeCloseTo(2.5, 1);
  });
});
