/**
 * Chains of shops, restaurants, banks and the like, of a list of brands with a line each: what it sells, its name, and
 * the countries where it does. Brands of several countries are left out: the list does not tell which is theirs.
 */
import * as v from 'valibot';
import type { SourceFirm } from './source.ts';

/** What the brands of a category are, in the words of the source of listed companies; others are no firms of news. */
const LEISURE = 'Hotels, Restaurants & Leisure';
const SHOPS = 'Specialty Retail';
const CARE = 'Health Care Providers & Services';
const TRADES: Readonly<Record<string, string>> = {
  'amenity/bank': 'Banks',
  'amenity/bureau_de_change': 'Banks',
  'amenity/cafe': LEISURE,
  'amenity/car_rental': 'Road & Rail',
  'amenity/charging_station': 'Electric Utilities',
  'amenity/cinema': 'Entertainment',
  'amenity/clinic': CARE,
  'amenity/dentist': CARE,
  'amenity/fast_food': LEISURE,
  'amenity/fuel': 'Oil, Gas & Consumable Fuels',
  'amenity/hospital': CARE,
  'amenity/ice_cream': LEISURE,
  'amenity/pharmacy': SHOPS,
  'amenity/pub': LEISURE,
  'amenity/restaurant': LEISURE,
  'healthcare/laboratory': CARE,
  'leisure/fitness_centre': LEISURE,
  'office/coworking': 'Real Estate Management & Development',
  'office/estate_agent': 'Real Estate Management & Development',
  'office/financial': 'Capital Markets',
  'office/insurance': 'Insurance',
  'shop/mobile_phone': SHOPS,
  'shop/money_lender': 'Consumer Finance',
  'shop/travel_agency': LEISURE,
  'tourism/hotel': LEISURE,
  'tourism/theme_park': LEISURE,
};
/** Shops that sell for charity, lend on pawn, or are a stall. */
const NO_FIRM = new Set(['shop/charity', 'shop/kiosk', 'shop/pawnbroker']);
/** Letters of one script: what stands in brackets or in a second script tells the name from another's. */
const PLAIN_NAME = /^[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\s.,'’&+!-]+$/u;
/** The list parts what lies over sea, as the code that stands for France in Europe. */
const EUROPEAN_PART: Readonly<Record<string, string>> = { FX: 'FR' };

const brand = v.object({ category: v.string(), displayName: v.string(), countries: v.array(v.unknown()) });

/** The firms of such a list, each with the one country of its shops. */
export function brandsOf(jsonLines: string): readonly SourceFirm[] {
  const seen = new Set<string>();
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { category, displayName: name, countries } = v.parse(brand, JSON.parse(line));
      const kind = category.replace(/^brands\//, '');
      const industry = TRADES[kind] ?? (kind.startsWith('shop/') && !NO_FIRM.has(kind) ? SHOPS : undefined);
      const country = onlyOne(countries);
      const key = `${name.toLowerCase()} ${country}`;
      if (industry === undefined || country === undefined || !PLAIN_NAME.test(name) || seen.has(key)) return [];
      seen.add(key);
      return [{ name, country, industry, tickers: [], chain: true }];
    });
}

/** «us-ca» is a part of «us», and several parts of a country are one. */
function onlyOne(places: readonly unknown[]): string | undefined {
  const codes = new Set(places.map((place) => (typeof place === 'string' ? place.slice(0, 2).toUpperCase() : '')));
  const [code = ''] = codes;
  const country = EUROPEAN_PART[code] ?? code;
  return codes.size === 1 && /^[A-Z]{2}$/.test(country) ? country : undefined;
}
