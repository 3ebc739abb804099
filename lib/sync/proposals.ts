/**
 * Corrections of names that members propose to each other. Only those that hold everywhere can be: the others bear the
 * site or the words of a sentence where they were given, which stay on the machine.
 */
import { acceptedId } from '../model/accepted-corrections.ts';
import type { CompanyId } from '../model/company.ts';
import type { Correction } from '../model/correction.ts';
import { isOwnCompany, ownCompanyId } from '../model/own-company.ts';
import { FIELD } from './field-names.ts';
import type { Fields, FieldValue } from './fields.ts';
import { proposalAddress } from './list-address.ts';
import type { ProposedName } from './list-address.ts';
import type { ListPatch } from './list-changes.ts';

/** What of a correction may leave; `undefined` where it may not. */
export function proposedName(correction: Correction): ProposedName | undefined {
  const { surface } = correction;
  if (correction.kind === 'never') return correction.everywhere ? { kind: 'never', surface } : undefined;
  if (correction.kind !== 'name') return undefined;
  const { companyId, own } = correction;
  if (!isOwnCompany(companyId)) return { kind: 'name', surface, companyId };
  // The id of a company of the reader's own means nothing to others: its first name brings it along.
  return own?.name === surface ? { kind: 'own', surface, about: own.about } : undefined;
}

/** What proposes a name, or takes the proposal back. */
export function proposalPatch(name: ProposedName, isProposed: boolean): ListPatch {
  const values = new Map<string, FieldValue>([[FIELD.title, name.surface]]);
  if (name.kind === 'name') values.set(FIELD.company, name.companyId);
  if (name.kind === 'own') values.set(FIELD.summary, isProposed ? name.about : '');
  values.set(FIELD.held, isProposed || null);
  return { address: proposalAddress(name), values };
}

/** Whether fields propose something: it was not taken back. */
export function isStillProposed(fields: Fields): boolean {
  return fields.get(FIELD.held)?.value === true;
}

/** The correction that a proposal becomes with who accepts it; the same for every acceptance of it. `at`: ISO 8601. */
export function acceptedCorrection(name: ProposedName, hash: string, at: string): Correction {
  const { surface } = name;
  const kept = { id: acceptedId(hash), at, surface };
  if (name.kind === 'never') return { ...kept, kind: 'never', host: '', everywhere: true };
  if (name.kind === 'name') return { ...kept, kind: 'name', companyId: name.companyId };
  const companyId: CompanyId = ownCompanyId(`team-${hash}`);
  return { ...kept, kind: 'name', companyId, own: { name: surface, about: name.about } };
}
