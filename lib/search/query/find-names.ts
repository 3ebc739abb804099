/** Names of companies as the search compares them, and those that hold what was typed. */
import type { CompanyId, CompanyName } from '../../model/company.ts';
import { foldSearchText } from '../index/fold-text.ts';

/** The folded name of each company, in the order of the names. */
export type FoldedNames = readonly (readonly [id: CompanyId, name: string])[];

/** By the map of names, which stays the same as long as the names do. */
const foldedBy = new WeakMap<ReadonlyMap<CompanyId, string>, FoldedNames>();

/** Folds names once: 58,000 took an eighth of a second of Node for each letter typed. */
export function foldedNames(names: ReadonlyMap<CompanyId, string>): FoldedNames {
  const known = foldedBy.get(names) ?? Array.from(names, ([id, name]) => [id, foldSearchText(name)] as const);
  foldedBy.set(names, known);
  return known;
}

/**
 * Names that hold what was typed at the beginning of a word: whole names first, then by where it stands and by length.
 */
export function findNames(names: ReadonlyMap<CompanyId, string>, query: string, limit: number): readonly CompanyName[] {
  const wanted = foldSearchText(query);
  if (wanted === '') return [];
  const found: { readonly id: CompanyId; readonly rank: number }[] = [];
  for (const [id, folded] of foldedNames(names)) {
    const at = folded.indexOf(wanted);
    if (at >= 0) found.push({ id, rank: folded === wanted ? -1 : at * 1000 + folded.length });
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id }) => ({ id, name: names.get(id) ?? '' }));
}
