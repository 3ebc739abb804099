import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CRM_FORMATS, prospectsCsv } from '../../../../lib/exchange/export/prospects-csv.ts';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import type { Prospect } from '../../../../lib/model/prospect.ts';

const ORANGE: CompanyCard = {
  id: 'orange',
  name: 'Orange',
  kind: 'company',
  status: 'active',
  country: 'FR',
  city: 'Paris',
  site: 'www.orange.com',
  sectors: ['telecom', 'cloud'],
  about: { en: 'A telecom operator.', fr: 'Un opérateur.' },
};
const CARDS = new Map([['orange', ORANGE]]);
const prospect = (parts: Partial<Prospect> = {}): Prospect => ({
  id: 'p',
  name: 'Orange',
  company: 'orange',
  status: 'meeting',
  note: '',
  nextStep: '',
  ...parts,
});

function table(
  prospects: readonly Prospect[],
  format: (typeof CRM_FORMATS)[number],
  separator: ',' | ';' = ',',
): readonly Record<string, string>[] {
  const text = prospectsCsv(prospects, CARDS, format, separator);
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
}

describe('a table for a CRM', () => {
  it('bears the headings of HubSpot’s companies', () => {
    const [row] = table([prospect()], 'hubspot', ';');
    expect(row).toMatchObject({
      'Company name': 'Orange',
      'Company domain name': 'orange.com',
      'Website URL': 'https://www.orange.com/',
      City: 'Paris',
      'Country/Region': 'France',
      Description: 'A telecom operator.',
      Status: 'meeting',
    });
  });

  it('bears the labels of Salesforce’s accounts', () => {
    const [row] = table([prospect({ nextStep: 'Call', note: 'Met at B12' })], 'salesforce');
    expect(row).toMatchObject({
      'Account Name': 'Orange',
      Website: 'https://www.orange.com/',
      'Billing City': 'Paris',
      'Billing Country': 'France',
      'Account Description': 'A telecom operator.',
      Note: 'Met at B12',
      'Next Step': 'Call',
    });
  });

  it.each(CRM_FORMATS)('names who leads the company now, for %s', (format) => {
    const people = [
      { name: 'Ann Example', role: 'CEO' },
      { name: 'Bob Before', role: 'CEO', to: '2020' },
      { name: 'Cleo Founder' },
    ];
    const text = prospectsCsv([prospect()], new Map([['orange', { ...ORANGE, people }]]), format, ',');
    expect(text).toContain('Ann Example (CEO); Cleo Founder');
    expect(text).not.toContain('Bob Before');
  });

  it.each([
    ['plain', 'Owner'],
    ['hubspot', 'Company owner'],
    ['salesforce', 'Account Owner'],
  ] as const)('names who sees to a firm of a team’s list, for %s', (format, heading) => {
    const owners = new Map([['abcdefghijkl', 'Ada']]);
    const firms = ['abcdefghijkl', 'strangerxxxx', undefined].map((owner) =>
      prospect(owner === undefined ? {} : { owner }),
    );
    const text = prospectsCsv(firms, CARDS, format, ',', owners);
    const rows = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data;
    expect(rows.map((row) => row[heading])).toEqual(['Ada', '', '']);
    expect(prospectsCsv(firms, CARDS, format, ',')).not.toContain(heading);
  });

  it('for a spreadsheet is parted as the reader’s own does it', () => {
    expect(prospectsCsv([], CARDS, 'plain', ';')).toContain('Name;Status;Next step');
    expect(prospectsCsv([], CARDS, 'hubspot', ';')).toContain('Company name,Company domain name');
  });

  it('leaves cells empty of what is not known of a firm', () => {
    const { company: _none, ...unknown } = prospect({ name: 'Nuagix' });
    expect(table([unknown], 'hubspot')[0]).toMatchObject({
      'Company name': 'Nuagix',
      'Company domain name': '',
      'Country/Region': '',
    });
  });

  it.each(CRM_FORMATS)('computes nothing (%s), and a text of several lines stays one cell', (format) => {
    const hostile = ['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '|cmd'];
    for (const text of hostile) {
      const [row] = table([prospect({ name: text, note: text, nextStep: text })], format);
      for (const cell of Object.values(row ?? {})) expect(cell).not.toMatch(/^[\s\ufeff]*[=+\-@\uff1d|]/);
    }
    const [lines] = table([prospect({ note: 'Une, "deux";\r\ntrois\n=4' })], format);
    expect(lines?.['Note']).toBe('Une, "deux";\r\ntrois\n=4');
  });
});
