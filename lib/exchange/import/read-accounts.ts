/** Accounts from a table: our own, those that HubSpot and Salesforce export, and any with headings like theirs. */
import * as v from 'valibot';
import { ACCOUNT_COLORS, MAX_ACCOUNT_ALIASES, MAX_ACCOUNT_TEXT } from '../../model/account-bounds.ts';
import type { AccountColor } from '../../model/account-bounds.ts';
import { givenAccountSchema } from '../../model/account.ts';
import type { GivenAccount } from '../../model/account.ts';
import { parseTable } from './read-table.ts';

/** What is read of a file of accounts. */
export type ReadAccounts = {
  /** Each once: a later row of the same account counts. */
  readonly accounts: readonly GivenAccount[];
  /** Rows without a name that can be kept. */
  readonly unreadable: number;
};

type Field = 'name' | 'aliases' | 'site' | 'owner' | 'stage' | 'color' | 'crmId' | 'crmUrl';

/**
 * Headings in small letters without accents, the best first: our own, then those of HubSpot’s «All companies» export
 * and of Salesforce’s report and Data Loader exports, in English and French.
 */
const HEADINGS: Readonly<Record<Field, readonly string[]>> = {
  name: [
    'name',
    'nom',
    'company name',
    'account name',
    "nom de l'entreprise",
    'nom du compte',
    'company',
    'account',
    'entreprise',
    'compte',
  ],
  aliases: ['aliases', 'alias', 'other names', 'autres noms'],
  site: [
    'site',
    'website',
    'company domain name',
    'domain',
    'website url',
    'web site',
    'site web',
    "nom de domaine de l'entreprise",
    'url du site web',
    'domaine',
  ],
  owner: [
    'owner',
    'company owner',
    'account owner',
    'account owner alias',
    "proprietaire de l'entreprise",
    'proprietaire du compte',
    'proprietaire',
    'responsable',
    'ownerid',
  ],
  stage: [
    'stage',
    'lifecycle stage',
    'lead status',
    'account status',
    'phase du cycle de vie',
    'statut du lead',
    'etape',
    'phase',
    'statut',
    'status',
    'type',
  ],
  color: ['color', 'colour', 'couleur', 'farbe'],
  crmId: [
    'crm id',
    'record id',
    'account id',
    'company id',
    'id crm',
    "id de fiche d'informations",
    "id de l'enregistrement",
    'id du compte',
    'id',
  ],
  crmUrl: ['crm address', 'crm url', 'record url', 'account url', 'adresse crm', 'url crm', "url de l'enregistrement"],
};

/** Colours by what people call them, in English and French, and as our own tables write them. */
const COLORS: ReadonlyMap<string, AccountColor> = new Map([
  ...ACCOUNT_COLORS.map((color) => [color, color] as const),
  ['red', 'crimson'],
  ['rouge', 'crimson'],
  ['orange', 'chocolate'],
  ['yellow', 'olive'],
  ['jaune', 'olive'],
  ['green', 'seagreen'],
  ['vert', 'seagreen'],
  ['blue', 'dodgerblue'],
  ['bleu', 'dodgerblue'],
  ['purple', 'mediumorchid'],
  ['violet', 'mediumorchid'],
  ['grey', 'slategray'],
  ['gray', 'slategray'],
  ['gris', 'slategray'],
]);

/** Reads a table; `undefined` where no column holds names. `template` is an address with `{id}` for the CRM’s id. */
export function readAccounts(csv: string, template = ''): ReadAccounts | undefined {
  const { columns, rows } = parseTable(csv);
  const byHeading = new Map([...columns].map(([heading, at]) => [plain(heading), at]));
  const columnOf = (field: Field): number =>
    HEADINGS[field].map((heading) => byHeading.get(heading)).find((at) => at !== undefined) ?? -1;
  const nameAt = columnOf('name');
  if (nameAt < 0) return undefined;
  const at = Object.fromEntries(Object.keys(HEADINGS).map((field) => [field, columnOf(field as Field)]));
  const accounts = new Map<string, GivenAccount>();
  let unreadable = 0;
  for (const row of rows) {
    const cell = (field: Field): string => row[at[field] ?? -1]?.trim() ?? '';
    const account = accountOf(cell, template);
    if (account) accounts.set(accountKey(account), account);
    else unreadable += 1;
  }
  return { accounts: [...accounts.values()], unreadable };
}

/** Accounts of the same key are one: by the id in the CRM, else by the name. */
export function accountKey({ crmId, name }: Pick<GivenAccount, 'crmId' | 'name'>): string {
  return crmId === undefined ? `name ${plain(name)}` : `crm ${crmId}`;
}

/** The host of a site, however it is written: `https://www.acme.example/en` is `acme.example`. */
export function hostOfSite(text: string): string | undefined {
  const host = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`)?.hostname.replace(/^www\./, '');
  return host !== undefined && /^[a-z\d-]+(?:\.[a-z\d-]+)+$/.test(host) ? host : undefined;
}

function accountOf(cell: (field: Field) => string, template: string): GivenAccount | undefined {
  const [name, owner, stage, crmId] = [cell('name'), cell('owner'), cell('stage'), cell('crmId')];
  const site = hostOfSite(cell('site'));
  const color = COLORS.get(plain(cell('color')));
  const crmUrl = addressOf(cell('crmUrl')) ?? (crmId === '' ? undefined : addressOf(fill(template, crmId)));
  const aliases = [
    ...new Set(
      cell('aliases')
        .split(/[;|\n]/)
        .map((alias) => alias.trim()),
    ),
  ].filter((alias) => alias !== '' && alias !== name && alias.length <= MAX_ACCOUNT_TEXT);
  const account = {
    name,
    aliases: aliases.slice(0, MAX_ACCOUNT_ALIASES),
    ...(site !== undefined && { site }),
    ...(owner !== '' && { owner: owner.slice(0, MAX_ACCOUNT_TEXT) }),
    ...(stage !== '' && { stage: stage.slice(0, MAX_ACCOUNT_TEXT) }),
    ...(color !== undefined && { color }),
    ...(crmId !== '' && crmId.length <= MAX_ACCOUNT_TEXT && { crmId }),
    ...(crmUrl !== undefined && { crmUrl }),
  };
  const read = v.safeParse(givenAccountSchema, account);
  // A name without a letter or digit can be found nowhere.
  return read.success && /[\p{L}\p{N}]/u.test(name) ? read.output : undefined;
}

function fill(template: string, id: string): string {
  return template.includes('{id}') ? template.replaceAll('{id}', encodeURIComponent(id)) : '';
}

function addressOf(text: string): string | undefined {
  const url = /^https?:\/\//i.test(text) ? URL.parse(text) : null;
  return url === null || url.href.length > 2000 ? undefined : url.href;
}

/** Letters without accents, in small; typographic apostrophes as plain ones. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
