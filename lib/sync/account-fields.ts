/** What a member's register says of an account, and what all of them say together. */
import { ACCOUNT_COLORS } from '../model/account-bounds.ts';
import { companyOfAccount, ownAccount } from '../model/account.ts';
import type { Account } from '../model/account.ts';
import { isOwnCompany } from '../model/own-company.ts';
import { FIELD } from './field-names.ts';
import { joinFields, NO_FIELDS, sameValue } from './fields.ts';
import type { Fields, FieldValue } from './fields.ts';
import { accountAddress } from './list-address.ts';
import type { ListPatch } from './list-changes.ts';
import { textIn } from './team-article.ts';

/**
 * What is to be said of an account of one's own, absent where it is not shared any more; nothing where `own`, which is
 * what this member said of it, and `joined`, which is what all say, have it already.
 */
export function accountPatch(
  id: string,
  account: Account | undefined,
  own: Fields,
  joined: Fields,
): ListPatch | undefined {
  const wanted = account ? said(account) : withdrawn(own);
  const isHeld = own.get(FIELD.held)?.value === true;
  const news = [...wanted].filter(
    ([name, value]) =>
      !sameValue(own.get(name)?.value ?? null, value) ||
      // A colleague said otherwise since: what is said again now is later.
      (account !== undefined && isHeld && joined.has(name) && !sameValue(joined.get(name)?.value, value)),
  );
  if (news.length === 0) return undefined;
  return { address: accountAddress(id), values: new Map([[FIELD.account, id], ...news]) };
}

/** What those who share an account say of it together. */
export function joinedAccountFields(registers: readonly Fields[]): Fields {
  return registers
    .filter((fields) => fields.get(FIELD.held)?.value === true)
    .reduce<Fields>((known, fields) => joinFields(known, fields), NO_FIELDS);
}

/** The account that fields are about; `undefined` where nobody shares it, or it has no name. */
export function accountIn(fields: Fields): Account | undefined {
  const [id, name] = [textIn(fields, FIELD.account), textIn(fields, FIELD.title)];
  if (id === undefined || name === undefined) return undefined;
  const color = ACCOUNT_COLORS.find((known) => known === textIn(fields, FIELD.color));
  const aliases = fields.get(FIELD.aliases)?.value;
  const texts = {
    site: textIn(fields, FIELD.site),
    owner: textIn(fields, FIELD.owner),
    stage: textIn(fields, FIELD.stage),
    crmId: textIn(fields, FIELD.crmId),
    crmUrl: textIn(fields, FIELD.crmUrl),
  };
  return {
    id,
    company: textIn(fields, FIELD.company) ?? companyOfAccount(id),
    name,
    aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
    ...(color !== undefined && { color }),
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)) as Partial<Account>),
  };
}

/**
 * What becomes of an account here once registers about it were read. One of the reader's own follows the team where the
 * reader shares accounts, and stays as it is where not.
 */
export function projectedAccount(
  here: Account | undefined,
  team: Account | undefined,
  isSharing: boolean,
): Account | undefined {
  if (!team) return here?.team ? undefined : here;
  if (!here || here.team) return { ...team, team: true };
  return isSharing ? ownAccount({ ...team, company: here.company }) : here;
}

function said({ id, company, name, aliases, site, owner, stage, color, crmId, crmUrl }: Account) {
  return new Map<string, FieldValue>([
    [FIELD.account, id],
    [FIELD.title, name],
    [FIELD.held, true],
    [FIELD.aliases, aliases],
    // The id of a company of the reader's own means nothing to others.
    [FIELD.company, isOwnCompany(company) ? null : company],
    [FIELD.site, site ?? null],
    [FIELD.owner, owner ?? null],
    [FIELD.stage, stage ?? null],
    [FIELD.color, color ?? null],
    [FIELD.crmId, crmId ?? null],
    [FIELD.crmUrl, crmUrl ?? null],
  ]);
}

/** All that was said is taken back; which account it was stands in the register's name as well. */
function withdrawn(own: Fields): ReadonlyMap<string, FieldValue> {
  return new Map([...own.keys()].filter((name) => name !== FIELD.account).map((name) => [name, null]));
}
