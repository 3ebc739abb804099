import { describe, expect, it } from 'vitest';
import { lineageRow } from '../../../lib/dossier/lineage-row.ts';
import type { CompanyCard } from '../../../lib/model/company.ts';

const card = (parts: Partial<CompanyCard>): CompanyCard => ({
  id: 'x',
  name: 'X',
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: '', fr: '' },
  ...parts,
});
const NAMES: Readonly<Record<string, string>> = {
  orange: 'Orange',
  vivendi: 'Vivendi',
  altice: 'Altice',
  a: 'A',
  b: 'B',
  c: 'C',
};
const row = (parts: Partial<CompanyCard>): readonly string[] =>
  lineageRow(card(parts), (id) => NAMES[id] ?? id).map((step) =>
    step.kind === 'closed' ? `closed ${step.year}` : [step.name, step.year].filter(Boolean).join(' '),
  );

describe('the row of a lineage', () => {
  it('goes from the name over the buyer to the end', () => {
    const lineage = [
      { date: '2020-02-01', event: 'closed', text: '' },
      { date: '2012-09', event: 'founded', text: '' },
      { date: '2015-03', event: 'acquired', with: 'orange', text: '' },
    ] as const;
    expect(row({ name: 'Cloudwatt', status: 'closed', lineage })).toEqual(['Cloudwatt', 'Orange 2015', 'closed 2020']);
  });

  it('begins with the first of the company’s own names, each spelling once', () => {
    const former = [
      { text: 'France Télécom', until: '2013-07' },
      { text: 'France Telecom', until: '2013-07' },
      { text: 'Sans date' },
    ];
    expect(row({ name: 'Orange', former })).toEqual(['France Télécom', 'Orange 2013']);
  });

  it('is empty where there is nothing to tell, or nobody to name', () => {
    expect(row({ lineage: [{ date: '1990', event: 'founded', text: '' }] })).toEqual([]);
    expect(
      row({
        lineage: [
          { date: '1990', event: 'acquired', with: 'unknown-firm', text: '' },
          { date: '1991', event: 'acquired', text: '' },
        ],
      }),
    ).toEqual([]);
  });

  it('names the parent by the card where the gazetteer does not', () => {
    expect(
      row({
        parent: { id: 'unknown-firm', name: 'Mère' },
        lineage: [{ date: '1990', event: 'merged', with: 'unknown-firm', text: '' }],
      }),
    ).toEqual(['X', 'Mère 1990']);
  });

  it('tells a new name once: by the event where the company goes by another record, else by its former names', () => {
    const lineage = [{ date: '2013-07', event: 'renamed', with: 'orange', text: '' }] as const;
    expect(row({ lineage })).toEqual([]);
    expect(row({ lineage, status: 'renamed' })).toEqual(['X', 'Orange 2013']);
  });

  it('keeps the first name and the last steps of a long life', () => {
    const lineage = (['a', 'b', 'c', 'vivendi'] as const).map((id, at) => ({
      date: `200${at}`,
      event: 'acquired' as const,
      with: id,
      text: '',
    }));
    expect(row({ lineage })).toEqual(['X', 'B 2001', 'C 2002', 'Vivendi 2003']);
  });
});
