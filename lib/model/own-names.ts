import type { CompanyCard, CompanyId } from './company.ts';
import type { Correction } from './correction.ts';
import { isOwnCompany } from './own-company.ts';

/**
 * A name that the reader gave to a company; with `context` it counts only where more speaks for the company, with
 * `unless-common` only where everyday text writes the word too.
 */
type ReadersName = {
  readonly text: string;
  readonly companyId: CompanyId;
  readonly risk: 'safe' | 'context' | 'paired' | 'unless-common';
};

/** What the reader added to the pack. */
export type OwnNames = {
  readonly companies: readonly CompanyCard[];
  readonly names: readonly ReadersName[];
  /** Differs where anything of it does; empty where there is nothing. */
  readonly revision: string;
};

/** Gathers what corrections add to the pack. A name of an own company that was taken away again counts no more. */
export function ownNames(corrections: readonly Correction[]): OwnNames {
  const companies = new Map(
    corrections.flatMap((correction) => cardOf(correction) ?? []).map((card) => [card.id, card]),
  );
  const named = corrections.flatMap((correction) => {
    const name = nameOf(correction);
    return name && (!isOwnCompany(name.companyId) || companies.has(name.companyId))
      ? [{ id: correction.id, name }]
      : [];
  });
  return {
    companies: [...companies.values()],
    names: named.map(({ name }) => name),
    revision: named.map(({ id }) => id).join(' '),
  };
}

/** The name that a correction gives a company, which may not have borne it before. */
export function nameOf(correction: Correction): ReadersName | undefined {
  switch (correction.kind) {
    case 'name':
      return { text: correction.surface, companyId: correction.companyId, risk: 'safe' };
    case 'always':
      // It holds on its site alone: elsewhere the word says nothing unless the company itself is named.
      return { text: correction.surface, companyId: correction.companyId, risk: 'paired' };
    case 'verdict': {
      const { verdict } = correction.learned;
      return typeof verdict === 'string'
        ? undefined
        : { text: correction.surface, companyId: verdict.companyId, risk: 'context' };
    }
    case 'never':
      return undefined;
  }
}

function cardOf(correction: Correction): CompanyCard | undefined {
  if (correction.kind !== 'name' || !correction.own || !isOwnCompany(correction.companyId)) return undefined;
  const { name, about } = correction.own;
  return {
    id: correction.companyId,
    name,
    kind: 'company',
    status: 'active',
    country: '',
    sectors: [],
    about: { en: about, fr: about },
  };
}
