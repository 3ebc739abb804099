import { describe, expect, it } from 'vitest';
import { listedShards } from '../../../scripts/build-pack/listed-cards.ts';
import { buildListed } from '../../../scripts/listed/build.ts';
import { tickersOf } from '../../../scripts/listed/exchanges.ts';
import { formsOf, isDistinctive, isOrdinary } from '../../../scripts/listed/names.ts';
import { recordOf } from '../../../scripts/listed/record.ts';
import type { SourceFirm } from '../../../scripts/listed/source.ts';
import { company } from '../../support/companies.ts';

const LEXICA = {
  words: [
    new Set(['view', 'champion', 'iron', 'trust', 'global', 'health', 'republic', 'services']),
    new Set(['medicine', 'editas']),
  ],
  names: new Set(['london', 'canadian', 'kalyani']),
};

function firm(change: Partial<SourceFirm> & { readonly name: string }): SourceFirm {
  return { country: 'FR', tickers: ['PAR:ABC'], ...change };
}

describe('the forms of a listed company', () => {
  it('are its name, and that without what is dropped in speech', () => {
    expect(formsOf('Greencore Group')).toEqual(['Greencore Group', 'Greencore']);
    expect(formsOf('Century Plyboards (India)')).toEqual(['Century Plyboards (India)', 'Century Plyboards']);
    expect(formsOf('Kweichow Moutai')).toEqual(['Kweichow Moutai']);
  });

  it.each(['View', 'Champion Iron', 'ABB', 'Kalyani', 'V', 'Global Health'])('tell nothing where one is %s', (form) => {
    expect(isOrdinary(form, false, LEXICA)).toBe(true);
  });
  it.each(['Republic Services', 'Canadian Solar', 'Straumann', 'Kweichow Moutai'])(
    'may tell where one is %s',
    (form) => {
      expect(isOrdinary(form, false, LEXICA)).toBe(false);
    },
  );
  it('tell less where they are shortened', () => {
    expect(isOrdinary('Canadian Trust', true, LEXICA)).toBe(true);
  });

  it.each(['EirGenix', 'Karnataka Bank', 'Zhongliang Pharmaceutical'])('are enough where one is %s', (form) => {
    expect(isDistinctive(form, LEXICA)).toBe(true);
  });
  it.each(['Straumann', 'Kweichow Moutai', 'Global Health', 'London Bank', 'ABN Bank', 'Juki'])(
    'need context where one is %s',
    (form) => {
      expect(isDistinctive(form, LEXICA)).toBe(false);
    },
  );
});

describe('the tickers of a listed company', () => {
  it.each([
    ['CH', ['EBS:NESN', 'MEX:NESNN', 'BER:NESM'], ['SWX:NESN']],
    ['IN', ['BSE:SICAL', 'NSE:SICAL'], ['BOM:SICAL', 'NSE:SICAL']],
    ['US', ['LSE:0USB', 'BER:XYZ'], []],
    ['BM', ['BER:TK', 'OSL:TEEK'], ['OSL:TEEK']],
    ['SE', ['STO:K2A-B', 'STO:K2A-PREF'], ['STO:K2A-B']],
    ['KR', ['KSC:003670', 'KSC:005490'], []],
    ['EG', ['CAI:EGS60182C010'], []],
  ])('in %s of %j are %j', (country, listings, tickers) => {
    expect(tickersOf(country, listings)).toEqual(tickers);
  });
});

describe('the list of listed companies', () => {
  const core = [
    company({ id: 'orange', name: 'Orange', site: 'orange.com', ticker: ['EPA:ORA'] }),
    company({ id: 'ovh', name: 'OVHcloud', aliases: [{ text: 'OVH Groupe', kind: 'legal', risk: 'safe' }] }),
  ];
  const built = buildListed(
    [
      firm({ name: 'Orange', site: 'www.orange.com' }),
      firm({ name: 'OVH', tickers: ['PAR:OVH'] }),
      firm({ name: 'Somebody', tickers: ['PAR:ORA'] }),
      firm({ name: 'Gone Chemicals', delisted: true }),
      firm({ name: 'View', legal: 'View, Inc.', country: 'US', tickers: [] }),
      firm({ name: 'Champion Iron', legal: 'Champion Iron Limited', tickers: ['PAR:CI'] }),
      firm({ name: 'Straumann', country: 'CH', city: 'Basel', industry: 'Pharmaceuticals', tickers: ['EBS:STMN'] }),
      firm({ name: 'Straumann Group', country: 'SG', city: 'Central', tickers: ['SES:STG'] }),
      firm({ name: 'Straumann', country: 'DE', tickers: ['MUN:STR'] }),
    ],
    core,
    LEXICA,
  );

  it('leaves to the core list what that has, by site, name or ticker', () => {
    expect([...built.joined]).toEqual([
      ['orange', ['EPA:ABC']],
      ['ovh', ['EPA:OVH']],
    ]);
  });

  it('gives each form to one firm, and none to one that is gone', () => {
    expect(built.listed.map(({ id, forms, city }) => [id, forms, city])).toEqual([
      ['champion-iron', ['Champion Iron Limited', '~Champion Iron'], undefined],
      ['straumann', undefined, 'Basel'],
      ['straumann-group', ['!Straumann Group'], undefined],
      ['view', ['View, Inc.'], undefined],
    ]);
    expect(built.left).toMatchObject({ delisted: 1, 'name of another': 1 });
  });

  it('leaves no form asking for context that would hide a name of the core list', () => {
    const sensata = company({ id: 'sensata', name: 'Sensata Works', ambiguity: 'none' });
    const names = ['Sensata Works Holding', 'Sensata Worksop Kyoto'];
    const { listed } = buildListed(
      names.map((name) => firm({ name, country: 'GB', tickers: [] })),
      [sensata],
      LEXICA,
    );
    expect(listed.map(({ forms, name }) => forms ?? name)).toEqual([
      ['!Sensata Works Holding'],
      'Sensata Worksop Kyoto',
    ]);
  });

  it('becomes records that need context unless a form is enough by itself', () => {
    const [iron, straumann] = built.listed.map(recordOf);
    expect(iron).toMatchObject({ name: 'Champion Iron Limited', aliases: [{ text: 'Champion Iron', risk: 'paired' }] });
    expect(straumann).toMatchObject({ ambiguity: 'other-company', context: { for: ['basel'] }, ticker: ['SWX:STMN'] });
    expect(recordOf({ id: 'eirgenix', name: 'EirGenix', country: 'TW', forms: ['!EirGenix'] })).toMatchObject({
      name: 'EirGenix',
      ambiguity: 'none',
    });
    expect(recordOf({ id: 'scope', name: 'Scope', country: 'MY', forms: [] })).toBeUndefined();
  });

  it('becomes cards of facts, each in its shard', () => {
    const cards = listedShards(built.listed).flat();
    expect(cards.find(({ id }) => id === 'straumann')).toEqual({
      id: 'straumann',
      name: 'Straumann',
      kind: 'company',
      status: 'active',
      country: 'CH',
      city: 'Basel',
      ticker: ['SWX:STMN'],
      sectors: ['pharma'],
      about: { en: '', fr: '' },
    });
  });
});
