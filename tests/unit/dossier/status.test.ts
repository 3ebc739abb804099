import { describe, expect, it } from 'vitest';
import { statusFacts } from '../../../lib/dossier/status.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';

const card = (more: Partial<CompanyCard>): CompanyCard => ({
  id: 'x',
  name: 'X',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: '', fr: '' },
  ...more,
});
const orange = { id: 'orange', name: 'Orange' };
const business = { id: 'orange-business', name: 'Orange Business' };
const nameOf = (id: string): string => ({ orange: 'Orange', oracle: 'Oracle' })[id] ?? id;

describe('what a company is now', () => {
  it('is said of one that lives', () => {
    expect(statusFacts(card({}))).toEqual([{ kind: 'active' }]);
  });

  it('names the group of one that lives in one', () => {
    expect(statusFacts(card({ parent: orange }))).toEqual([{ kind: 'active' }, { kind: 'part-of', of: orange }]);
  });

  it('is the whole story of one that was bought and closed, the end first', () => {
    const cloudwatt = card({
      status: 'closed',
      ended: '2020-02',
      parent: business,
      lineage: [
        { date: '2012-09', event: 'founded', text: '' },
        { date: '2015-03', event: 'acquired', with: 'orange', text: '' },
        { date: '2020-02-01', event: 'closed', text: '' },
      ],
    });
    expect(statusFacts(cloudwatt, nameOf)).toEqual([
      { kind: 'closed', year: '2020' },
      { kind: 'bought', with: orange, year: '2015' },
    ]);
  });

  it('takes the newest purchase, in whatever order the events are', () => {
    const twice = card({
      status: 'acquired',
      lineage: [
        { date: '2010-01', event: 'acquired', with: 'oracle', text: '' },
        { date: '2004', event: 'acquired', with: 'orange', text: '' },
      ],
    });
    expect(statusFacts(twice, nameOf)).toEqual([
      { kind: 'bought', with: { id: 'oracle', name: 'Oracle' }, year: '2010' },
    ]);
  });

  it.each<[string, Partial<CompanyCard>, object]>([
    [
      'bought, by the parent where no event tells',
      { status: 'acquired', parent: orange, ended: '2016' },
      { kind: 'bought', with: orange, year: '2016' },
    ],
    [
      'bought, by the parent where the event names nobody',
      { status: 'acquired', parent: orange, lineage: [{ date: '2015', event: 'acquired', text: '' }] },
      { kind: 'bought', with: orange, year: '2015' },
    ],
    [
      'bought, by someone whose name is not known',
      { status: 'acquired', lineage: [{ date: '2015', event: 'acquired', with: 'nobody', text: '' }] },
      { kind: 'bought', year: '2015' },
    ],
    [
      'bought, by someone of whom the pack has the name alone',
      { status: 'acquired', parent: orange, lineage: [{ date: '2015', event: 'acquired', by: 'Netmore', text: '' }] },
      { kind: 'bought', with: { name: 'Netmore' }, year: '2015' },
    ],
    ['bought, and nothing more is known', { status: 'acquired' }, { kind: 'bought' }],
    [
      'merged',
      {
        status: 'merged',
        parent: orange,
        lineage: [{ date: '2001-05-04', event: 'merged', with: 'orange', text: '' }],
      },
      { kind: 'merged', with: orange, year: '2001' },
    ],
    ['renamed', { status: 'renamed', ended: '2013-07' }, { kind: 'renamed', year: '2013' }],
    ['closed, in a year nobody knows', { status: 'closed' }, { kind: 'closed' }],
    ['closed, by the date of its end', { status: 'closed', ended: '1999' }, { kind: 'closed', year: '1999' }],
  ])('%s', (_, more, fact) => {
    expect(statusFacts(card(more), nameOf)).toEqual([fact]);
  });

  it('does not take the year a company closed for the year it was bought', () => {
    const undated = card({ status: 'closed', ended: '2020', lineage: [{ date: '2015', event: 'acquired', text: '' }] });
    expect(statusFacts(undated)).toEqual([
      { kind: 'closed', year: '2020' },
      { kind: 'bought', year: '2015' },
    ]);
  });

  it('names nobody where names are not at hand', () => {
    expect(
      statusFacts(
        card({ status: 'acquired', lineage: [{ date: '2015', event: 'acquired', with: 'orange', text: '' }] }),
      ),
    ).toEqual([{ kind: 'bought', year: '2015' }]);
  });
});
