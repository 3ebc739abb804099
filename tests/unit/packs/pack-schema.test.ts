import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../lib/model/iso-date.ts';
import { companyFields } from '../../../lib/packs/company-record.ts';
import { readSource, toPack } from '../../../scripts/pack/build.ts';
import { dueFacts } from '../../../scripts/pack/due.ts';
import { company } from '../../support/companies.ts';
import { aPack } from '../../support/signing.ts';

const schema = JSON.parse(readFileSync('docs/pack-format.schema.json', 'utf8')) as {
  readonly properties: object;
  readonly $defs: { readonly company: { readonly properties: object; readonly required: readonly string[] } };
};

describe('the JSON Schema of packs', () => {
  it('has the keys that are checked, and asks for those of the shortest record', () => {
    expect(Object.keys(schema.$defs.company.properties)).toEqual([...Object.keys(companyFields), 'verified']);
    expect(schema.$defs.company.required.toSorted()).toEqual(Object.keys(company({ id: 'a' })).toSorted());
    expect(Object.keys(schema.properties)).toEqual([...Object.keys(aPack()), 'address'].toSorted(byPlace));
  });
});

const PLACES = ['id', 'name', 'kind', 'revision', 'made', 'expires', 'licence', 'address', 'companies'];
function byPlace(one: string, other: string): number {
  return PLACES.indexOf(one) - PLACES.indexOf(other);
}

describe('the example', () => {
  it('is a pack', () => {
    const { companies, ...head } = aPack();
    const pack = toPack(readSource('docs/examples/open-source-publishers.jsonl'), head);
    expect(pack.companies.length).toBeGreaterThan(companies.length);
  });
});

describe('facts that are due', () => {
  it('are those never verified, then the oldest, and none that was verified lately', () => {
    const on = (asOf: string) => ({ asOf: asOf as IsoDate, source: 'https://press.example/' });
    const pack = aPack({
      companies: [
        { ...company({ id: 'a', city: 'Brest' }), verified: { status: on('2025-01-01'), seat: on('2026-11-01') } },
        { ...company({ id: 'b' }), verified: { status: on('2024-01-01') } },
        company({ id: 'c', people: [{ name: 'Ada', role: 'CEO' }] }),
      ],
    });
    expect(
      dueFacts(pack.companies, { today: '2026-11-29' as IsoDate, months: 12, met: new Map(), reports: [] }).map(
        ({ id, fact }) => `${id} ${fact}`,
      ),
    ).toEqual(['c chief', 'c status', 'b status', 'a status']);
  });
});
