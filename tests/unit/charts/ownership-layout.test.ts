import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOX, layOutOwnership, neighbourOf } from '../../../lib/charts/ownership-layout.ts';
import type { PlacedFirm } from '../../../lib/charts/ownership-layout.ts';
import type { OwnershipFirm } from '../../../lib/model/dossier.ts';

const firm = (id: string, owner?: string): OwnershipFirm => ({ id, name: id, ...(owner !== undefined && { owner }) });
const ILIAD = [firm('iliad'), firm('free', 'iliad'), firm('scaleway', 'iliad'), firm('dedibox', 'scaleway')];

function overlap(one: PlacedFirm, other: PlacedFirm): boolean {
  return Math.abs(one.x - other.x) < BOX.width && Math.abs(one.y - other.y) < BOX.height;
}

describe('the map of owners', () => {
  it('has an owner on the left of what it owns, beside its middle', () => {
    const { firms } = layOutOwnership(ILIAD);
    expect(firms.map(({ id, depth }) => [id, depth])).toEqual([
      ['iliad', 0],
      ['free', 1],
      ['scaleway', 1],
      ['dedibox', 2],
    ]);
    const [iliad, free, scaleway, dedibox] = firms;
    expect(iliad?.y).toBe(((free?.y ?? 0) + (scaleway?.y ?? 0)) / 2);
    expect(scaleway?.y).toBe(dedibox?.y);
  });

  it('has a column for each generation and a row for each firm that owns none', () => {
    const { firms, width, height } = layOutOwnership(ILIAD);
    expect(firms.map(({ x, y }) => [x, y])).toEqual([
      [0, 19],
      [188, 0],
      [188, 38],
      [376, 38],
    ]);
    expect([width, height]).toEqual([528, 68]);
  });

  it('has groups side by side in rows, those of one name by their ids', () => {
    const alike = ['d', 'b', 'h', 'a', 'c', 'g', 'f', 'e'].map((id) => ({ id, name: 'Same' }));
    const { firms, width, height } = layOutOwnership(alike);
    expect(firms.map(({ id, x, y }) => `${id} ${String(x)} ${String(y)}`)).toEqual([
      'a 0 0',
      'b 180 0',
      'c 0 58',
      'd 180 58',
      'e 0 116',
      'f 180 116',
      'g 0 174',
      'h 180 174',
    ]);
    expect([width, height]).toEqual([332, 204]);
  });

  it('puts the highest group first, and cuts a circle of owners', () => {
    const { firms } = layOutOwnership([firm('a', 'b'), firm('b', 'a'), firm('alone', 'not there'), ...ILIAD]);
    expect(firms.map(({ id }) => id)).toEqual(['iliad', 'free', 'scaleway', 'dedibox', 'a', 'b', 'alone']);
  });

  it('never lays one box over another, loses none, and is the same in whatever order they come', () => {
    const id = fc.integer({ min: 0, max: 60 }).map((at) => `firm ${String(at)}`);
    const anyFirm = fc
      .record({ id, name: fc.constantFrom('Atos', 'Bull', 'Évidian', ''), owner: id }, { requiredKeys: ['id', 'name'] })
      .map((one): OwnershipFirm => one);
    const many = fc.uniqueArray(anyFirm, { selector: (one) => one.id, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.infiniteStream(fc.nat()), (firms, chance) => {
        const layout = layOutOwnership(firms);
        expect(layout.firms.map((one) => one.id).toSorted()).toEqual(firms.map((one) => one.id).toSorted());
        for (const [at, one] of layout.firms.entries()) {
          for (const other of layout.firms.slice(at + 1)) expect(overlap(one, other)).toBe(false);
          expect(Math.min(one.x, one.y)).toBeGreaterThanOrEqual(0);
          expect(one.x + BOX.width).toBeLessThanOrEqual(layout.width);
          expect(one.y + BOX.height).toBeLessThanOrEqual(layout.height);
        }
        const keys = new Map(firms.map((one) => [one.id, chance.next().value ?? 0]));
        const shuffled = firms.toSorted((one, other) => (keys.get(one.id) ?? 0) - (keys.get(other.id) ?? 0));
        expect(layOutOwnership(shuffled)).toEqual(layout);
      }),
    );
  });

  it('is about half as wide again as high, so that it fits a page', () => {
    const groups = Array.from({ length: 40 }, (_, at) => [firm(`top ${at}`), firm(`part ${at}`, `top ${at}`)]).flat();
    const { width, height } = layOutOwnership(groups);
    expect(width / height).toBeGreaterThan(0.8);
    expect(width / height).toBeLessThan(3);
  });
});

describe('the arrows', () => {
  const layout = layOutOwnership(ILIAD);

  it('lead to the owner, to what is owned, and along the list', () => {
    expect(neighbourOf(layout, 0, 'ArrowRight')).toBe(1);
    expect(neighbourOf(layout, 2, 'ArrowLeft')).toBe(0);
    expect(neighbourOf(layout, 2, 'ArrowDown')).toBe(3);
    expect(neighbourOf(layout, 2, 'ArrowUp')).toBe(1);
    expect(neighbourOf(layout, 1, 'ArrowDown')).toBe(2);
    expect(neighbourOf(layout, 3, 'ArrowLeft')).toBe(2);
  });

  it('stay where nothing lies', () => {
    expect(neighbourOf(layout, 0, 'ArrowLeft')).toBe(0);
    expect(neighbourOf(layout, 0, 'ArrowUp')).toBe(0);
    expect(neighbourOf(layout, 3, 'ArrowRight')).toBe(3);
    expect(neighbourOf(layout, 3, 'ArrowDown')).toBe(3);
  });
});
