import type { CompanyCard } from '../model/company.ts';

/**
 * A name of earlier times as it stands in a text, and since which year the company has had its present one, where that
 * is known.
 */
export type FormerNameFact = { readonly surface: string; readonly name: string; readonly since?: string };

/** What became of a name that the company bears no more; `undefined` where the text uses a present one. */
export function formerNameFact(
  { name, former = [] }: Pick<CompanyCard, 'name' | 'former'>,
  surface: string,
): FormerNameFact | undefined {
  const found = former.find(({ text }) => isSameName(text, surface));
  if (!found || isSameName(name, surface)) return undefined;
  return { surface, name, ...(found.until !== undefined && { since: found.until.slice(0, 4) }) };
}

/** However it is capitalised and accented. */
function isSameName(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { sensitivity: 'base' }) === 0;
}
