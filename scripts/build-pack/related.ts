/**
 * What becomes of companies when all records are seen at once: what belongs to whom, and who goes on where one ended.
 */
import type {
  Company,
  CompanyId,
  CompanyName,
  CompanyParty,
  LineageEvent,
  LineageEventKind,
} from '../../lib/model/company.ts';

export type Related = {
  readonly nameOf: (id: CompanyId) => CompanyName | undefined;
  /** Companies, brands and products that belong to a company and still go by their name, in its order. */
  readonly parts: (id: CompanyId) => readonly CompanyName[];
  /** With whom the customers of a company that is no more have to do now. */
  readonly successor: (company: Company) => CompanyParty | undefined;
};

/** How a company ends by going over into another. */
const ENDS: Readonly<Record<Company['status'], readonly LineageEventKind[]>> = {
  active: [],
  acquired: ['acquired', 'merged'],
  merged: ['merged', 'acquired'],
  renamed: ['renamed'],
  closed: ['merged', 'acquired', 'closed'],
};

/** Companies that nobody can turn to any more. */
const OVER: ReadonlySet<Company['status']> = new Set(['closed', 'merged', 'renamed']);

export function relatedOf(companies: readonly Company[]): Related {
  const byId = new Map(companies.map((company) => [company.id, company]));
  const byParent = Map.groupBy(companies, ({ parent }) => parent);
  const takers = takersOver(companies);
  const nameOf = (id: CompanyId | undefined): CompanyName | undefined => {
    const company = id === undefined ? undefined : byId.get(id);
    return company && { id: company.id, name: company.name };
  };
  const heirOf = (company: Company): CompanyParty | undefined => {
    const { status, id, lineage = [], parent } = company;
    if (status === 'active') return undefined;
    const taker = status === 'closed' ? takers.get(id) : undefined;
    const { with: other, by } = last(lineage, ENDS[status]) ?? {};
    return nameOf(taker) ?? nameOf(other) ?? (by === undefined ? nameOf(parent) : { name: by });
  };
  return {
    nameOf,
    parts: (id) =>
      (byParent.get(id) ?? [])
        .filter(({ status }) => status === 'active' || status === 'acquired')
        .map(({ id: part, name }) => ({ id: part, name }))
        .toSorted((one, other) => one.name.localeCompare(other.name, 'en')),
    successor(company) {
      let heir = heirOf(company);
      // A successor that is over itself has one in turn; a circle ends where it began.
      for (const met = new Set([company.id]); heir?.id !== undefined && !met.has(heir.id);) {
        met.add(heir.id);
        const next = byId.get(heir.id);
        const further = next && OVER.has(next.status) ? heirOf(next) : undefined;
        if (further === undefined || (further.id !== undefined && met.has(further.id))) break;
        heir = further;
      }
      const last = heir?.id === undefined ? undefined : byId.get(heir.id);
      return last?.status === 'closed' ? undefined : heir;
    },
  };
}

/** Companies that say of themselves that they took one over, the latest of several. */
function takersOver(companies: readonly Company[]): ReadonlyMap<CompanyId, CompanyId> {
  const taken = companies.flatMap(({ id, lineage = [] }) =>
    lineage.flatMap(({ event, with: other, date }) =>
      event === 'acquires' && other !== undefined ? [{ id, other, date }] : [],
    ),
  );
  return new Map(taken.toSorted((one, other) => (one.date < other.date ? -1 : 1)).map(({ id, other }) => [other, id]));
}

/** The last event of some kinds; a closing that names nobody says nothing of who went on. */
function last(lineage: readonly LineageEvent[], kinds: readonly LineageEventKind[]): LineageEvent | undefined {
  return lineage
    .filter(
      ({ event, with: other, by }) =>
        kinds.includes(event) && (event !== 'closed' || other !== undefined || by !== undefined),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
    .at(-1);
}
