/** Packs on top of the built-in list: what they add, and where they disagree. */
import type { Company, CompanyCard, CompanyId, ContextWords } from '../model/company.ts';
import { surfaceForms, type SurfaceForm } from '../recognition/compile/surface-forms.ts';
import { UNKNOWN_COUNTRY } from './pack.ts';
import type { Pack, PackCompany } from './pack.ts';

/** Begins the ids of companies that only packs know: they sort behind all ids of the built-in list, which are slugs. */
const OF_PACK = '|';
/** The place of the built-in list in the order of packs. */
export const BUILT_IN = 'built-in';
const MAX_CONFLICTS = 50;

/** A company that several packs tell differently; the first of them counts. */
type PackConflict = { readonly company: CompanyId; readonly name: string; readonly packs: readonly string[] };

/** What packs add to the names of the built-in list. */
export type PackAddition = {
  /** Cards of their companies, and those that take the place of built-in ones. */
  readonly cards: readonly CompanyCard[];
  readonly forms: readonly { readonly companyId: CompanyId; readonly form: SurfaceForm }[];
  readonly records: ReadonlyMap<CompanyId, Pick<Company, 'sectors'> & { readonly context?: ContextWords }>;
  readonly conflicts: readonly PackConflict[];
};

/** Whether a company is one that only packs know. */
export function isOfPack(id: CompanyId): boolean {
  return id.startsWith(OF_PACK);
}

/**
 * Lays packs over each other. `order` holds their ids and {@link BUILT_IN}, the first counts most: its card of a
 * company is shown; the names of all are known. `builtIn` has the companies of the built-in list.
 */
export function layPacks(
  packs: readonly Pack[],
  order: readonly string[],
  builtIn: ReadonlyMap<CompanyId, string>,
): PackAddition {
  const sorted = inOrder(packs, order);
  const builtInRank = rankOf(order, BUILT_IN);
  const idOf = (slug: CompanyId): CompanyId => (builtIn.has(slug) ? slug : OF_PACK + slug);
  const tellers = Map.groupBy(
    sorted.flatMap((pack) => pack.companies.map((company) => ({ pack, company }))),
    ({ company }) => company.id,
  );
  const nameOf = (slug: CompanyId): string | undefined => builtIn.get(slug) ?? tellers.get(slug)?.[0]?.company.name;
  const cards: CompanyCard[] = [];
  const forms: { companyId: CompanyId; form: SurfaceForm }[] = [];
  const records = new Map<CompanyId, Pick<Company, 'sectors'> & { context?: ContextWords }>();
  const conflicts: PackConflict[] = [];
  for (const [slug, described] of tellers) {
    const [first] = described;
    if (!first) continue;
    const id = idOf(slug);
    const { sectors, context } = first.company;
    if (!builtIn.has(slug)) records.set(id, { sectors, ...(context && { context }) });
    if (!builtIn.has(slug) || rankOf(order, first.pack.id) < builtInRank)
      cards.push(cardOf(first.company, first.pack, id, { idOf, nameOf }));
    for (const { company } of described) for (const form of surfaceForms(company)) forms.push({ companyId: id, form });
    if (new Set(described.map(({ company }) => JSON.stringify(company))).size > 1 && conflicts.length < MAX_CONFLICTS)
      conflicts.push({ company: id, name: first.company.name, packs: described.map(({ pack }) => pack.id) });
  }
  return { cards, forms, records, conflicts };
}

/** Packs as the order has them; those that it does not name stand before the built-in list, team packs first. */
function inOrder(packs: readonly Pack[], order: readonly string[]): readonly Pack[] {
  return packs.toSorted((a, b) => rankOf(order, a.id) - rankOf(order, b.id));
}

function rankOf(order: readonly string[], id: string): number {
  const at = order.indexOf(id);
  return at < 0 ? order.length : at;
}

type Naming = {
  readonly idOf: (slug: CompanyId) => CompanyId;
  readonly nameOf: (slug: CompanyId) => string | undefined;
};

/** A record as surfaces show it: the names of related companies come along. */
function cardOf(company: PackCompany, pack: Pack, id: CompanyId, { idOf, nameOf }: Naming): CompanyCard {
  const {
    aliases: _aliases,
    ambiguity: _ambiguity,
    context: _context,
    verified,
    rivals = [],
    parent: parentSlug,
    lineage,
    ...shown
  } = company;
  const named = (slug: CompanyId): { id: CompanyId; name: string }[] => {
    const name = nameOf(slug);
    return name === undefined ? [] : [{ id: idOf(slug), name }];
  };
  const [parent] = parentSlug === undefined ? [] : named(parentSlug);
  const known = rivals.flatMap(named);
  return {
    ...shown,
    id,
    ...(shown.country === UNKNOWN_COUNTRY && { country: '' }),
    ...(parent && { parent }),
    ...(known.length > 0 && { rivals: known }),
    ...(lineage && {
      lineage: lineage.map(({ with: partner, ...step }) => {
        const [other] = partner === undefined ? [] : named(partner);
        return other ? Object.assign(step, { with: other.id, by: other.name }) : step;
      }),
    }),
    ...(company.people && { asOf: verified?.chief?.asOf ?? pack.made }),
  };
}
