import type { CompanyId } from '../../lib/model/company.ts';
import type { NamedFirm } from '../../lib/model/library-search.ts';

/** Where what is known of a company stands: on this surface (`#…`), or in a tab. */
export type FirmHref = (kind: 'company' | 'brief', id: CompanyId) => string;

/** Whether a query means this company before any article: it is the name, if with a slip. */
export function isMeant({ as }: NamedFirm): boolean {
  return as === 'whole' || as === 'mistyped';
}
