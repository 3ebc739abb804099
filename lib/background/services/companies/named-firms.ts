/** Companies that a query names, with what is first asked about each: who it is now, and whether it is watched. */
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { NamedFirm } from '../../../model/library-search.ts';
import type { Result } from '../../../model/result.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { createCompanyFinder } from '../../../search/query/company-names.ts';
import { firmMatches } from '../../../search/query/firm-matches.ts';
import type { MatchedFirm } from '../../../search/query/firm-matches.ts';
import type { CompanyCards } from './company-cards.ts';

type Dependencies = {
  readonly cards: Pick<CompanyCards, 'cards' | 'names'>;
  readonly gazetteer: () => Promise<Gazetteer | undefined>;
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  /** Articles of the library about companies; those without any are absent. */
  readonly countArticles: (ids: readonly CompanyId[]) => Promise<Result<ReadonlyMap<CompanyId, number>, AppError>>;
};

/** The companies that a query names, the likeliest first; none where nothing is known of companies. */
export type FindNamedFirms = (query: string) => Promise<readonly NamedFirm[]>;

/** As many as stand above articles without pushing them out of a popup. */
const MAX_FIRMS = 4;
const ORDER: readonly NamedFirm['as'][] = ['whole', 'mistyped', 'beginning', 'part'];

export function createNamedFirms({ cards, gazetteer, watched, countArticles }: Dependencies): FindNamedFirms {
  return async (query) => {
    const [names, known] = await Promise.all([cards.names(), gazetteer()]);
    if (!names.ok) return [];
    const namedIn = known ? createCompanyFinder(known) : () => [];
    const matches = firmMatches(query, { names: names.value, namedIn });
    if (matches.length === 0) return [];
    const counted = await countArticles(matches.map(({ id }) => id));
    const counts = counted.ok ? counted.value : new Map<CompanyId, number>();
    const likeliest = inOrder(matches, counts).slice(0, MAX_FIRMS);
    const [found, watchList] = await Promise.all([cards.cards(likeliest.map(({ id }) => id)), watched()]);
    if (!found.ok) return [];
    return likeliest.flatMap(({ id, as }) => {
      const company = found.value.find((card) => card.id === id);
      const articles = counted.ok ? { articles: counts.get(id) ?? 0 } : {};
      return company ? [{ company, as, watched: watchList.has(id), ...articles }] : [];
    });
  };
}

/** By how they are named, then by how much the library holds about them. */
function inOrder(matches: readonly MatchedFirm[], counts: ReadonlyMap<CompanyId, number>): readonly MatchedFirm[] {
  return matches.toSorted(
    (one, other) =>
      ORDER.indexOf(one.as) - ORDER.indexOf(other.as) || (counts.get(other.id) ?? 0) - (counts.get(one.id) ?? 0),
  );
}
