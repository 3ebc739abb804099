/** Which companies are named beside one, more than their size alone would have it. */
import type { ArticleDigest } from '../model/article-digest.ts';
import type { CompanyId } from '../model/company.ts';
import type { Companion } from '../model/dossier.ts';

const MAX_COMPANIONS = 30;
/** Companions that are looked at closely. */
const MAX_CANDIDATES = 200;

type Together = { readonly id: CompanyId; articles: number; closeness: number };

/** Companies named in the same articles, the closest first. */
export function candidates(articles: readonly ArticleDigest[], company: CompanyId): readonly Readonly<Together>[] {
  const together = new Map<CompanyId, Together>();
  for (const { companies } of articles) {
    const others = new Set(companies.map(({ id }) => id));
    others.delete(company);
    for (const id of others) {
      const known = together.get(id) ?? { id, articles: 0, closeness: 0 };
      together.set(id, known);
      known.articles += 1;
      // Newman's weight: a list of sixty exhibitors says little of any two of them.
      known.closeness += 1 / others.size;
    }
  }
  return [...together.values()]
    .toSorted((one, other) => other.closeness - one.closeness || (one.id < other.id ? -1 : 1))
    .slice(0, MAX_CANDIDATES);
}

/** `counts` count how many articles of the library name each candidate; `library` is how many articles it has. */
export type CompanionsOf = {
  readonly candidates: readonly Readonly<Together>[];
  /** Articles about the company itself. */
  readonly total: number;
  readonly counts: ReadonlyMap<CompanyId, number>;
  readonly library: number;
  readonly nameOf: (id: CompanyId) => string | undefined;
};

/**
 * The companions that are met more often than chance would have it, by how often and how much more: the closeness times
 * the logarithm of the lift, so that a giant that is in every other article is no companion of everyone.
 */
export function companionsOf({ candidates, total, counts, library, nameOf }: CompanionsOf): Companion[] {
  const weighed = candidates.flatMap(({ id, articles, closeness }) => {
    const expected = (total * Math.max(counts.get(id) ?? 0, articles)) / Math.max(library, total);
    const lift = articles / expected;
    return lift >= 1 ? [{ id, articles, weight: closeness * Math.log1p(lift) }] : [];
  });
  const closest = weighed
    .toSorted((one, other) => other.weight - one.weight || (one.id < other.id ? -1 : 1))
    .slice(0, MAX_COMPANIONS);
  const most = closest[0]?.weight ?? 1;
  return closest.map(({ id, articles, weight }) => ({ id, name: nameOf(id) ?? id, articles, weight: weight / most }));
}
