import type { Company, CompanyId, Risk } from '../../lib/model/company.ts';

/** A form of the pack with its risk; `source` says where in the record it stands. */
export type PackForm = {
  readonly id: CompanyId;
  readonly text: string;
  readonly risk: Risk;
  readonly source: 'name' | 'alias' | 'former';
};

/** Every form that the pack gives, with the risk that linking reads from it. */
export function packForms(companies: readonly Company[]): PackForm[] {
  return companies.flatMap(({ id, name, ambiguity, aliases = [], former = [] }) => [
    { id, text: name, risk: ambiguity === 'none' ? 'safe' : 'context', source: 'name' } as const,
    ...aliases.map(({ text, risk }) => ({ id, text, risk, source: 'alias' }) as const),
    ...former.map(({ text, risk = 'safe' }) => ({ id, text, risk, source: 'former' }) as const),
  ]);
}
