/** Companies that the reader works on: what a table from a CRM says of them. */
import * as v from 'valibot';
import { ACCOUNT_COLORS, MAX_ACCOUNT_ALIASES, MAX_ACCOUNT_TEXT } from './account-bounds.ts';
import type { AccountColor } from './account-bounds.ts';
import type { CompanyCard, CompanyId } from './company.ts';
import { idSchema } from './id-schema.ts';
import { ownCompanyId } from './own-company.ts';

/** An account as it is kept; `company` is the company that it is, known or the reader’s own. */
export type Account = {
  readonly id: string;
  readonly company: CompanyId;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Bare host of its site. */
  readonly site?: string;
  readonly owner?: string;
  readonly stage?: string;
  /** In which it stands out on cards and lists. */
  readonly color?: AccountColor;
  readonly crmId?: string;
  /** Where the CRM shows it. */
  readonly crmUrl?: string;
  /** It came from the team alone: it goes with it, and is not the reader's to share. */
  readonly team?: true;
};

/** An account as a table gives it, before it is known which company it is. */
export type GivenAccount = Omit<Account, 'id' | 'company' | 'team'>;

/** What surfaces show of an account beside its company. */
export type AccountLine = Pick<Account, 'owner' | 'stage' | 'color' | 'crmUrl'> & { readonly company: CompanyId };

/** Accounts that the reader has, and an import that was not finished. */
export type AccountsState = {
  readonly total: number;
  readonly unfinished?: AccountImport;
  /** The colours that mark them, by stage, those of most accounts first; absent where there are none. */
  readonly legend?: readonly AccountLegend[];
  /** How many of them came from the team alone; absent for none. */
  readonly ofTeam?: number;
  /** How the reader's own accounts stand to the team; absent without one. */
  readonly sharing?: AccountSharing;
};

/** `mayWrite`: whether this member's role lets them share. */
export type AccountSharing = { readonly team: string; readonly isShared: boolean; readonly mayWrite: boolean };

/** A stage with its colour, and how many accounts are at it; without a name those that have a colour of their own. */
export type AccountLegend = { readonly color: AccountColor; readonly stage?: string; readonly accounts: number };

/** An import under way: the file, how many accounts it holds, how many of them are kept. */
export type AccountImport = { readonly file: string; readonly total: number; readonly done: number };

/** What became of a part of an import; `left` were not taken, since there are {@link MAX_ACCOUNTS}. */
export type TakenAccounts = { readonly added: number; readonly updated: number; readonly left: number };

/** An article in which a name would be marked; `url` where its text is not kept, so that it is read on the Web. */
export type FormPlace = {
  readonly article: string;
  readonly title: string;
  readonly url?: string;
  /** The first place, with the words around it. */
  readonly words: string;
};

/** What a name would do: places in the articles that are kept, and the first articles with some. */
export type FormPreview = {
  readonly places: number;
  readonly articles: number;
  readonly first: readonly FormPlace[];
  /** The name is a word of everyday text: it counts only where more speaks for the company. */
  readonly common: boolean;
};

/** Accounts that can be kept, as many as a large sales team has. */
export const MAX_ACCOUNTS = 10_000;
/** Accounts in one message. */
export const MAX_ACCOUNT_PART = 500;
const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_ACCOUNT_TEXT));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https?:\/\//i), v.url());
const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/));

const given = {
  name: text,
  aliases: v.pipe(v.array(text), v.maxLength(MAX_ACCOUNT_ALIASES)),
  site: v.exactOptional(host),
  owner: v.exactOptional(text),
  stage: v.exactOptional(text),
  color: v.exactOptional(v.picklist(ACCOUNT_COLORS)),
  crmId: v.exactOptional(text),
  crmUrl: v.exactOptional(address),
} as const;

export const givenAccountSchema: v.GenericSchema<unknown, GivenAccount> = v.strictObject(given);
/** An account of the reader's own, from wherever it comes: no file makes one the team's. */
export const accountSchema: v.GenericSchema<unknown, Account> = v.strictObject({
  id: idSchema,
  company: idSchema,
  ...given,
});
/** An account as it is stored. */
export const storedAccountSchema: v.GenericSchema<unknown, Account> = v.strictObject({
  id: idSchema,
  company: idSchema,
  ...given,
  team: v.exactOptional(v.literal(true)),
});

/** The account as one of the reader's own. */
export function ownAccount({ team: _team, ...account }: Account): Account {
  return account;
}

/** The card of an account that no pack knows. */
export function cardOfAccount({ company, name, site }: Account): CompanyCard {
  return {
    id: company,
    name,
    kind: 'company',
    status: 'active',
    country: '',
    sectors: [],
    ...(site !== undefined && { site }),
    about: { en: '', fr: '' },
  };
}

/** The colour of an account: its own, else one that all of its stage share. */
export function colorOfAccount({ color, stage }: Pick<Account, 'color' | 'stage'>): AccountColor | undefined {
  if (color !== undefined || stage === undefined) return color;
  let sum = 0;
  for (const unit of stage.toLowerCase()) sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) % 65_521;
  return ACCOUNT_COLORS[sum % ACCOUNT_COLORS.length];
}

/** What surfaces show of an account. */
export function accountLine(account: Account): AccountLine {
  const { company, owner, stage, crmUrl } = account;
  const color = colorOfAccount(account);
  return {
    company,
    ...(owner !== undefined && { owner }),
    ...(stage !== undefined && { stage }),
    ...(color !== undefined && { color }),
    ...(crmUrl !== undefined && { crmUrl }),
  };
}

/** The id of the own company that an account is where no pack knows it. */
export function companyOfAccount(accountId: string): CompanyId {
  return ownCompanyId(`account-${accountId}`);
}

/** What is known here of an account with what another library knows beside; `here` itself where it knows all of it. */
export function joinedAccount(here: Account, other: Account): Account {
  const aliases = [...new Set([...here.aliases, ...other.aliases])].slice(0, MAX_ACCOUNT_ALIASES);
  const joined = { ...other, ...here, aliases };
  return aliases.length === here.aliases.length && Object.keys(joined).length === Object.keys(here).length
    ? here
    : joined;
}

/** Stages that a legend has space for. */
const MAX_LEGEND = 12;

/** The colours of accounts and what they stand for, those of most accounts first. */
export function accountLegend(accounts: readonly Account[]): readonly AccountLegend[] {
  const lines = new Map<string, AccountLegend>();
  for (const account of accounts) {
    const color = colorOfAccount(account);
    if (color === undefined) continue;
    // An account of another colour than its stage stands in a line of its own.
    const key = `${color} ${account.stage ?? ''}`;
    const counted = (lines.get(key)?.accounts ?? 0) + 1;
    lines.set(key, { color, ...(account.stage !== undefined && { stage: account.stage }), accounts: counted });
  }
  return [...lines.values()].toSorted((one, other) => other.accounts - one.accounts).slice(0, MAX_LEGEND);
}
