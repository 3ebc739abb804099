import type { CompanyCard, CompanyName, Leader } from '../model/company.ts';
/** What the pack knows of a company beyond its name and its sentence, in the order in which a card tells it. */
import type { CardFact, Office } from '../model/preview.ts';
import { tickerWords } from './exchange-names.ts';
import { isGone } from './status.ts';

/** As many companies, and people of one office, as a row has space for. */
const MAX_COMPANIES = 3;
const MAX_PEOPLE = 2;

/** The rows of a company’s card; of one that is no more nobody is in office, and nothing is traded. */
export function cardFacts(card: CompanyCard): readonly CardFact[] {
  const { parent, successor, ticker = [], rivals = [], parts = [], site } = card;
  const isOver = isGone(card) || card.ended !== undefined;
  const facts: (CardFact | undefined)[] = [
    successor && isOver ? { kind: 'today', party: successor } : undefined,
    parent && !(isOver && successor) ? { kind: 'owner', party: parent } : undefined,
    isOver ? undefined : officeFact(card),
    !isOver && ticker[0] !== undefined ? { kind: 'ticker', text: tickerWords(ticker[0]) } : undefined,
    companies('rivals', rivals),
    companies('parts', parts),
    site === undefined || isOver ? undefined : { kind: 'site', host: site.replace(/^www\./, '') },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function companies(kind: 'rivals' | 'parts', all: readonly CompanyName[]): CardFact | undefined {
  return all.length === 0 ? undefined : { kind, companies: all.slice(0, MAX_COMPANIES) };
}

const MANAGER = '(?:managing|general) (?:director|manager)';
const BOARDS = 'managing|executive|supervisory';

/**
 * Offices by the English words of the pack’s roles, the weightiest first; a deputy, or the head of a part, leads no
 * company.
 */
const OFFICES: readonly (readonly [Office, RegExp])[] = [
  ['chief', anyOf('CEO|chief executive|PDG|directeur général|directrice générale|director[ -]general', MANAGER)],
  ['chair', anyOf('(?:co-)?chair(?:man|woman|person)?|president')],
  ['founder', anyOf('founder')],
];
const NO_OFFICE = anyOf('deputy|vice|former|ex|interim head|first', `(?:of|for) (?!the (?:(?:${BOARDS}) )?board)`);

/**
 * Who is in the weightiest office that the pack knows of. A company that was bought often lost its chief with that, or
 * went into another: there only a person counts of whom the pack says since when.
 */
function officeFact({ people = [], asOf, status }: CompanyCard): CardFact | undefined {
  const isDoubtful = ({ from }: Leader): boolean => status === 'acquired' && from === undefined;
  const inOffice = people
    .filter(({ to, role }) => to === undefined && role !== undefined && !NO_OFFICE.test(role))
    .filter((person) => !isDoubtful(person));
  for (const [kind, words] of OFFICES) {
    const found = inOffice.filter(({ role = '' }: Leader) => words.test(role));
    if (found.length === 0) continue;
    const names = found.slice(0, MAX_PEOPLE).map(({ name }) => name);
    return { kind, people: names, ...(asOf !== undefined && kind !== 'founder' && { asOf }) };
  }
  return undefined;
}

/** Whether a role is that of who leads a company. */
export function isChief(role: string): boolean {
  return !NO_OFFICE.test(role) && OFFICES.some(([office, words]) => office === 'chief' && words.test(role));
}

/** Any of some words, whole and in any case. */
function anyOf(...words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join('|')})(?:\\b|(?<=\\s))`, 'i');
}
