/** Ids of companies of the reader’s own. */
import type { CompanyId } from './company.ts';

/** Begins the ids of the reader’s own companies: they sort behind all ids of a pack, which are slugs. */
const OWN = '~';

/** Makes the id of a company of the reader’s own. */
export function ownCompanyId(unique: string): CompanyId {
  return `${OWN}${unique}`;
}

/** Whether a company is one of the reader’s own. */
export function isOwnCompany(id: CompanyId): boolean {
  return id.startsWith(OWN);
}
