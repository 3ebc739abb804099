import { describe, expect, it } from 'vitest';
import { buildListed } from '../../../scripts/listed/build.ts';
import { tickersOf } from '../../../scripts/listed/exchanges.ts';
import { filersOf } from '../../../scripts/listed/filers.ts';
import { industryOf } from '../../../scripts/listed/sic.ts';
import { company } from '../../support/companies.ts';

const HEAD =
  'name,business_city,business_stateOrCountry,business_stateOrCountryDescription,entityType,exchanges,sic,tickers';
const TABLE = [
  HEAD,
  `"Okta, Inc.",SAN FRANCISCO,CA,CA,operating,['Nasdaq'],7372,['OKTA']`,
  `AAR CORP,WOOD DALE,IL,IL,operating,['NYSE'],3720,['AIR']`,
  `KINROSS BANK OF THE WEST INC/VA/,TORONTO,A6,"Ontario, Canada",other,"['OTC', 'NYSE']",6022,"['KBW', 'KB']"`,
  `Mersen Glass S.A.,PARIS,I0,France,other,['NYSE'],3290,['MGL']`,
  `Blue Ocean Acquisition Corp,CHEVY CHASE,MD,MD,operating,['Nasdaq'],7372,['BOCN']`,
  `Some Silver Trust,NEW YORK,NY,NY,operating,['NYSE'],6221,['SLV']`,
  `Nowhere Ltd,GEORGE TOWN,,,other,['Nasdaq'],2834,['NWH']`,
  `Over The Counter Inc,RENO,NV,NV,operating,['OTC'],1040,['OTCX']`,
].join('\n');

describe('a table of filers', () => {
  it('gives firms by what news call them, with seat, trade and the ticker of their exchange', () => {
    expect(filersOf(TABLE)).toEqual([
      {
        name: 'Okta',
        legal: 'Okta, Inc.',
        country: 'US',
        city: 'San Francisco',
        industry: 'Software',
        tickers: ['NMS:OKTA'],
      },
      {
        name: 'AAR',
        legal: 'AAR Corp',
        country: 'US',
        city: 'Wood Dale',
        industry: 'Aerospace & Defense',
        tickers: ['NYQ:AIR'],
      },
      {
        name: 'Kinross Bank of the West',
        legal: 'Kinross Bank of the West Inc',
        country: 'CA',
        city: 'Toronto',
        industry: 'Capital Markets',
        tickers: ['NYQ:KB'],
      },
      {
        name: 'Mersen Glass',
        legal: 'Mersen Glass S.A.',
        country: 'FR',
        city: 'Paris',
        industry: 'Machinery',
        tickers: ['NYQ:MGL'],
      },
    ]);
  });

  it('has its trades by code, and none for what is no trade', () => {
    expect([2834, 3674, 4911, 6331, 8742].map(industryOf)).toEqual([
      'Pharmaceuticals',
      'Semiconductors & Semiconductor Equipment',
      'Multi-Utilities',
      'Insurance',
      'Professional Services',
    ]);
    expect([0, 8221, 9995].map(industryOf)).toEqual([undefined, undefined, undefined]);
  });

  it('has tickers of New York, abroad too', () => {
    expect(tickersOf('US', ['NYQ:AIR', 'BER:AAR'])).toEqual(['NYSE:AIR']);
    expect(tickersOf('BM', ['NMS:TK'])).toEqual(['NASDAQ:TK']);
  });
});

describe('firms that are added to the list', () => {
  const had = [
    { id: 'okta', name: 'Okta Systems', country: 'DE' },
    { id: 'aar-known', name: 'AAR Aviation', country: 'US', forms: ['!AAR Aviation'], ticker: ['NYSE:AIR'] },
    { id: 'without', name: 'Without', country: 'US', forms: [] },
  ];

  it('are those that neither list has, with ids and names of their own', () => {
    const core = [company({ id: 'kinross', name: 'Kinross Bank of the West', country: 'CA' })];
    const { listed, joined } = buildListed(filersOf(TABLE), core, { words: [], names: new Set() }, had);
    expect(listed.map(({ id, forms }) => [id, forms])).toEqual([
      ['mersen-glass', ['!Mersen Glass']],
      ['okta-us', undefined],
    ]);
    expect([...joined.keys()]).toEqual(['aar-known', 'kinross']);
  });
});
