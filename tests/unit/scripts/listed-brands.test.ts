import { describe, expect, it } from 'vitest';
import { brandsOf } from '../../../scripts/listed/brands.ts';
import { buildListed } from '../../../scripts/listed/build.ts';
import { isDistinctive } from '../../../scripts/listed/names.ts';
import { company } from '../../support/companies.ts';

const NO_LEXICA = { words: [new Set(['key', 'store', 'keystore', 'bank'])], names: new Set<string>() };

function line(category: string, displayName: string, ...countries: readonly unknown[]): string {
  return JSON.stringify({ category: `brands/${category}`, displayName, matchNames: [], countries });
}

describe('a list of brands', () => {
  it('gives chains of one country with what they sell', () => {
    const lines = [
      line('amenity/bank', 'Nordbach Bank', 'us-ca.geojson', 'us'),
      line('shop/bakery', 'Brotwinkel', 'de'),
      line('shop/shoes', 'Chaussélys', 'fx'),
    ];
    expect(brandsOf(lines.join('\n'))).toEqual([
      { name: 'Nordbach Bank', country: 'US', industry: 'Banks', tickers: [], chain: true },
      { name: 'Brotwinkel', country: 'DE', industry: 'Specialty Retail', tickers: [], chain: true },
      { name: 'Chaussélys', country: 'FR', industry: 'Specialty Retail', tickers: [], chain: true },
    ]);
  });

  it.each([
    ['of several countries', line('shop/shoes', 'Sohlenwerk', 'de', 'at')],
    ['of the world', line('shop/shoes', 'Sohlenwerk', '001')],
    ['of one place', line('shop/shoes', 'Sohlenwerk', [13, 52])],
    ['that are no firms', line('amenity/recycling', 'Glasbox', 'de')],
    ['for charity', line('shop/charity', 'Second Heart', 'gb')],
    ['told from others by their country', line('amenity/bank', 'Nordbach Bank (Ghana)', 'gh')],
    ['in two scripts', line('shop/shoes', 'Туфли Sohle', 'ru')],
  ])('leaves out those %s', (_, text) => {
    expect(brandsOf(text)).toEqual([]);
  });

  it('has each brand of a country once', () => {
    const text = [line('shop/bakery', 'Brotwinkel', 'de'), line('amenity/cafe', 'Brotwinkel', 'de')].join('\n');
    expect(brandsOf(text)).toHaveLength(1);
  });
});

describe('the list with chains', () => {
  const brands = (...names: readonly string[]) =>
    names.map((name) => ({ name, country: 'DE', industry: 'Specialty Retail', tickers: [], chain: true }));

  it('leaves the parts of known firms to them', () => {
    const core = [company({ id: 'brotwinkel', name: 'Brotwinkel' })];
    const { listed, left } = buildListed(brands('Brotwinkel Café', 'Brotwinkelchen'), core, NO_LEXICA);
    expect(listed.map(({ name }) => name)).toEqual(['Brotwinkelchen']);
    expect(left['part of another']).toBe(1);
  });

  it('leaves out who has no name that tells anything, and phrases of everyday text', () => {
    const { listed, left } = buildListed(brands('Keystore', 'Key Store Bank'), [], NO_LEXICA);
    expect(listed).toEqual([]);
    expect(left['name that tells nothing']).toBe(2);
  });

  it.each(['KeyStore', 'McGrath', 'MacEwen', 'DeSerres'])('asks for context where a name is %s', (name) => {
    expect(isDistinctive(name, NO_LEXICA)).toBe(false);
  });
});
