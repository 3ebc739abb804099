import { describe, expect, it } from 'vitest';
import type { Company } from '../../../lib/model/company.ts';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import type { PackCompany } from '../../../lib/packs/pack.ts';
import { checkStructure, monthsBetween } from '../../../scripts/build-pack/check-structure.ts';
import { relatedOf } from '../../../scripts/build-pack/related.ts';
import { company } from '../../support/companies.ts';

const TODAY = '2026-11-28';
const reasons = (...companies: readonly PackCompany[]): string[] =>
  checkStructure(companies, TODAY).map(({ reason }) => reason);

describe('the structure of a pack', () => {
  it('has nothing to say of sound records', () => {
    expect(
      reasons(
        company({ id: 'orange', ticker: ['EPA:ORA'], people: [{ name: 'A', role: 'CEO' }] }),
        company({
          id: 'cloudwatt',
          status: 'closed',
          ended: '2020-02',
          lineage: [{ date: '2015-03', event: 'acquired', with: 'orange', text: 'Bought by Orange.' }],
        }),
      ),
    ).toEqual([]);
  });

  it.each(['closed', 'merged', 'renamed'] as const)('asks when a company that is %s ended', (status) => {
    expect(reasons(company({ id: 'a', status }))).toEqual([`a: ${status}, but without \`ended\``]);
  });

  it.each(['Novanta', 'En+', 'Today.it', 'De Morgen', 'E-Plus'])(
    'does not believe that «%s» is enough by itself',
    (name) => {
      const isTold = reasons(company({ id: 'a', name })).some((reason) => reason.includes('phrase of everyday words'));
      expect(isTold).toBe(true);
    },
  );

  it.each(['Fifth Third', 'Seven & i', 'E.ON', '7-Eleven', 'MS NOW'])(
    'believes «%s», which its writing tells',
    (name) => {
      expect(reasons(company({ id: 'a', name }))).toEqual([]);
    },
  );

  it('knows each exchange by one code', () => {
    expect(reasons(company({ id: 'a', ticker: ['SIX:A', 'SWX:A'] }))).toEqual(['a: unknown exchange SIX']);
  });

  it('has no ticker for what is over, and no end told of what is active', () => {
    const closed = company({ id: 'a', status: 'closed', ended: '2020', ticker: ['EPA:A'] });
    const told = company({
      id: 'b',
      about: { en: 'Bank of Milan that closed in 2020.', fr: 'Banque fermée en 2020.' },
    });
    expect(reasons(closed, told)).toEqual([
      'a: closed, but still with the ticker EPA:A',
      'b: active, but its sentence tells its end',
    ]);
  });

  it('knows a firm that stands there twice by its site and name', () => {
    const firm = { site: 'irizar.com', country: 'ES' };
    expect(
      reasons(
        company({ id: 'irizar', name: 'Irizar', ...firm }),
        company({ id: 'irizar-group', name: 'Grupo Irizar', ...firm }),
        company({ id: 'irizar-mx', name: 'Irizar', ...firm, country: 'MX' }),
      ),
    ).toEqual(['irizar-group: is irizar once more: same site and name']);
  });

  it('has one chief at a time, whatever deputies, founders and parts there are', () => {
    const people = [
      { name: 'A', role: 'CEO', to: '2020' },
      { name: 'B', role: 'founder and CEO' },
      { name: 'C', role: 'deputy CEO' },
      { name: 'D', role: 'CEO of the cloud unit' },
    ];
    expect(reasons(company({ id: 'a', people }))).toEqual([]);
    expect(reasons(company({ id: 'a', people: [...people, { name: 'E', role: 'interim CEO' }] }))).toEqual([
      'a: two open chiefs: B, E',
    ]);
  });

  it.each(['closed', 'merged', 'renamed'] as const)('has no chief where it is %s', (status) => {
    const people = [{ name: 'B', role: 'founder and CEO' }];
    expect(reasons(company({ id: 'a', status, ended: '2020', people }))).toEqual([
      'a: over since 2020, but its chief has no end',
    ]);
  });

  it('tells each step once', () => {
    const bought = { date: '2026-01', event: 'acquired', with: 'b', text: 'Bought by B.' } as const;
    const lineage = [bought, { ...bought, event: 'stake' } as const, { ...bought, text: 'B closed the deal.' }];
    expect(reasons(company({ id: 'a', lineage }), company({ id: 'b' }))).toEqual([
      'a: tells acquired of 2026-01 with b twice',
    ]);
  });

  it('tells nothing that is after the day of the pack', () => {
    const source = 'https://example.org/';
    const future = {
      ...company({ id: 'a', founded: '2025', people: [{ name: 'A', role: 'CEO', from: '2026-12' }] }),
      verified: {
        chief: { asOf: '2026-11-29' as IsoDate, source },
        seat: { asOf: '2026-11-28' as IsoDate, source },
      },
    };
    expect(reasons(future)).toEqual([
      'a: 2026-12 is after the day of the pack',
      'a: 2026-11-29 is after the day of the pack',
    ]);
  });

  it.each([
    ['2025-12', 'B agreed to buy it.', 1],
    ['2026-03', 'B agreed to buy it.', 0],
    ['2025-12', 'B agreed to buy it, and completed the deal in May.', 0],
    ['2025-12', 'Bought by B for 3 billion dollars, as agreed in May.', 0],
  ])('a deal of %s told as «%s» is asked after %i times', (date, text, times) => {
    expect(reasons(company({ id: 'a', lineage: [{ date, event: 'acquired', by: 'B', text }] }))).toHaveLength(times);
  });

  it.each([
    ['acquired', 'Bought by Big Blue for 2 million dollars.', true],
    ['acquired', 'Sold to Big Blue.', true],
    ['merged', 'Merged with Big Blue.', true],
    ['acquires', 'Bought Big Blue in Paris.', true],
    ['acquires', 'Bought the storage unit of Big Blue.', false],
    ['acquires', "Bought Big Blue's storage unit.", false],
    ['listed', 'Listed like Big Blue.', false],
  ] as const)('a step %s told as «%s» names a party: %s', (event, text, named) => {
    const said = reasons(
      company({ id: 'big-blue', name: 'Big Blue' }),
      company({ id: 'a', lineage: [{ date: '2010', event, text }] }),
    );
    expect(said).toEqual(named ? ['a: the step of 2010 names big-blue without `with`'] : []);
  });

  it('a company of the pack is a partner by its id, not by its name', () => {
    const step = { date: '2010', event: 'acquired', text: 'Went to others.' } as const;
    const said = reasons(
      company({ id: 'big-blue', name: 'Big Blue' }),
      company({ id: 'a', lineage: [{ ...step, by: 'Big Blue' }] }),
      company({ id: 'b', lineage: [{ ...step, by: 'Big Blue France' }] }),
    );
    expect(said).toEqual(['a: the step of 2010 names big-blue without `with`']);
  });

  it('counts months, from the middle of a year where that is all', () => {
    expect(monthsBetween('2026-02', TODAY)).toBe(9);
    expect(monthsBetween('2025', TODAY)).toBe(17);
  });
});

describe('who goes on', () => {
  const bought = (id: string, status: Company['status'], by?: string): Company =>
    company({
      id,
      status,
      lineage: [{ date: '2010', event: 'acquired', text: 'Bought.', ...(by !== undefined && { with: by }) }],
    });
  const heir = (first: Company, ...others: readonly Company[]): string | undefined =>
    relatedOf([first, ...others]).successor(first)?.id;

  it('is who took the heir over, where that is over too', () => {
    expect(heir(bought('a', 'merged', 'b'), bought('b', 'merged', 'c'), company({ id: 'c' }))).toBe('c');
    expect(heir(bought('a', 'merged', 'b'), bought('b', 'acquired', 'c'), company({ id: 'c' }))).toBe('b');
  });

  it('is nobody where the heir closed, and ends where heirs go round in a circle', () => {
    expect(heir(bought('a', 'merged', 'b'), company({ id: 'b', status: 'closed' }))).toBeUndefined();
    expect(heir(bought('a', 'merged', 'b'), bought('b', 'merged', 'a'))).toBe('b');
  });

  it('is not an earlier buyer where the last step names none', () => {
    const passed = company({
      id: 'a',
      status: 'acquired',
      lineage: [
        { date: '2014', event: 'acquired', with: 'b', text: 'Bought by B.' },
        { date: '2024', event: 'acquired', text: 'Went with the business.' },
      ],
    });
    expect(heir(passed, company({ id: 'b' }))).toBeUndefined();
    expect(heir({ ...passed, parent: 'c' }, company({ id: 'b' }), company({ id: 'c' }))).toBe('c');
  });
});
