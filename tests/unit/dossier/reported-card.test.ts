import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../lib/dossier/card-facts.ts';
import { reportedCard, toldFact } from '../../../lib/dossier/reported-card.ts';
import { REPORTED_FACTS } from '../../../lib/model/fact-report.ts';
import type { FactReport } from '../../../lib/model/fact-report.ts';
import { aReport } from '../components/reports/reports-world.ts';
import { card } from '../components/samples.ts';

const nobody = () => undefined;
const COMPANY = {
  ...card,
  status: 'active',
  people: [
    { name: 'Grace Hopper', role: 'Chief executive', from: '2019' },
    { name: 'Jean Bartik', role: 'CFO' },
  ],
} as const;

describe('a card with what the reader reported', () => {
  it('shows another chief in the same office, as of the day of the report', () => {
    const changed = reportedCard(COMPANY, [aReport({ value: 'Ada Lovelace' })], nobody);
    expect(changed.people).toEqual([
      { name: 'Ada Lovelace', role: 'Chief executive' },
      { name: 'Jean Bartik', role: 'CFO' },
    ]);
    expect(cardFacts(changed)).toContainEqual({ kind: 'chief', people: ['Ada Lovelace'], asOf: '2026-05-03' });
    expect(toldFact(changed, 'chief')).toBe('Ada Lovelace');
  });

  it('tells whose word it is, of what was changed alone', () => {
    const told = (...reports: readonly FactReport[]) => reportedCard(COMPANY, reports, nobody).reported;
    expect(told(aReport({ value: 'Ada Lovelace' }), aReport({ fact: 'status', value: 'closed' }))).toEqual([
      'chief',
      'status',
    ]);
    expect(told(aReport(), aReport({ fact: 'owner', value: 'Nobody' }), aReport({ fact: 'seat', value: 'Lyon' }))).toBe(
      undefined,
    );
  });

  it('changes seat, ticker, site, status, name and a known owner', () => {
    const changes = [
      aReport({ fact: 'seat', value: 'Lyon, FR' }),
      aReport({ fact: 'ticker', value: 'EPA:CLD' }),
      aReport({ fact: 'site', value: 'cloudwatt.example' }),
      aReport({ fact: 'status', value: 'renamed' }),
      aReport({ fact: 'name', value: 'Clouwatt Nouveau' }),
      aReport({ fact: 'owner', value: 'Orange' }),
    ];
    expect(reportedCard(COMPANY, changes, (name) => ({ id: 'orange', name }))).toMatchObject({
      city: 'Lyon',
      country: 'FR',
      ticker: ['EPA:CLD'],
      site: 'cloudwatt.example',
      status: 'renamed',
      name: 'Clouwatt Nouveau',
      parent: { id: 'orange', name: 'Orange' },
    });
  });

  it('stays where a report does not say what is true, or says what cannot be read', () => {
    const useless = [
      ...REPORTED_FACTS.map((fact) => aReport({ fact })),
      aReport({ fact: 'other', value: 'everything' }),
      aReport({ fact: 'ticker', value: 'no ticker' }),
      aReport({ fact: 'site', value: 'javascript:alert(1)' }),
      aReport({ fact: 'status', value: 'sleeping' }),
      aReport({ fact: 'owner', value: 'Nobody we know' }),
    ];
    expect(reportedCard(COMPANY, useless, nobody)).toEqual(COMPANY);
  });

  it('keeps its country where a seat is a city alone', () => {
    expect(reportedCard(COMPANY, [aReport({ fact: 'seat', value: 'Rennes' })], nobody)).toMatchObject({
      city: 'Rennes',
      country: COMPANY.country,
    });
  });
});
