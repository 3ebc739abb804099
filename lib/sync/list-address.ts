/**
 * What registers of shared lists, accounts and names are about: a list, a firm in one, an account, a name that is
 * proposed. Their hashes are made of these addresses.
 */
import type { CompanyId } from '../model/company.ts';
import { isOwnCompany } from '../model/own-company.ts';
import type { CollectedFirm } from '../model/prospect.ts';
import { nameKey } from '../prospects/name-key.ts';
import { FIELD } from './field-names.ts';
import type { Fields } from './fields.ts';
import type { MemberId, RegisterKind } from './register-name.ts';
import { textIn } from './team-article.ts';

const TEAM_LIST = /^([a-z2-7]{12})\.[\w-]{1,64}$/;
const LIST = 'list ';
const PROSPECT = 'prospect ';
const ACCOUNT = 'account ';
/** Begins the addresses of all names that are proposed. */
export const NAMES_ADDRESS = 'name ';

/** A name that a member proposes to correct: whose it is, or that it is none; `about` tells who an own company is. */
export type ProposedName =
  | { readonly kind: 'never'; readonly surface: string }
  | { readonly kind: 'name'; readonly surface: string; readonly companyId: CompanyId }
  | { readonly kind: 'own'; readonly surface: string; readonly about: string };

/** The id of a list in the team. It begins with the member who shares it, so that nobody else can. */
export function teamListId(member: MemberId, id: string): string {
  return `${member}.${id}`;
}

/** Whether a text is the id of a list in the team. */
export function isTeamListId(text: string): boolean {
  return TEAM_LIST.test(text);
}

/** The member who shares a list. */
export function sharerOf(list: string): MemberId | undefined {
  return TEAM_LIST.exec(list)?.[1];
}

export function listAddress(list: string): string {
  return LIST + list;
}

/** The list that an address names by itself; `undefined` for any other address. */
export function listNamedBy(address: string): string | undefined {
  return address.startsWith(LIST) ? address.slice(LIST.length) : undefined;
}

/** The beginning of the addresses of all firms in a list. */
export function firmsAddress(list: string): string {
  return `${PROSPECT + list}\n`;
}

export function firmAddress(list: string, firm: CollectedFirm): string {
  return firmsAddress(list) + firmKey(firm);
}

/** What makes a firm the same one for all members: its company, or its name where the packs know none. */
export function firmKey({ name, company }: CollectedFirm): string {
  return company === undefined || isOwnCompany(company) ? `name ${nameKey(name)}` : `company ${company}`;
}

export function accountAddress(id: string): string {
  return ACCOUNT + id;
}

export function proposalAddress(name: ProposedName): string {
  const whose = { never: 'never', name: 'company', own: 'own' }[name.kind];
  return `${NAMES_ADDRESS}${whose} ${name.kind === 'name' ? name.companyId : ''}\n${name.surface}`;
}

/** The name that a register is about; `undefined` where its fields do not say. */
export function proposedIn(fields: Fields): ProposedName | undefined {
  const surface = textIn(fields, FIELD.title);
  if (surface === undefined) return undefined;
  const [companyId, about] = [textIn(fields, FIELD.company), textIn(fields, FIELD.summary)];
  if (companyId !== undefined) return { kind: 'name', surface, companyId };
  return about === undefined ? { kind: 'never', surface } : { kind: 'own', surface, about };
}

/** The kind of register that an address asks for, if it is none of an article. */
export function kindOfAddress(address: string): 'l' | 'p' | 'o' | 'n' | undefined {
  if (listNamedBy(address) !== undefined) return 'l';
  if (address.startsWith(PROSPECT)) return 'p';
  return address.startsWith(ACCOUNT) ? 'o' : address.startsWith(NAMES_ADDRESS) ? 'n' : undefined;
}

/** What the fields of a register say that it is about; `undefined` where they do not. */
export function addressIn(kind: RegisterKind, fields: Fields): string | undefined {
  if (kind === 'o') {
    const id = textIn(fields, FIELD.account);
    return id === undefined ? undefined : accountAddress(id);
  }
  if (kind === 'n') {
    const name = proposedIn(fields);
    return name && proposalAddress(name);
  }
  const [list, name] = [textIn(fields, FIELD.list), textIn(fields, FIELD.title)];
  if (kind === 'p') {
    const company = textIn(fields, FIELD.company);
    return list === undefined || name === undefined
      ? undefined
      : firmAddress(list, { name, ...(company !== undefined && { company }) });
  }
  if (kind === 'l' || (kind === 'c' && list !== undefined)) return list === undefined ? undefined : listAddress(list);
  return textIn(fields, FIELD.url);
}
