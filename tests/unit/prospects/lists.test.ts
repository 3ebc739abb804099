import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../lib/model/iso-date.ts';
import type { CollectedFirm, ProspectList } from '../../../lib/model/prospect.ts';
import {
  joinedList,
  prospectListLine,
  newList,
  withDecision,
  withFirms,
  withKnownNames,
  withoutProspects,
  withChange,
  withTakenOut,
} from '../../../lib/prospects/lists.ts';

function ids(): () => string {
  let next = 0;
  return () => `p${String((next += 1))}`;
}

const EMPTY = newList({ list: 'l', name: 'Salon' }, '2026-03-01T10:00:00.000Z');
const FIRMS: readonly CollectedFirm[] = [
  { name: 'Orange', company: 'orange' },
  { name: 'Nuagix' },
  { name: 'Atos', company: 'atos' },
];
const list = (firms = FIRMS, unknown: readonly string[] = []): ProspectList =>
  withFirms(EMPTY, { firms, unknown }, ids()).list;
const names = ({ prospects }: ProspectList): string[] => prospects.map(({ name }) => name);

describe('collecting firms', () => {
  it('adds each once, by company or by name, in whatever letters', () => {
    const again = withFirms(
      list(),
      {
        firms: [
          { name: 'ORANGE SA', company: 'orange' },
          { name: ' nuagíx' },
          { name: 'OVHcloud', company: 'ovhcloud' },
        ],
        unknown: [],
      },
      ids(),
    );
    expect([names(again.list), again.added, again.known]).toEqual([['Orange', 'Nuagix', 'Atos', 'OVHcloud'], 1, 2]);
  });

  it('keeps unknown names apart, each once, but for those that are in the list', () => {
    const { unknown } = withFirms(list(), { firms: [], unknown: ['Brumeo', 'brumeo', 'Nuagix'] }, ids()).list;
    expect(unknown).toEqual(['Brumeo']);
  });

  it('adds nothing when it is done again', () => {
    const firm = fc.record({ name: fc.string({ minLength: 1 }) });
    fc.assert(
      fc.property(fc.array(firm), fc.array(fc.string({ minLength: 1 })), (firms, unknown) => {
        const newId = ids();
        const once = withFirms(EMPTY, { firms, unknown }, newId).list;
        expect(withFirms(once, { firms, unknown }, newId)).toMatchObject({ list: once, added: 0 });
      }),
    );
  });
});

describe('an unknown name', () => {
  it('becomes a firm of the list, or is let go, as the reader decides', () => {
    const before = list([], ['Brumeo', 'Celestia']);
    const after = withDecision(withDecision(before, 'Brumeo', 'firm', ids()), 'Celestia', 'nothing', ids());
    expect([names(after), after.unknown]).toEqual([['Brumeo'], []]);
    expect(withDecision(after, 'Celestia', 'firm', ids()).prospects).toHaveLength(1);
  });

  it('moves among the firms once a company is known by it', () => {
    const before = list([], ['Brumeo', 'Celestia']);
    const after = withKnownNames(before, new Map([['brumeo', '~own']]), ids());
    expect(after.prospects).toMatchObject([{ name: 'Brumeo', company: '~own' }]);
    expect(after.unknown).toEqual(['Celestia']);
    expect(withKnownNames(after, new Map(), ids())).toBe(after);
  });
});

describe('taking firms out of a list', () => {
  it('can be taken back, whichever they were and in whatever order they stood', () => {
    fc.assert(
      fc.property(fc.subarray(['p1', 'p2', 'p3']), (going) => {
        const { list: left, taken } = withoutProspects(list(), going);
        expect(left.prospects).toHaveLength(3 - going.length);
        expect(withTakenOut(left, taken)).toEqual(list());
        expect(withTakenOut(withTakenOut(left, taken), taken)).toEqual(list());
      }),
    );
  });

  it('leaves a change of one that is gone undone', () => {
    const { list: left } = withoutProspects(list(), ['p1']);
    expect(withChange(left, 'p1', { note: 'Vu.' })).toBeUndefined();
    expect(withChange(list(), 'p1', { note: 'Vu.' })?.prospects[0]).toEqual({ ...list().prospects[0], note: 'Vu.' });
  });
});

describe('two copies of a list', () => {
  it('joined keep what the reader wrote here, and gain what is only there', () => {
    const here = list([{ name: 'Orange', company: 'orange' }], ['Brumeo']);
    const [orange] = here.prospects;
    const there: ProspectList = {
      ...here,
      prospects: orange
        ? [
            { ...orange, note: 'Là-bas.' },
            { ...orange, id: 'x', name: 'Atos', company: 'atos' },
          ]
        : [],
      unknown: ['Brumeo', 'Celestia'],
    };
    const joined = joinedList(here, there);
    expect([joined.prospects.map(({ name, note }) => [name, note]), joined.unknown]).toEqual([
      [
        ['Orange', ''],
        ['Atos', ''],
      ].map(([name, note]) => [name, name === 'Atos' ? '' : note]),
      ['Brumeo', 'Celestia'],
    ]);
    expect(joinedList(joined, there)).toBe(joined);
  });
});

describe('the line of a list', () => {
  it('tells the next date of what is still open', () => {
    const dates = ['2026-03-05', '2026-03-02', '2026-02-01'].map((text) => isoDate(text));
    const prospects = list().prospects.map((prospect, index) =>
      Object.assign(prospect, { nextDate: dates[index] }, index === 2 && { status: 'lost' as const }),
    );
    expect(prospectListLine({ ...list(), prospects })).toMatchObject({ prospects: 3, unknown: 0, next: '2026-03-02' });
    expect('next' in prospectListLine(list())).toBe(false);
  });
});
