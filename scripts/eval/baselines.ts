import type { Company, CompanyId } from '../../lib/model/company.ts';
import type { Marked } from './score.ts';

/** Finds names as written in the pack, and nothing cleverer: what any page search would do. */
export type PlainMatcher = (text: string) => Marked[];

/**
 * Whole-word string matching, longest name first, over names, aliases and former names.
 * The company that comes first in the pack keeps a name that several bear. Where `isWanted` is given, only the forms it
 * accepts.
 */
export function createPlainMatcher(
  companies: readonly Company[],
  options: { readonly caseSensitive: boolean; readonly isWanted?: (company: Company, form: string) => boolean },
): PlainMatcher {
  const fold = options.caseSensitive ? (text: string): string => text : foldCase;
  const byFirstWord = new Map<string, { form: string; companyId: CompanyId }[]>();
  for (const company of companies) {
    for (const written of formsOf(company)) {
      if (options.isWanted?.(company, written) === false) continue;
      const form = fold(written);
      const [word] = /[\p{L}\p{N}]+/u.exec(form) ?? [];
      if (word === undefined || !form.startsWith(word)) continue;
      const forms = byFirstWord.get(word);
      if (forms === undefined) byFirstWord.set(word, [{ form, companyId: company.id }]);
      else forms.push({ form, companyId: company.id });
    }
  }
  for (const forms of byFirstWord.values()) forms.sort((a, b) => b.form.length - a.form.length);

  return (text) => {
    const folded = fold(text);
    const marks: Marked[] = [];
    let free = 0;
    for (const word of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
      const start = word.index;
      if (start < free) continue;
      const found = byFirstWord
        .get(word[0])
        ?.find(({ form }) => folded.startsWith(form, start) && isWordEnd(folded, start + form.length));
      if (found === undefined) continue;
      free = start + found.form.length;
      marks.push({ start, end: free, companyId: found.companyId });
    }
    return marks;
  };
}

/** Every form the pack gives a company, its name first. */
export function formsOf(company: Company): string[] {
  return [
    company.name,
    ...(company.aliases ?? []).map((alias) => alias.text),
    ...(company.former ?? []).map((former) => former.text),
  ];
}

function isWordEnd(text: string, end: number): boolean {
  return end === text.length || !/[\p{L}\p{N}]/u.test(text.charAt(end)) || !/[\p{L}\p{N}]/u.test(text.charAt(end - 1));
}

/** Lower case that keeps every offset: a letter whose lower case is longer stays as it is. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (letter) =>
    letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
  ).join('');
}
