// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from '../../../../components/charts/bar-rows.tsx';
import { axisEnd } from '../../../../components/charts/columns.tsx';
import { Interval } from '../../../../components/charts/interval.tsx';
import { lanesOf } from '../../../../components/charts/lanes.ts';
import { LineageChart } from '../../../../components/charts/lineage-chart.tsx';
import { networkPlaces } from '../../../../components/charts/network-layout.ts';
import { Network } from '../../../../components/charts/network.tsx';
import { stepWords } from '../../../../components/dossier/step-words.ts';
import type { LineageStep } from '../../../../lib/model/dossier.ts';
import { brokenRules, fireEvent, render, screen } from '../draw.ts';

const TODAY = '2026-11-25';
const orange = { id: 'orange', name: 'Orange' };
const steps: LineageStep[] = [
  { date: '2012-09', event: 'founded' },
  { date: '2015-03-16', event: 'acquired', with: orange },
  { date: '2020-01-31', event: 'closed' },
];
const cloudwatt = { name: 'Cloudwatt', founded: '2012-09', ended: '2020-01-31', status: 'closed' } as const;

describe('the line of a company', () => {
  it('ends where the company ended, and its owner begins where it was bought', () => {
    const lanes = lanesOf(cloudwatt, { steps, former: [] }, TODAY);
    expect(lanes?.names).toMatchObject([{ words: 'Cloudwatt', isNow: false }]);
    expect(lanes?.owners).toMatchObject([{ words: 'Orange', isNow: false }]);
    expect(lanes?.owners[0]?.from).toBeCloseTo(lanes?.steps[1]?.at ?? -1, 6);
    expect(lanes?.owners[0]?.to).toBeCloseTo(lanes?.steps[2]?.at ?? -1, 6);
  });

  it('goes on to today under a new name, and a spin-off has no owner', () => {
    const lanes = lanesOf(
      { name: 'Eviden', status: 'active', founded: '1997' },
      {
        steps: [
          { date: '2000', event: 'acquired', with: orange },
          { date: '2010', event: 'spun-off' },
          { event: 'listed' },
        ],
        former: [{ name: 'Atos Origin', until: '2011' }],
      },
      TODAY,
    );
    expect(lanes?.names.map(({ words, isNow }) => [words, isNow])).toEqual([
      ['Atos Origin', false],
      ['Eviden', true],
    ]);
    expect(lanes?.owners.map(({ words, isNow }) => [words, isNow])).toEqual([['Orange', false]]);
    expect(lanes?.steps).toHaveLength(2);
    expect(
      lanesOf({ name: 'X', status: 'active' }, { steps: [{ event: 'founded' }], former: [] }, TODAY),
    ).toBeUndefined();
  });

  it('keeps everything between its two ends, in order, whatever the dates are', () => {
    const date = fc.integer({ min: 1850, max: 2026 }).map(String);
    const former = fc.array(fc.record({ name: fc.string({ minLength: 1 }), until: date }), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(date, { maxLength: 6 }), former, date, (dates, names, founded) => {
        const lanes = lanesOf(
          { name: 'X', status: 'active', founded },
          { steps: dates.toSorted().map((each) => ({ date: each, event: 'acquired', with: orange })), former: names },
          TODAY,
        );
        for (const { from, to } of [...(lanes?.names ?? []), ...(lanes?.owners ?? [])]) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1);
          expect(from).toBeLessThan(to);
        }
        for (const lane of [lanes?.names ?? [], lanes?.owners ?? []])
          for (const [index, { from }] of lane.entries()) expect(from).toBeGreaterThanOrEqual(lane[index - 1]?.to ?? 0);
      }),
    );
  });

  it('tells each step to those who walk along it by keys', async () => {
    const lanes = lanesOf(cloudwatt, { steps, former: [] }, TODAY);
    if (lanes) render(<LineageChart label="The line" lanes={lanes} words={stepWords} />);
    const drawing = screen.getByRole('group', { name: 'The line' });
    fireEvent.keyDown(drawing, { key: 'Home' });
    fireEvent.keyDown(drawing, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('March 16, 2015: bought by Orange');
    expect(await brokenRules()).toEqual([]);
  });
});

describe('the network', () => {
  it('puts the closer nearer, and no two in one place', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (weights) => {
        const places = networkPlaces(weights);
        expect(new Set(places.map(({ x, row }) => `${String(x > 0.5)} ${String(row)}`)).size).toBe(weights.length);
        const distances = places
          .map(({ x }, index) => ({ far: Math.abs(x - 0.5), weight: weights[index] ?? 0 }))
          .toSorted((one, other) => other.weight - one.weight);
        for (const [index, { far }] of distances.entries())
          expect(far).toBeGreaterThanOrEqual((distances[index - 1]?.far ?? 0) - Number.EPSILON);
      }),
    );
  });

  it('has no name that touches another, or a dot, on 280 pixels', () => {
    const weights = [1, 1, 0.9, 0.9, 0.6, 0.5, 0.3, 0.2, 0, 0];
    const nodes = weights.map((weight, id) => ({ id: String(id), name: 'Eighteen letters !', weight, tip: '' }));
    render(<Network label="Around" centre="Eighteen letters !" nodes={nodes} />);
    const drawing = screen.getByRole('img', { name: 'Around' });
    const number = (element: Element, name: string): number => Number.parseFloat(element.getAttribute(name) ?? '');
    const box = (x: number, y: number, across: number, above: number, below: number) => ({
      left: x * 2.8 - across,
      right: x * 2.8 + across,
      top: y - above,
      bottom: y + below,
    });
    const names = Array.from(drawing.querySelectorAll('text'), (text) =>
      box(number(text, 'x'), number(text, 'y'), 58, 12, 3),
    );
    const dots = Array.from(drawing.querySelectorAll('circle'), (dot) =>
      box(number(dot, 'cx'), number(dot, 'cy'), number(dot, 'r'), number(dot, 'r'), number(dot, 'r')),
    );
    const touching = names.filter((one, index) =>
      [...names.slice(index + 1), ...dots].some(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      ),
    );
    expect(names).toHaveLength(11);
    expect(touching).toEqual([]);
    expect(Math.max(...names.map(({ bottom }) => bottom))).toBeLessThan(number(drawing, 'height'));
  });

  it('is one picture, with names cut where there is no room and whole in their tips', async () => {
    const name = 'A company of a very long name indeed';
    render(
      <Network
        label="Around Orange"
        centre="Orange"
        nodes={[
          { id: 'a', name, weight: 1, tip: `${name}, 4 articles` },
          { id: 'b', name: '<b>Bold</b>', weight: 0.2, tip: 'x' },
        ]}
      />,
    );
    const drawing = screen.getByRole('img', { name: 'Around Orange' });
    expect(drawing.textContent).toContain('A company of a ve…');
    expect(drawing.textContent).toContain(`${name}, 4 articles`);
    expect(drawing.textContent).toContain('<b>Bold</b>');
    expect(await brokenRules()).toEqual([]);
  });
});

it('an interval stays within its drawing, however wide it is', async () => {
  render(<Interval label="From nothing to everything" ratio={1} low={0} high={Number.POSITIVE_INFINITY} />);
  const drawing = screen.getByRole('img', { name: 'From nothing to everything' });
  const span = drawing.querySelector('.v-interval-span');
  expect([span?.getAttribute('x1'), span?.getAttribute('x2')]).toEqual(['4.00%', '96.00%']);
  expect(drawing.querySelector('circle')?.getAttribute('cx')).toBe('50.00%');
  expect(await brokenRules()).toEqual([]);
});

it('an axis of counts ends at a round number that has a whole middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (most) => {
      const end = axisEnd(most);
      expect(end).toBeGreaterThanOrEqual(most);
      expect(end).toBeLessThanOrEqual(Math.max(4, most * 4));
      expect(end === 1 || end % 2 === 0).toBe(true);
    }),
  );
  expect([0, 1, 2, 3, 5, 7, 12, 45].map(axisEnd)).toEqual([1, 1, 2, 4, 10, 10, 20, 50]);
});

it('a label is cut between letters, not within one', () => {
  expect(shortened('Éléphants', 9)).toBe('Éléphants');
  expect(shortened('🐘🐘🐘', 2)).toBe('🐘…');
});
