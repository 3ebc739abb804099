/**
 * What the exchanges of tickers call themselves, the same in every language: of «EPA» few readers know what it is. A
 * code that is its own name stands for itself.
 */
const NAMES: Readonly<Record<string, string>> = {
  ADX: 'Abu Dhabi Securities Exchange',
  AMS: 'Euronext Amsterdam',
  ATH: 'Athens Exchange',
  BCBA: 'Bolsa de Buenos Aires',
  BCS: 'Bolsa de Santiago',
  BIST: 'Borsa İstanbul',
  BIT: 'Borsa Italiana',
  BME: 'Bolsa de Madrid',
  BMV: 'Bolsa Mexicana',
  BOM: 'BSE India',
  BUD: 'Budapest Stock Exchange',
  CPH: 'Nasdaq Copenhagen',
  CSE: 'Canadian Securities Exchange',
  EBR: 'Euronext Brussels',
  EGX: 'Egyptian Exchange',
  ELI: 'Euronext Lisbon',
  EPA: 'Euronext Paris',
  'EURONEXT-DUBLIN': 'Euronext Dublin',
  HEL: 'Nasdaq Helsinki',
  HKG: 'Hong Kong Exchange',
  ICE: 'Nasdaq Iceland',
  IDX: 'Indonesia Stock Exchange',
  JSE: 'Johannesburg Stock Exchange',
  KLSE: 'Bursa Malaysia',
  KRX: 'Korea Exchange',
  LON: 'London Stock Exchange',
  MOEX: 'Moscow Exchange',
  MUN: 'Börse München',
  NASDAQ: 'Nasdaq',
  NSE: 'NSE India',
  NZX: 'NZX',
  OSL: 'Euronext Oslo',
  PRG: 'Prague Stock Exchange',
  QSE: 'Qatar Stock Exchange',
  RSE: 'Nasdaq Riga',
  SET: 'Stock Exchange of Thailand',
  SGX: 'Singapore Exchange',
  SHA: 'Shanghai Stock Exchange',
  SHE: 'Shenzhen Stock Exchange',
  STO: 'Nasdaq Stockholm',
  SWX: 'SIX Swiss Exchange',
  TADAWUL: 'Saudi Exchange',
  TAL: 'Nasdaq Tallinn',
  TASE: 'Tel Aviv Stock Exchange',
  TPE: 'Taiwan Stock Exchange',
  TPEX: 'Taipei Exchange',
  TSX: 'Toronto Stock Exchange',
  TSXV: 'TSX Venture',
  TYO: 'Tokyo Stock Exchange',
  VIE: 'Wiener Börse',
  VSE: 'Nasdaq Vilnius',
  WSE: 'GPW Warszawa',
  XETRA: 'Xetra',
};

/** «EPA:ORA» as a reader reads it: «Euronext Paris: ORA». */
export function tickerWords(ticker: string): string {
  const colon = ticker.indexOf(':');
  const name = NAMES[ticker.slice(0, colon)];
  return name === undefined ? ticker : `${name}: ${ticker.slice(colon + 1)}`;
}
