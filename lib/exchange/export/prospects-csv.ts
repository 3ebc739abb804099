/** Prospect lists as tables that a CRM takes in, under the headings that it knows by itself. */
import type { CompanyCard, CompanyId } from '../../model/company.ts';
import type { Prospect } from '../../model/prospect.ts';
import { csvLine } from './csv.ts';

export const CRM_FORMATS = ['plain', 'hubspot', 'salesforce'] as const;
export type CrmFormat = (typeof CRM_FORMATS)[number];

/** What stands in a cell, for a prospect and what is known of its company. */
type Cell = (prospect: Prospect, card: CompanyCard | undefined) => string;

const site: Cell = (_prospect, card) => siteOf(card)?.href ?? '';
const about: Cell = (_prospect, card) => card?.about.en ?? '';
const status: Cell = (prospect) => prospect.status;
/** Who leads it now: «Ann Example (CEO); …», as far as the pack knows. */
const people: Cell = (_prospect, card) =>
  (card?.people ?? [])
    .filter(({ to }) => to === undefined)
    .map(({ name, role }) => (role === undefined ? name : `${name} (${role})`))
    .join('; ');
const note: Cell = (prospect) => prospect.note;
const nextStep: Cell = (prospect) => prospect.nextStep;
const nextDate: Cell = (prospect) => prospect.nextDate ?? '';

/**
 * Headings in the CRM's own words (HubSpot's company properties; labels of Salesforce's Account fields). Neither has a
 * free field for what is to be done next, or for who leads a company; their columns are there to be mapped, or left.
 */
const COLUMNS: Readonly<Record<CrmFormat, readonly (readonly [heading: string, cell: Cell])[]>> = {
  plain: [
    ['Name', ({ name }) => name],
    ['Status', status],
    ['Next step', nextStep],
    ['Next date', nextDate],
    ['Note', note],
    ['Website', site],
    ['City', (_prospect, card) => card?.city ?? ''],
    ['Country', (_prospect, card) => countryName(card)],
    ['Belongs to', (_prospect, card) => card?.parent?.name ?? ''],
    ['Sectors', (_prospect, card) => card?.sectors.join(', ') ?? ''],
    ['What it is', about],
    ['People', people],
  ],
  hubspot: [
    ['Company name', ({ name }) => name],
    ['Company domain name', (_prospect, card) => domainOf(card)],
    ['Website URL', site],
    ['City', (_prospect, card) => card?.city ?? ''],
    ['Country/Region', (_prospect, card) => countryName(card)],
    ['Description', about],
    ['People', people],
    ['Status', status],
    ['Note', note],
    ['Next step', nextStep],
    ['Next date', nextDate],
  ],
  salesforce: [
    ['Account Name', ({ name }) => name],
    ['Website', site],
    ['Billing City', (_prospect, card) => card?.city ?? ''],
    ['Billing Country', (_prospect, card) => countryName(card)],
    ['Account Description', about],
    ['People', people],
    ['Status', status],
    ['Note', note],
    ['Next Step', nextStep],
    ['Next Date', nextDate],
  ],
};

/** Heading of the member of the team who sees to a firm. */
const OWNER: Readonly<Record<CrmFormat, string>> = {
  plain: 'Owner',
  hubspot: 'Company owner',
  salesforce: 'Account Owner',
};

/**
 * The whole table. CRMs part cells by commas wherever they are; a plain one is parted as the reader's spreadsheet does.
 * A byte order mark tells Excel that it is UTF-8. `owners` are names of members, where the list is a team's.
 */
export function prospectsCsv(
  prospects: readonly Prospect[],
  cards: ReadonlyMap<CompanyId, CompanyCard>,
  format: CrmFormat,
  separator: ',' | ';',
  owners?: ReadonlyMap<string, string>,
): string {
  const owner: Cell = (prospect) => owners?.get(prospect.owner ?? '') ?? '';
  const columns = owners ? [...COLUMNS[format], [OWNER[format], owner] as const] : COLUMNS[format];
  const parted = format === 'plain' ? separator : ',';
  const rows = prospects.map((prospect) =>
    columns.map(([, cell]) => cell(prospect, prospect.company === undefined ? undefined : cards.get(prospect.company))),
  );
  return `\ufeff${[columns.map(([heading]) => heading), ...rows].map((cells) => csvLine(cells, parted)).join('')}`;
}

function domainOf(card: CompanyCard | undefined): string {
  return siteOf(card)?.hostname.replace(/^www\./, '') ?? '';
}

/** The pack names sites by their host alone. */
function siteOf(card: CompanyCard | undefined): URL | undefined {
  const site = card?.site;
  return site === undefined ? undefined : (URL.parse(/^https?:/.test(site) ? site : `https://${site}`) ?? undefined);
}

/** «France» for FR; CRMs know countries by their English names. */
function countryName(card: CompanyCard | undefined): string {
  if (card === undefined || !/^[A-Z]{2}$/.test(card.country)) return '';
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'code' }).of(card.country) ?? card.country;
}
