import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../lib/model/iso-date.ts';
import { MAX_PROSPECTS, MAX_UNKNOWN } from '../../../lib/model/prospect-bounds.ts';
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

const PAGE = { url: 'https://salon.example/', title: 'Exposants' };
const numbered = (count: number, word: string): string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${String(index)}`);

describe('a new list', () => {
  it('is empty, and keeps the page that it was collected from', () => {
    const made = '2026-03-01T10:00:00.000Z';
    const bare = { id: 'l', name: 'Salon', made, prospects: [], unknown: [] };
    expect(EMPTY).toStrictEqual(bare);
    expect(newList({ list: 'l', name: 'Salon', page: PAGE }, made)).toStrictEqual({ ...bare, page: PAGE });
  });
});

describe('collecting firms', () => {
  it('makes a prospect of each firm, about which nothing was written yet', () => {
    expect(list(FIRMS.slice(0, 2)).prospects).toStrictEqual([
      { id: 'p1', name: 'Orange', company: 'orange', status: 'new', note: '', nextStep: '' },
      { id: 'p2', name: 'Nuagix', status: 'new', note: '', nextStep: '' },
    ]);
  });

  it('takes two names of one company, or one name twice, for one firm', () => {
    const firms = [{ name: 'Orange', company: 'orange' }, { name: 'Orange SA', company: 'orange' }, { name: 'ORANGE' }];
    expect(withFirms(EMPTY, { firms, unknown: [] }, ids())).toMatchObject({ added: 1, known: 2 });
  });

  it('fills a list to the brim, and no further', () => {
    const firms = numbered(MAX_PROSPECTS + 1, 'Firme').map((name) => ({ name }));
    const half = withFirms(EMPTY, { firms: firms.slice(0, 3000), unknown: [] }, ids()).list;
    const full = withFirms(half, { firms, unknown: numbered(MAX_UNKNOWN + 1, 'Nom') }, ids());
    expect([full.list.prospects.length, full.added, full.known]).toEqual([MAX_PROSPECTS, MAX_PROSPECTS - 3000, 3001]);
    expect(full.list.unknown).toHaveLength(MAX_UNKNOWN);
  });

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

  it('that is decided on leaves the others to be decided', () => {
    const before = list([], ['Brumeo', 'Celestia']);
    expect(withDecision(before, 'Brumeo', 'nothing', ids()).unknown).toEqual(['Celestia']);
    expect(withDecision(before, 'Brumeo', 'firm', ids()).unknown).toEqual(['Celestia']);
  });

  it('moves among the firms once a company is known by it', () => {
    const before = list([], ['Brumeo', 'Celestia']);
    const after = withKnownNames(before, new Map([['brumeo', '~own']]), ids());
    expect(after.prospects).toMatchObject([{ name: 'Brumeo', company: '~own' }]);
    expect(after.unknown).toEqual(['Celestia']);
    expect(withKnownNames(after, new Map(), ids())).toBe(after);
  });
});

describe('a change of a firm', () => {
  const date = isoDate('2026-04-01');
  const dated = withChange(list(), 'p2', { ...(date && { nextDate: date }), owner: 'mia', status: 'meeting' });
  const prospect = { id: 'p2', name: 'Nuagix', status: 'meeting', note: '', nextStep: '' };

  it('carries what it names, and leaves the other firms alone', () => {
    expect(dated?.prospects[1]).toStrictEqual({ ...prospect, nextDate: '2026-04-01', owner: 'mia' });
    expect([dated?.prospects[0], dated?.prospects[2]]).toEqual([list().prospects[0], list().prospects[2]]);
  });

  it('keeps date and owner that it does not name, and takes away those that it empties', () => {
    const steps = [{ note: 'Vu.' }, { nextDate: null }, { owner: null }] as const;
    const seen = steps.map((change) => dated && withChange(dated, 'p2', change)?.prospects[1]);
    expect(seen).toStrictEqual([
      { ...prospect, note: 'Vu.', nextDate: '2026-04-01', owner: 'mia' },
      { ...prospect, owner: 'mia' },
      { ...prospect, nextDate: '2026-04-01' },
    ]);
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

  it('is taken back in place, in whatever order they were taken out', () => {
    const { list: left, taken } = withoutProspects(list(), ['p1', 'p2', 'p3']);
    expect(withTakenOut(left, { ...taken, prospects: taken.prospects.toReversed() })).toEqual(list());
  });

  it('takes unknown names back too, but for those that came again', () => {
    const before = list([], ['Brumeo']);
    expect(withTakenOut(before, { prospects: [], unknown: ['BRUMEO', 'Celestia'] }).unknown).toEqual([
      'Brumeo',
      'Celestia',
    ]);
  });

  it('leaves a change of one that is gone undone', () => {
    const { list: left } = withoutProspects(list(), ['p1']);
    expect(withChange(left, 'p1', { note: 'Vu.' })).toBeUndefined();
    expect(withChange(list(), 'p1', { note: 'Vu.' })?.prospects[0]).toStrictEqual({
      ...list().prospects[0],
      note: 'Vu.',
    });
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

describe('two lists joined', () => {
  const other = (...parts: readonly (CollectedFirm & { readonly id: string })[]): ProspectList => ({
    ...EMPTY,
    prospects: parts.map((part) => Object.assign({ status: 'new' as const, note: '', nextStep: '' }, part)),
  });

  it('hold no firm twice that has another name in each, nor a prospect that was renamed', () => {
    const renamed = other({ id: 'x', name: 'Orange SA', company: 'orange' }, { id: 'p2', name: 'Nuagix SAS' });
    expect(joinedList(list(), renamed)).toEqual(list());
  });

  it('hold no unknown name twice, in whatever letters', () => {
    const here = list([], ['Brumeo']);
    expect(joinedList(here, { ...EMPTY, unknown: ['BRUMEO', ' Brumeo', 'Celestia', 'celestia'] }).unknown).toEqual([
      'Brumeo',
      'Celestia',
    ]);
  });

  it('hold no more than a list may', () => {
    const many = (count: number, word: string) => numbered(count, word).map((name) => ({ id: name, name }));
    const here: ProspectList = { ...other(...many(4000, 'Ici')), unknown: numbered(800, 'Nom') };
    const there: ProspectList = { ...other(...many(4000, 'Là-bas')), unknown: numbered(800, 'Autre') };
    const { prospects, unknown } = joinedList(here, there);
    expect([prospects.length, unknown.length]).toEqual([MAX_PROSPECTS, MAX_UNKNOWN]);
  });
});

describe('the line of a list', () => {
  it('tells where it was collected, and whether it is shared', () => {
    const line = { id: 'l', name: 'Salon', made: EMPTY.made, prospects: 0, unknown: 0 };
    expect(prospectListLine(EMPTY)).toStrictEqual(line);
    expect(prospectListLine({ ...EMPTY, page: PAGE, team: { list: 't', notes: false } })).toStrictEqual({
      ...line,
      page: PAGE,
      isShared: true,
    });
  });

  it('tells no date of a list in which nothing has one, whatever is open', () => {
    const [first, ...others] = list().prospects;
    const nextDate = isoDate('2026-03-05');
    const prospects = first && nextDate ? [{ ...first, nextDate }, ...others] : [];
    expect(prospectListLine({ ...list(), prospects }).next).toBe('2026-03-05');
  });

  it('tells the next date of what is still open', () => {
    const dates = ['2026-03-05', '2026-03-02', '2026-02-01'].map((text) => isoDate(text));
    const prospects = list().prospects.map((prospect, index) =>
      Object.assign(prospect, { nextDate: dates[index] }, index === 2 && { status: 'lost' as const }),
    );
    expect(prospectListLine({ ...list(), prospects })).toMatchObject({ prospects: 3, unknown: 0, next: '2026-03-02' });
    expect('next' in prospectListLine(list())).toBe(false);
  });
});
