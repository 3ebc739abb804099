/** Who owns whom among the companies that the reader has to do with. */
import type { CompanyId, CompanyName } from './company.ts';

/** Why a company stands on the map; the others own one of these, or belong to a watched one. */
export type OwnershipReason = 'watched' | 'account' | 'library';

/** `owner` is another company of the map; absent where nobody is known to own it. */
export type OwnershipFirm = CompanyName & {
  readonly owner?: CompanyId;
  readonly reason?: OwnershipReason;
};

/** Companies that own another or belong to one; `alone` others have neither. */
export type OwnershipMap = { readonly firms: readonly OwnershipFirm[]; readonly alone: number };
