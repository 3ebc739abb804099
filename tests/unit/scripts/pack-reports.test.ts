import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { packText } from '../../../lib/packs/read-pack.ts';
import { applyReports, applyToPack } from '../../../scripts/pack/apply-reports.ts';
import { dueFacts } from '../../../scripts/pack/due.ts';
import { company } from '../../support/companies.ts';
import { aPack } from '../../support/signing.ts';
import { aReport } from '../components/reports/reports-world.ts';

const TODAY = '2026-11-29' as IsoDate;
const CLOUDWATT = company({
  id: 'cloudwatt',
  name: 'Cloudwatt',
  city: 'Paris',
  people: [
    { name: 'Grace Hopper', role: 'CEO', from: '2019' },
    { name: 'Jean Bartik', role: 'CFO' },
  ],
});
const ORANGE = company({ id: 'orange', name: 'Orange' });

describe('reports that are applied to records', () => {
  it('change chief, owner, status, seat, ticker, site and name', () => {
    const { companies, left } = applyReports(
      [CLOUDWATT, ORANGE],
      [
        aReport({ value: 'Ada Lovelace' }),
        aReport({ fact: 'owner', value: 'orange' }),
        aReport({ fact: 'status', value: 'acquired' }),
        aReport({ fact: 'seat', value: 'Lyon, FR' }),
        aReport({ fact: 'ticker', value: 'EPA:CLD' }),
        aReport({ fact: 'site', value: 'cloudwatt.example' }),
        aReport({ fact: 'name', value: 'Nuage' }),
      ],
    );
    expect(left).toEqual([]);
    expect(companies[1]).toBe(ORANGE);
    expect(companies[0]).toMatchObject({
      people: [{ name: 'Ada Lovelace', role: 'CEO' }, { name: 'Jean Bartik' }],
      parent: 'orange',
      status: 'acquired',
      city: 'Lyon',
      country: 'FR',
      ticker: ['EPA:CLD'],
      site: 'cloudwatt.example',
      name: 'Nuage',
      former: [{ text: 'Cloudwatt' }],
    });
  });

  it('are left to somebody where they do not say what is true, with why', () => {
    const { companies, applied, left } = applyReports(
      [CLOUDWATT],
      [
        aReport(),
        aReport({ fact: 'other', value: 'all of it' }),
        aReport({ fact: 'owner', value: 'Nobody' }),
        aReport({ fact: 'ticker', value: 'CLD' }),
        aReport({ fact: 'site', value: 'https://cloudwatt.example' }),
        aReport({ fact: 'status', value: 'sleeping' }),
        aReport({ company: 'gone', value: 'Ada' }),
      ],
    );
    expect(companies).toEqual([CLOUDWATT]);
    expect(applied).toEqual([]);
    expect(left).toHaveLength(7);
  });

  it('make a new edition of a pack that bears day and source of what was reported', () => {
    const { pack } = applyToPack(
      aPack({ revision: 3, companies: [CLOUDWATT] }),
      [aReport({ value: 'Ada Lovelace', source: 'https://press.example/a' }), aReport({ fact: 'seat', value: 'Lyon' })],
      TODAY,
    );
    expect(pack).toMatchObject({ revision: 4, made: TODAY });
    expect(pack.companies[0]?.verified).toEqual({ chief: { asOf: '2026-05-03', source: 'https://press.example/a' } });
    expect(JSON.parse(packText(pack))).toMatchObject({ companies: [{ city: 'Lyon' }] });
  });
});

describe('facts to verify next', () => {
  it('are those that readers report, then those of companies met often and verified long ago', () => {
    const old = { asOf: '2024-11-01' as IsoDate, source: 'https://press.example/a' };
    const fresh = { asOf: '2026-10-01' as IsoDate, source: 'https://press.example/a' };
    const companies = [
      { ...CLOUDWATT, verified: { chief: old, status: fresh, seat: fresh } },
      { ...ORANGE, verified: { status: old } },
      company({ id: 'rare', name: 'Rare' }),
      { ...company({ id: 'fresh', name: 'Fresh' }), verified: { status: fresh } },
    ];
    const due = dueFacts(companies, {
      today: TODAY,
      months: 12,
      met: new Map([['orange', 900]]),
      reports: [aReport({ fact: 'seat', value: 'Lyon' })],
    });
    expect(due.map(({ id, fact }) => `${id} ${fact}`)).toEqual([
      'cloudwatt seat',
      'orange status',
      'rare status',
      'cloudwatt chief',
    ]);
    expect(due[0]?.reported).toEqual([{ value: 'Lyon', at: '2026-05-03T12:00:00.000Z' }]);
    expect(due[1]).toMatchObject({ met: 900, asOf: '2024-11-01' });
  });
});
