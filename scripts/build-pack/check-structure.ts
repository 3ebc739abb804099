import type { Company, CompanyId, LineageEvent } from '../../lib/model/company.ts';
import type { PackCompany } from '../../lib/packs/pack.ts';
import { packForms } from '../audit/pack-forms.ts';
import { listings, toldEnds, twinsOf } from './check-status.ts';
import { packPartners } from './named-partner.ts';
import { isPhrase } from './phrase-words.ts';
import { relatedOf } from './related.ts';

/** What is wrong with a record in the light of all others; `reason` begins with its id. */
export type Fault = { readonly id: CompanyId; readonly reason: string };

/**
 * Codes of exchanges, one each: `SSE` and `ISE` stand for several exchanges of the world, `ETR` and `SIX` for one that
 * has another code here.
 */
const EXCHANGES = new Set(
  (
    'ADX AMS ASX ATH B3 BCBA BCS BHB BISX BIST BIT BME BMV BRVM BUD BVB CAS CBOE CPH DFM EBR EGX ELI EPA ' +
    'EURONEXT-DUBLIN GSE HEL HKG HNX HOSE ICE IDX JSE KLSE KOSDAQ KRX KSE LJSE LON LUX MOEX MSX MUN NAG NASDAQ ' +
    'NGX NSE NSE-KE NYSE NZX OSL PRG PSE QSE RSE SET SGX SHA SHE STO SWX TADAWUL TAL TASE TPE TPEX TSX TSXV TYO ' +
    'VIE VSE WSE XETRA ZSE'
  ).split(' '),
);
/**
 * Who leads a company: of these it has one at a time. Founders, deputies, heads of parts and shared chairs are others.
 */
const CHIEF_TITLE = 'CEO|chief executive(?: officer)?|PDG|directeur général|directrice générale';
const CHIEF = new RegExp(
  String.raw`(?:^|[,/&] ?|and )(?:global |interim |acting )?(?:${CHIEF_TITLE})(?=$|[ ,/&])(?! (?:of|for|at|d[eu]) )`,
  'i',
);
const SHARED = /co-|deputy|former|first|designate|elect|\bex-|until|division|vice/i;
/** Any of these alternatives as whole words, in any case. */
function wordsOf(...alternatives: readonly string[]): RegExp {
  return new RegExp(String.raw`\b(?:${alternatives.join('|')})\b`, 'i');
}

/** A deal that was announced and of which nothing more is said. */
const ANNOUNCED = wordsOf(
  'agreed|agrees|agreeing|announced|announces|signed the sale|plans to|planned|offered',
  'to be (?:bought|sold|acquired)|will (?:buy|sell|merge|acquire)',
);
/**
 * A sentence that begins with the deal itself tells it as done: «Bought by Block in a deal worth 29 billion dollars
 * when agreed».
 */
const DONE = /^(?:Bought|Sold|Merged|Took|Absorbed|Acquired)\b/;
const OUTCOME = wordsOf(
  'drop(?:ped|s)|block(?:ed|s)|abandon(?:ed|s)|complet(?:ed|es)|clos(?:ed|es)|fail(?:ed|s)',
  'withdr[ae]w[ns]?|called off|terminated|rejected|refused|collapsed|later|since|scrapped|stopped',
  'cancelled|ended|lapsed|gave up|under pressure|expired|prohibited|forbade|fell through|given up',
  'which went to',
);
const DEALS = new Set<LineageEvent['event']>(['acquired', 'acquires', 'merged', 'spun-off', 'stake']);
/**
 * Months within which a deal is closed or dropped, more often than not: what is older has an outcome that the record
 * should tell.
 */
const MAX_OPEN_MONTHS = 9;

/** Names shorter than this are words and letters of other things too. */
const MIN_NAME = 4;

/** Runs every check of structure; `today` is the day of the pack, as `YYYY-MM-DD`, where it tells one. */
export function checkStructure(companies: readonly PackCompany[], today: string | undefined): Fault[] {
  const related = relatedOf(companies);
  const byId = new Map(companies.map((company) => [company.id, company]));
  const partnerIn = packPartners(companies);
  const twins = twinsOf(companies);
  const idByName = new Map(companies.flatMap(({ id, name }) => (name.length >= MIN_NAME ? [[name, id] as const] : [])));
  return companies.flatMap((company) =>
    [
      ...endings(company),
      ...successors(company, related.successor(company)?.id, byId),
      ...exchanges(company),
      ...listings(company),
      ...toldEnds(company),
      ...(twins.has(company.id) ? [`is ${twins.get(company.id)} once more: same site and name`] : []),
      ...chiefs(company),
      ...(today === undefined ? [] : [...openDeals(company, today), ...futureDates(company, today)]),
      ...repeatedSteps(company),
      ...phrases(company),
      ...(company.lineage ?? []).flatMap((step) => {
        const { with: partner, by, date } = step;
        const named = by === undefined ? partner === undefined && partnerIn(step, company.id) : idByName.get(by);
        return named ? [`the step of ${date} names ${named} without \`with\``] : [];
      }),
    ].map((reason) => ({ id: company.id, reason: `${company.id}: ${reason}` })),
  );
}

/** Whether nobody works under that name any more. */
function isOver(status: Company['status']): boolean {
  return status === 'closed' || status === 'merged' || status === 'renamed';
}

/** A company that is no more without the day it ended. */
function endings({ status, ended }: Company): string[] {
  return isOver(status) && ended === undefined ? [`${status}, but without \`ended\``] : [];
}

/** Who goes on must not be over itself. */
function successors(
  { id }: Company,
  successor: CompanyId | undefined,
  byId: ReadonlyMap<CompanyId, Company>,
): string[] {
  if (successor === id) return ['goes on as itself: a circle of successors'];
  const next = successor === undefined ? undefined : byId.get(successor);
  return next && (next.status === 'merged' || next.status === 'renamed')
    ? [`its successor ${next.id} is ${next.status}, and nobody is named to go on for that`]
    : [];
}

function exchanges({ ticker = [] }: Company): string[] {
  return ticker.flatMap((one) => {
    const [exchange = ''] = one.split(':');
    return EXCHANGES.has(exchange) ? [] : [`unknown exchange ${exchange}`];
  });
}

/** Two who are said to lead the company now. */
function chiefs({ people = [], status, ended }: Company): string[] {
  const open = people.filter(({ role = '', to }) => to === undefined && CHIEF.test(role) && !SHARED.test(role));
  if (open.length > 1) return [`two open chiefs: ${open.map(({ name }) => name).join(', ')}`];
  return isOver(status) && ended !== undefined && open.length > 0
    ? [`over since ${ended}, but its chief has no end`]
    : [];
}

function openDeals({ lineage = [] }: Company, today: string): string[] {
  return lineage.flatMap(({ date, event, text }) =>
    DEALS.has(event) &&
    ANNOUNCED.test(text) &&
    !DONE.test(text) &&
    !OUTCOME.test(text) &&
    monthsBetween(date, today) > MAX_OPEN_MONTHS
      ? [`the deal of ${date} stands as announced: what became of it?`]
      : [],
  );
}

/** The same event with the same party on the same date, told twice. */
function repeatedSteps({ lineage = [] }: Company): string[] {
  const told = lineage.filter(({ with: partner }) => partner !== undefined);
  const keys = told.map(({ date, event, with: partner }) => `${event} of ${date} with ${partner}`);
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) < index))].map((key) => `tells ${key} twice`);
}

/**
 * Phrases that are said to prove a company wherever they stand: «Today it». Where each of several words has its
 * capital, or `&` stands between them, the writing tells enough: «Fifth Third», «Seven & i».
 */
function phrases(company: Company): string[] {
  return packForms([company])
    .filter(({ text, risk }) => (risk === 'safe' || risk === 'capital') && isPhrase(text) && !isTitled(text))
    .map(({ text, risk }) => `«${text}» is a phrase of everyday words, and said to be \`${risk}\``);
}

function isTitled(text: string): boolean {
  const isShouted = text === text.toUpperCase() && /\p{Lu}.*\p{Lu}.*\p{Lu}/u.test(text);
  return (
    isShouted || /^\p{Lu}\p{Ll}+ &/u.test(text) || /^\p{Lu}\p{Ll}{2,}(?:[ -][\p{Lu}\p{N}][\p{L}\p{N}]*)+$/u.test(text)
  );
}

/** What has not happened yet on the day of the pack. */
function futureDates(
  { founded, ended, lineage = [], people = [], verified = {} }: PackCompany,
  today: string,
): string[] {
  const dates = [
    founded,
    ended,
    ...lineage.map(({ date }) => date),
    ...people.flatMap(({ from, to }) => [from, to]),
    ...Object.values(verified).map(({ asOf }) => asOf),
  ];
  return dates.flatMap((date) => (date !== undefined && date > today ? [`${date} is after the day of the pack`] : []));
}

/** Whole months from a date, the middle of the year where only that is known, to a day. */
export function monthsBetween(date: string, day: string): number {
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + (Number(text.slice(5, 7)) || 6);
  return months(day) - months(date);
}
