import { cardOfAccount, type Account } from './account.ts';
import type { CompanyId } from './company.ts';
import { isOwnCompany } from './own-company.ts';
import { type OwnNames } from './own-names.ts';

/** The names of the reader’s corrections and those of the accounts, as one addition to the pack. */
export type AddedNames = OwnNames & { readonly accounts: ReadonlySet<CompanyId> };

/**
 * Adds accounts to the names that the reader gave. An account that a pack knows brings its other names along, each
 * unless everyday text writes it; one that no pack knows is a company of the reader’s own.
 */
export function withAccounts(own: OwnNames, accounts: readonly Account[], revision: string): AddedNames {
  const companies = new Map(own.companies.map((card) => [card.id, card]));
  const names = [...own.names];
  for (const account of accounts) {
    const { company, name, aliases } = account;
    if (isOwnCompany(company)) companies.set(company, cardOfAccount(account));
    for (const text of isOwnCompany(company) ? [name, ...aliases] : aliases)
      names.push({ text, companyId: company, risk: 'unless-common' });
  }
  return {
    companies: [...companies.values()],
    names,
    revision: [own.revision, revision].filter((part) => part !== '').join(' '),
    accounts: new Set(accounts.map(({ company }) => company)),
  };
}
