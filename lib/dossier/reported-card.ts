/** A card with what the reader knows better than the pack that tells it. */
import { COMPANY_STATUSES, type CompanyCard, type CompanyName } from '../model/company.ts';
import type { FactReport, ReportedFact } from '../model/fact-report.ts';
import { isChief } from './card-facts.ts';

/** What a card tells of a fact, in words; none where it tells nothing. */
export function toldFact(card: CompanyCard, fact: ReportedFact): string | undefined {
  switch (fact) {
    case 'chief': {
      const chiefs = (card.people ?? []).filter(({ role = '', to }) => to === undefined && isChief(role));
      return chiefs.length === 0 ? undefined : chiefs.map(({ name }) => name).join(', ');
    }
    case 'owner':
      return card.parent?.name;
    case 'seat':
      return card.city === undefined ? undefined : `${card.city}, ${card.country}`;
    case 'ticker':
      return card.ticker?.join(', ');
    case 'status':
    case 'name':
    case 'site':
      return card[fact];
    case 'other':
      return undefined;
  }
}

/** Finds a company by its name. */
type Find = (name: string) => CompanyName | undefined;

/** The card as the reports have it; what says not what is true, or cannot be read, changes nothing. */
export function reportedCard(card: CompanyCard, reports: readonly FactReport[], find: Find): CompanyCard {
  const changed = { ...card };
  const reported: NonNullable<CompanyCard['reported']>[number][] = [];
  for (const { fact, value, at } of reports) {
    if (value === undefined) continue;
    const change = changeOf(changed, fact, value, at, find);
    Object.assign(changed, change);
    if ((fact === 'chief' || fact === 'owner' || fact === 'status') && Object.keys(change).length > 0)
      reported.push(fact);
  }
  return reported.length === 0 ? changed : { ...changed, reported };
}

function changeOf(card: CompanyCard, fact: ReportedFact, value: string, at: string, find: Find): Partial<CompanyCard> {
  switch (fact) {
    case 'chief':
      return { people: withChief(card.people ?? [], value), asOf: at.slice(0, 10) };
    case 'owner': {
      const parent = find(value);
      return parent ? { parent } : {};
    }
    case 'seat':
      return seatOf(value);
    case 'status': {
      const status = COMPANY_STATUSES.find((known) => known === value);
      return status ? { status } : {};
    }
    case 'ticker':
      return isTicker(value) ? { ticker: [value] } : {};
    case 'site':
      return isHost(value) ? { site: value } : {};
    case 'name':
      return { name: value };
    case 'other':
      return {};
  }
}

/** Somebody else at the head, in the office of the one before; since when is not known. */
export function withChief(
  people: NonNullable<CompanyCard['people']>,
  name: string,
): NonNullable<CompanyCard['people']> {
  const isInOffice = ({ role = '', to }: (typeof people)[number]): boolean => to === undefined && isChief(role);
  const role = people.find(isInOffice)?.role ?? 'CEO';
  return [{ name, role }, ...people.filter((person) => !isInOffice(person))];
}

/** «Lyon, FR», or a city alone. */
export function seatOf(value: string): { readonly city: string; readonly country?: string } {
  const [, city, country] = /^(.+?),\s*([A-Z]{2})$/.exec(value) ?? [];
  return city !== undefined && country !== undefined ? { city, country } : { city: value };
}

/** «EPA:ORA» */
export function isTicker(value: string): boolean {
  return /^[A-Z0-9-]+:\S+$/.test(value);
}

export function isHost(value: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value);
}
