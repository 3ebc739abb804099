import type { CompanyId } from '../../lib/model/company.ts';
import type { PackCompany } from '../../lib/packs/pack.ts';

/** Sentences of a company that is no more: «Bank closed in 2020», «Former operator, once based in Milan». */
const TOLD_AS_OVER = /\bthat (?:closed|was wound up) in \d{4}|, (?:now )?closed(?: down)?[,.]|\bonce based in\b/;
/** What a name says besides itself: «Grupo Irizar» and «Irizar» are one. */
const GENERIC = /\b(?:the|groupe?|grupo|gruppo|gruppe|holdings?|hotels|restaurants|inc|ltd|plc|sa|ag|company|co-op)\b/g;

/** A firm that nobody can buy shares of any more is not shown with a ticker. */
export function listings({ status, ticker }: PackCompany): string[] {
  return ticker !== undefined && (status === 'closed' || status === 'merged' || status === 'renamed')
    ? [`${status}, but still with the ticker ${ticker.join(', ')}`]
    : [];
}

/** A firm of which its own sentence says that it is no more. */
export function toldEnds({ status, about }: PackCompany): string[] {
  return status === 'active' && TOLD_AS_OVER.test(about.en) ? ['active, but its sentence tells its end'] : [];
}

/** Of companies with the same site, country and name but for words such as «group» the later ones, and the first. */
export function twinsOf(companies: readonly PackCompany[]): ReadonlyMap<CompanyId, CompanyId> {
  const first = new Map<string, CompanyId>();
  const twins = new Map<CompanyId, CompanyId>();
  for (const { id, name, site, country } of companies) {
    if (site === undefined) continue;
    const key = `${site} ${country} ${name.toLowerCase().replace(GENERIC, ' ').replace(/\W+/g, ' ').trim()}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, id);
    else twins.set(id, earlier);
  }
  return twins;
}
