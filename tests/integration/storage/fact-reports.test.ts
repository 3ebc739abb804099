import { describe, expect, it } from 'vitest';
import { createCompanyCards } from '../../../lib/background/services/companies/company-cards.ts';
import {
  createFactReportsReader,
  createFactReportsService,
} from '../../../lib/background/services/companies/fact-reports-service.ts';
import { withReports } from '../../../lib/background/services/companies/reported-cards.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';
import { MAX_FACT_REPORTS, type GivenFactReport } from '../../../lib/model/fact-report.ts';
import { testLibrary, value } from './support.ts';

const NOW = '2026-11-29T10:00:00.000Z';
const CHIEF: GivenFactReport = { company: '~own', name: 'Zorglub', fact: 'chief', was: 'Grace', value: 'Ada' };
const card = (id: string, name: string): CompanyCard => ({
  id,
  name,
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  people: [{ name: 'Grace', role: 'CEO' }],
  about: { en: '', fr: '' },
});

describe('reports of outdated facts', () => {
  const open = testLibrary('fact-reports');

  function service() {
    const told: string[] = [];
    const reader = createFactReportsReader(open);
    const reports = createFactReportsService({
      open,
      reader,
      changed: async () => told.push('changed'),
      now: () => NOW,
    });
    const cards = withReports(
      createCompanyCards({
        readJson: async () => ({}),
        ownCards: async () => [card('~own', 'Zorglub'), card('~two', 'Brume')],
        listed: async () => false,
      }),
      reader,
    );
    return { reports, cards, told };
  }

  it('are one for each fact of a company, the newest first, and go one by one', async () => {
    const { reports, told } = service();
    await reports.report({ ...CHIEF, fact: 'site', at: '2026-01-01T00:00:00.000Z' });
    await reports.report(CHIEF);
    const again = value(await reports.report({ ...CHIEF, value: 'Margaret' }));
    expect(again.at).toBe(NOW);
    expect(value(await reports.all()).map(({ fact, value: is }) => [fact, is])).toEqual([
      ['chief', 'Margaret'],
      ['site', 'Ada'],
    ]);
    await reports.withdraw(again.id);
    expect(value(await reports.all())).toHaveLength(1);
    expect(told).toHaveLength(4);
  });

  it('stand on the card in place of what was told, until they are taken back', async () => {
    const { reports, cards } = service();
    expect(value(await cards.card('~own')).people).toEqual([{ name: 'Grace', role: 'CEO' }]);
    const { id } = value(await reports.report(CHIEF));
    value(await reports.report({ ...CHIEF, fact: 'owner', value: 'brume' }));
    expect(value(await cards.card('~own'))).toMatchObject({
      people: [{ name: 'Ada', role: 'CEO' }],
      parent: { id: '~two', name: 'Brume' },
    });
    expect(value(await cards.cards(['~two', '~own'])).map(({ people }) => people?.[0]?.name)).toEqual(['Grace', 'Ada']);
    await reports.withdraw(id);
    expect(value(await cards.card('~own')).people?.[0]?.name).toBe('Grace');
  });

  it('are kept up to a number, beyond which one can still be changed', async () => {
    const { reports } = service();
    for (let at = 0; at < MAX_FACT_REPORTS; at += 500)
      await Promise.all(
        Array.from({ length: 500 }, async (_, more) => reports.report({ ...CHIEF, company: `c${at + more}` })),
      );
    expect(await reports.report({ ...CHIEF, company: 'one more' })).toMatchObject({
      ok: false,
      error: { kind: 'quota-exceeded' },
    });
    expect(await reports.report({ ...CHIEF, company: 'c1', value: 'Margaret' })).toMatchObject({ ok: true });
  });
});
