import type { Company } from '../../lib/model/company.ts';
import { createPlainMatcher } from './baselines.ts';
import type { Passage } from './passages.ts';
import type { Marked } from './score.ts';

/** A safe form of the pack, written as in the pack, that stands outside every label of a passage. */
export type Unlabelled = { readonly passage: Passage; readonly mark: Marked };

/**
 * What the author of a passage may have forgotten to label: exact safe forms outside the labels.
 * Former names count as safe where nothing in the pack says otherwise.
 */
export function unlabelledForms(companies: readonly Company[], passages: readonly Passage[]): Unlabelled[] {
  const match = createPlainMatcher(companies, { caseSensitive: true, isWanted: isSafe });
  return passages.flatMap((passage) =>
    match(passage.text)
      .filter((mark) => !passage.mentions.some((gold) => mark.start < gold.end && mark.end > gold.start))
      .map((mark) => ({ passage, mark })),
  );
}

function isSafe(company: Company, form: string): boolean {
  if (form === company.name) return company.ambiguity === 'none';
  const other = company.aliases?.find((one) => one.text === form) ?? company.former?.find((one) => one.text === form);
  return (other?.risk ?? 'safe') === 'safe';
}
