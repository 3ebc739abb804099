import { createHash } from 'node:crypto';
import type { Company, CompanyId } from '../../lib/model/company.ts';

/** What `drawRecords` needs besides the records. */
export type DrawOptions = {
  readonly size: number;
  /** The same seed draws the same records, in whatever order they stand. */
  readonly seed: string;
  /** Records that an earlier pack held; half of the draw is from the others. */
  readonly earlier: ReadonlySet<CompanyId>;
  /** How often readers meet each company. */
  readonly met: ReadonlyMap<CompanyId, number>;
};

/** A number above 0 and at most 1 that seed and id alone decide. */
function chanceOf(seed: string, id: CompanyId): number {
  return (createHash('sha256').update(`${seed} ${id}`).digest().readUInt32BE() + 1) / 2 ** 32;
}

/** Facts that change while a company stays the same. */
function perishableFacts({ people = [], parent, status, ticker, city }: Company): number {
  return [
    people.some(({ to }) => to === undefined),
    parent !== undefined,
    status !== 'active',
    ticker !== undefined,
    city !== undefined,
  ].filter(Boolean).length;
}

/**
 * Records to audit: half of them new since an earlier pack, each as likely as the other; of the rest those more that
 * readers meet often and that tell what changes. Drawn without replacement (Efraimidis and Spirakis 2006).
 */
export function drawRecords(companies: readonly Company[], { size, seed, earlier, met }: DrawOptions): Company[] {
  const weight = (company: Company): number =>
    earlier.has(company.id) ? (1 + Math.log2(1 + (met.get(company.id) ?? 0))) * (1 + perishableFacts(company)) : 1;
  const ranked = companies
    .map((company) => ({ company, rank: Math.log(chanceOf(seed, company.id)) / weight(company) }))
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ company }) => company);
  const fresh = ranked.filter(({ id }) => !earlier.has(id)).slice(0, Math.floor(size / 2));
  return [...fresh, ...ranked.filter(({ id }) => earlier.has(id)).slice(0, size - fresh.length)];
}

/** The share of `found` in `all` with its 95 % interval (Wilson 1927), in %. */
export function shareOf(
  found: number,
  all: number,
): { readonly share: number; readonly from: number; readonly to: number } {
  const z = 1.96;
  const share = found / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const half = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { share: 100 * share, from: 100 * (middle - half), to: 100 * (middle + half) };
}
