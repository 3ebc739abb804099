/**
 * Exchanges as the source calls them, with the code that records have for them and the country at home there. Floors
 * where foreign shares are traded beside their own (Berlin, Mexico, Vienna for foreigners) tell nothing of a firm.
 */
const EXCHANGES: Readonly<Record<string, readonly [code: string, country: string]>> = {
  AMS: ['AMS', 'NL'],
  ASX: ['ASX', 'AU'],
  ATH: ['ATH', 'GR'],
  BRU: ['EBR', 'BE'],
  BSE: ['BOM', 'IN'],
  BUD: ['BUD', 'HU'],
  BUE: ['BCBA', 'AR'],
  CAI: ['EGX', 'EG'],
  CNQ: ['CSE', 'CA'],
  CPH: ['CPH', 'DK'],
  DOH: ['QSE', 'QA'],
  EBS: ['SWX', 'CH'],
  GER: ['XETRA', 'DE'],
  HEL: ['HEL', 'FI'],
  HKG: ['HKG', 'HK'],
  ICE: ['ICE', 'IS'],
  ISE: ['EURONEXT-DUBLIN', 'IE'],
  IST: ['BIST', 'TR'],
  JKT: ['IDX', 'ID'],
  JNB: ['JSE', 'ZA'],
  JPX: ['TYO', 'JP'],
  KLS: ['KLSE', 'MY'],
  KOE: ['KOSDAQ', 'KR'],
  KSC: ['KRX', 'KR'],
  LIS: ['ELI', 'PT'],
  LIT: ['VSE', 'LT'],
  LSE: ['LON', 'GB'],
  MCE: ['BME', 'ES'],
  MCX: ['MOEX', 'RU'],
  MEX: ['BMV', 'MX'],
  MIL: ['BIT', 'IT'],
  MUN: ['MUN', 'DE'],
  NCM: ['NASDAQ', 'US'],
  NGM: ['NASDAQ', 'US'],
  NMS: ['NASDAQ', 'US'],
  NSE: ['NSE', 'IN'],
  NYQ: ['NYSE', 'US'],
  NZE: ['NZX', 'NZ'],
  OSL: ['OSL', 'NO'],
  PAR: ['EPA', 'FR'],
  PRA: ['PRG', 'CZ'],
  RIS: ['RSE', 'LV'],
  SAO: ['B3', 'BR'],
  SAU: ['TADAWUL', 'SA'],
  SES: ['SGX', 'SG'],
  SET: ['SET', 'TH'],
  SGO: ['BCS', 'CL'],
  SHH: ['SHA', 'CN'],
  SHZ: ['SHE', 'CN'],
  STO: ['STO', 'SE'],
  TAI: ['TPE', 'TW'],
  TAL: ['TAL', 'EE'],
  TLV: ['TASE', 'IL'],
  TOR: ['TSX', 'CA'],
  TWO: ['TPEX', 'TW'],
  VAN: ['TSXV', 'CA'],
  VIE: ['VIE', 'AT'],
};

/** Where firms of other countries are listed first, in this order. */
const ABROAD = [
  'HKG',
  'NYQ',
  'NMS',
  'NGM',
  'NCM',
  'LSE',
  'ASX',
  'TOR',
  'SES',
  'TAI',
  'TWO',
  'PAR',
  'AMS',
  'OSL',
  'STO',
  'EBS',
  'MIL',
];
/** Shown on a card: the first one, and kept of a firm with two lists at home. */
const MAX_TICKERS = 2;
const ISIN = /^[A-Z]{2}[A-Z0-9]{9}\d$/;

/** The listings of a firm that tell where it is at home, as `EXCHANGE:SYMBOL`, the surest first. */
export function tickersOf(country: string, listings: readonly string[]): readonly string[] {
  const byFloor = Map.groupBy(listings, (listing) => listing.slice(0, listing.indexOf(':')));
  const floors = [...byFloor.keys()];
  const home = floors.filter((floor) => EXCHANGES[floor]?.[1] === country);
  const chosen = home.length > 0 ? home : ABROAD.filter((floor) => byFloor.has(floor)).slice(0, 1);
  return chosen
    .flatMap((floor) => {
      const symbol = mainSymbol((byFloor.get(floor) ?? []).map((listing) => listing.slice(floor.length + 1)));
      const code = EXCHANGES[floor]?.[0];
      // London's symbols that begin with 0 are those of foreign shares; an ISIN is no symbol.
      const isOwn = symbol !== undefined && !(floor === 'LSE' && symbol.startsWith('0')) && !ISIN.test(symbol);
      return isOwn && code !== undefined ? [`${code}:${symbol}`] : [];
    })
    .slice(0, MAX_TICKERS);
}

/** The symbol of which the others are classes; none where several firms' symbols stand under one. */
function mainSymbol(symbols: readonly string[]): string | undefined {
  const [shortest] = symbols.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1));
  const stem = shortest?.replace(/[-\d.]*[A-Z]?$/, '');
  const isOne =
    symbols.length === 1 || (stem !== undefined && stem.length > 1 && symbols.every((one) => one.startsWith(stem)));
  return isOne && shortest !== undefined && /^\S+$/.test(shortest) ? shortest : undefined;
}
