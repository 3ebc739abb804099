import { describe, expect, it } from 'vitest';
import { lineageOf } from '../../../lib/dossier/lineage.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';

const card = (parts: Partial<CompanyCard>): CompanyCard => ({
  id: 'cloudwatt',
  name: 'Cloudwatt',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: '', fr: '' },
  ...parts,
});
const nameOf = (id: string) => (id === 'orange' ? 'Orange' : undefined);
const line = (parts: Partial<CompanyCard>) => lineageOf({ card: card(parts), above: [], nameOf });

describe('the lineage of a company', () => {
  it('is its steps from the earliest on, with the names of the others where they are known', () => {
    const { steps } = line({
      lineage: [
        { date: '2015-03', event: 'acquired', with: 'orange', text: 'Bought.' },
        { date: '2012', event: 'stake', with: 'nobody', text: 'A third.', fr: 'Un tiers.' },
        { date: '2012-09', event: 'founded', text: 'Founded.' },
        { date: '2023', event: 'acquired', by: 'Elsewhere', text: 'Sold.' },
      ],
    });
    expect(steps).toEqual([
      { date: '2012', event: 'stake', text: 'A third.', fr: 'Un tiers.' },
      { date: '2012-09', event: 'founded', text: 'Founded.' },
      { date: '2015-03', event: 'acquired', with: { id: 'orange', name: 'Orange' }, text: 'Bought.' },
      { date: '2023', event: 'acquired', with: { name: 'Elsewhere' }, text: 'Sold.' },
    ]);
  });

  it('begins and ends where the record knows a date without a step', () => {
    const { steps } = line({
      status: 'closed',
      founded: '2012',
      ended: '2020-02',
      former: [{ text: 'Andromède', until: '2013' }],
    });
    expect(steps).toEqual([
      { date: '2012', event: 'founded' },
      { date: '2013', event: 'renamed' },
      { date: '2020-02', event: 'closed' },
    ]);
  });

  it('tells no step twice', () => {
    const told = [
      { date: '2012-09', event: 'founded', text: '' },
      { date: '2013-07-01', event: 'renamed', text: '' },
      { date: '2020-02-01', event: 'closed', text: '' },
    ] as const;
    expect(
      line({
        status: 'closed',
        founded: '2012',
        ended: '2020-02',
        former: [{ text: 'Andromède', until: '2013-07' }],
        lineage: told,
      }).steps,
    ).toHaveLength(3);
  });

  it('says whom it belongs to and since when, by the last change of hands', () => {
    const lineage = [
      { date: '2017', event: 'acquired', with: 'other', text: '' },
      { date: '2015', event: 'acquired', with: 'orange', text: '' },
      { date: '2022', event: 'acquires', text: '' },
    ] as const;
    expect(line({ parent: { id: 'orange', name: 'Orange' }, lineage })).toMatchObject({
      owner: { id: 'orange', name: 'Orange' },
      ownedSince: '2017',
    });
    expect(line({ lineage })).not.toHaveProperty('ownedSince');
    expect(line({ parent: { id: 'orange', name: 'Orange' } })).not.toHaveProperty('ownedSince');
  });

  it('lists former names once, however they are accented', () => {
    expect(
      line({
        former: [
          { text: 'France Télécom', until: '2013-07' },
          { text: 'France Telecom', until: '2013-07' },
          { text: 'DGT' },
        ],
      }).former,
    ).toEqual([{ name: 'France Télécom', until: '2013-07' }, { name: 'DGT' }]);
  });
});
