import { isChief } from '../../lib/dossier/card-facts.ts';
import { isHost, isTicker, seatOf, withChief } from '../../lib/dossier/reported-card.ts';
import { COMPANY_STATUSES, type CompanyId } from '../../lib/model/company.ts';
import type { FactReport } from '../../lib/model/fact-report.ts';
import { isoDate, type IsoDate } from '../../lib/model/iso-date.ts';
import type { Pack, PackCompany, PerishableFact } from '../../lib/packs/pack.ts';

/** Records with what was reported; `left` are reports that somebody must look at, each with why. */
export type AppliedReports = {
  readonly companies: readonly PackCompany[];
  readonly applied: readonly FactReport[];
  readonly left: readonly { readonly report: FactReport; readonly why: string }[];
};

const PERISHABLE: ReadonlySet<string> = new Set<PerishableFact>(['chief', 'owner', 'status', 'ticker', 'seat']);

/** Applies reports to records. What does not say what is true, or cannot be read, is left for somebody to look at. */
export function applyReports(companies: readonly PackCompany[], reports: readonly FactReport[]): AppliedReports {
  const byId = new Map(companies.map((company) => [company.id, company]));
  const idOf = new Map(companies.map(({ id, name }) => [name.toLowerCase(), id]));
  const applied: FactReport[] = [];
  const left: { report: FactReport; why: string }[] = [];
  for (const report of reports) {
    const company = byId.get(report.company);
    const change = company ? changeOf(company, report, (name) => idOf.get(name.toLowerCase())) : 'no such company';
    if (!company || typeof change === 'string') {
      left.push({ report, why: String(change) });
      continue;
    }
    byId.set(company.id, { ...company, ...change });
    applied.push(report);
  }
  return { companies: [...byId.values()], applied, left };
}

/** The same with the day and the source of each fact that was reported with one, as packs keep it. */
export function applyToPack(
  pack: Pack,
  reports: readonly FactReport[],
  today: IsoDate,
): AppliedReports & { pack: Pack } {
  const done = applyReports(pack.companies, reports);
  const byCompany = Map.groupBy(done.applied, ({ company }) => company);
  const companies = done.companies.map((company) => ({
    ...company,
    ...verifiedOf(company, byCompany.get(company.id) ?? []),
  }));
  return { ...done, companies, pack: { ...pack, revision: pack.revision + 1, made: today, companies } };
}

function verifiedOf({ verified }: PackCompany, reports: readonly FactReport[]): Pick<PackCompany, 'verified'> {
  const days = reports.flatMap(({ fact, source, at }) => {
    const asOf = isoDate(at.slice(0, 10));
    return PERISHABLE.has(fact) && asOf !== undefined && source?.startsWith('https://')
      ? [[fact, { asOf, source }]]
      : [];
  });
  return days.length === 0 ? {} : { verified: { ...verified, ...Object.fromEntries(days) } };
}

function changeOf(
  company: PackCompany,
  { fact, value }: FactReport,
  idOf: (name: string) => CompanyId | undefined,
): Partial<PackCompany> | string {
  if (value === undefined) return 'it does not say what is true';
  switch (fact) {
    case 'chief': {
      const chiefs = (company.people ?? []).filter(({ role = '', to }) => to === undefined && isChief(role));
      return chiefs.length > 1 ? 'several people lead the company' : { people: withChief(company.people ?? [], value) };
    }
    case 'owner': {
      const parent = idOf(value);
      return parent === undefined || parent === company.id ? 'no company of that name' : { parent };
    }
    case 'status': {
      const status = COMPANY_STATUSES.find((known) => known === value);
      return status ? { status } : 'no status';
    }
    case 'seat':
      return seatOf(value);
    case 'ticker':
      return isTicker(value) ? { ticker: [value] } : 'no EXCHANGE:SYMBOL';
    case 'site':
      return isHost(value) ? { site: value } : 'no bare host';
    case 'name':
      return { name: value, former: [{ text: company.name }, ...(company.former ?? [])] };
    case 'other':
      return 'it is none of the facts that a record has';
  }
}
