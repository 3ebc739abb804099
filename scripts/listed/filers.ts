/**
 * Firms that file with the stock exchange authority of the United States and are listed there, of a table with a row a
 * filer: name, seat, code of its trade (SIC), exchanges and tickers. The source of the list has no NYSE and no Nasdaq.
 */
import { parseTable } from '../../lib/exchange/import/read-table.ts';
import { industryOf } from './sic.ts';
import type { SourceFirm } from './source.ts';

/** A row by the names of its columns. */
type Row = (column: string) => string;

/** Shells, funds and trusts for a commodity or a currency are no firms that news are about. */
const NO_FIRM_CODES = new Set(['', '6221', '6189', '6770']);
const NO_FIRM_NAME = /\b(?:funds?|etf|etn|trust (?:preferred|units)|acquisition corp(?:oration)?|acquisition co)\b/i;
/** «Okta, Inc.», «ACCENDRA HEALTH INC/VA/»: the authority adds the state. */
const STATE_MARK = /\s*[/\\][A-Z ]{2,}[/\\]?\s*$/i;
const LEGAL_FORMS = [
  String.raw`inc|incorporated|corp|corporation|co|company|ltd|limited|plc|llc`,
  String.raw`l\.?l\.?c|l\.?p|n\.?v|s\.?a|s\.?e|a\.?g|a/s|b\.?v`,
];
const LEGAL_END = new RegExp(String.raw`,?\s+(?:${LEGAL_FORMS.join('|')})\.?$`, 'i');
const FLOORS: Readonly<Record<string, string>> = { NYSE: 'NYQ', Nasdaq: 'NMS' };
/** Of up to three letters, most words of a name in capitals are abbreviations; these are not. */
const SHORT_WORDS = new Set(
  (
    'air all ark art bay big bio box car day dow dry eco fox gas gen ice inc ink inn jet key lab law les ' +
    'low ltd new now oak off oil old one our pay pet pie red sea sky sun tax ten the top toy two van war ' +
    'way win you zoo'
  ).split(' '),
);
const SMALL_WORDS = new Set(['and', 'at', 'de', 'for', 'in', 'of', 'on', 'the']);

/** The firms of such a table, each with a country that is known. */
export function filersOf(csv: string): readonly SourceFirm[] {
  const { columns, rows } = parseTable(csv);
  return rows.flatMap((row) => filerOf((column) => row[columns.get(column.toLowerCase()) ?? -1]?.trim() ?? '') ?? []);
}

function filerOf(row: Row): SourceFirm | undefined {
  const country = countryOf(row('business_stateOrCountry'), row('business_stateOrCountryDescription'));
  const tickers = tickersOf(row('exchanges'), row('tickers'));
  const legal = spelled(row('name').replace(STATE_MARK, ''));
  const isFirm = !NO_FIRM_CODES.has(row('sic')) && row('entityType') !== 'investment' && !NO_FIRM_NAME.test(legal);
  if (country === undefined || tickers.length === 0 || !isFirm) return undefined;
  const name = withoutLegalForm(legal);
  const city = row('business_city');
  const industry = industryOf(Number(row('sic')));
  return {
    name,
    ...(name !== legal && { legal }),
    country,
    ...(city !== '' && { city: titled(city, 0) }),
    ...(industry !== undefined && { industry }),
    tickers,
  };
}

/** A state of the United States has its code twice; elsewhere the country, or a province and it, is written out. */
function countryOf(code: string, description: string): string | undefined {
  if (/^[A-Z]{2}$/.test(code) && code === description) return 'US';
  const name = description.slice(description.lastIndexOf(',') + 1).trim();
  return COUNTRIES.get(name) ?? COUNTRIES.get(name.replace(/ \(.*\)$/, ''));
}

const COUNTRIES: ReadonlyMap<string, string> = countryNames();

function countryNames(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  // «FX» and «DD» are France and Germany too, by what they were once called.
  const isToday = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(65 + at));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map<string, string>([
    ...codes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      return name === undefined || code === 'ZZ' || !isToday(code) ? [] : [[name, code]];
    }),
    ['Hong Kong', 'HK'],
    ['Korea, Republic of', 'KR'],
    ['Virgin Islands, British', 'VG'],
  ]);
}

/** Lists as the table writes them: `['NYSE', 'OTC']`. The first ticker is that of the shares. */
function tickersOf(exchanges: string, tickers: string): string[] {
  const items = (list: string): readonly string[] => list.replaceAll(/[[\]'\s]/g, '').split(',');
  const symbols = items(tickers);
  const at = items(exchanges).findIndex((exchange) => exchange in FLOORS);
  const floor = FLOORS[items(exchanges)[at] ?? ''];
  const symbol = symbols[at];
  return floor === undefined || symbol === undefined || symbol === '' ? [] : [`${floor}:${symbol}`];
}

function withoutLegalForm(name: string): string {
  const cut = name.replace(LEGAL_END, '');
  return cut === name || cut.length < 2 ? name : withoutLegalForm(cut);
}

/** Older filers stand in capitals, and how they write themselves is not told. */
function spelled(name: string): string {
  return name === name.toUpperCase() ? titled(name) : name;
}

/** Words begin with a capital; those of up to `abbreviated` letters may be abbreviations and stay. */
function titled(name: string, abbreviated = 3): string {
  return name.replaceAll(/[\p{L}\p{N}'’.]+/gu, (word, at: number) => {
    const small = word.toLowerCase();
    if (at > 0 && SMALL_WORDS.has(small)) return small;
    const isShort = word.length <= abbreviated && !SHORT_WORDS.has(small) && !SMALL_WORDS.has(small);
    return isShort ? word : word.charAt(0) + small.slice(1);
  });
}
