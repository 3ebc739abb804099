import type { CompanyId, CompanyName } from '../../model/company.ts';
import { foldSearchText } from '../index/fold-text.ts';

/**
 * Names that hold what was typed at the beginning of a word: whole names first, then by where it stands and by length.
 */
export function findNames(names: ReadonlyMap<CompanyId, string>, query: string, limit: number): readonly CompanyName[] {
  const wanted = foldSearchText(query);
  if (wanted === '') return [];
  const found: { readonly id: CompanyId; readonly name: string; readonly rank: number }[] = [];
  for (const [id, name] of names) {
    const folded = foldSearchText(name);
    const at = folded.indexOf(wanted);
    if (at >= 0) found.push({ id, name, rank: folded === wanted ? -1 : at * 1000 + folded.length });
  }
  return found
    .toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name }));
}
