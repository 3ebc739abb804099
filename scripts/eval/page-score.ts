/** How near a text, a title or an author that was read comes to the gold of a saved page. */
import { squashed } from '../../lib/content/extract/clean.ts';

/** Shares of shingles: of those read that are gold, and of those of gold that were read. */
export type TextScore = { readonly precision: number; readonly recall: number };

/** Words of a shingle, as the article extraction benchmark of scrapinghub has them. */
const SHINGLE = 4;

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE + 1) && words.length > 0; at += 1) {
    const shingle = words.slice(at, at + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0);

/** Compares two texts by their runs of four words, each counted as often as it stands there. */
export function scoreText(gold: string, read: string): TextScore {
  const [wanted, found] = [shingles(gold), shingles(read)];
  const shared = sum([...wanted].map(([shingle, count]) => Math.min(count, found.get(shingle) ?? 0)));
  return {
    precision: found.size === 0 ? 0 : shared / sum(found.values()),
    recall: wanted.size === 0 ? 1 : shared / sum(wanted.values()),
  };
}

const oneLine = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').trim();

/**
 * How many of some snippets stand in a text, white space aside, as trafilatura's evaluation has it; others who label
 * pages write straight quotation marks where the page has curved ones, so these do not count either.
 */
export function countSnippets(snippets: readonly string[], text: string): number {
  const line = oneLine(text);
  return snippets.filter((snippet) => line.includes(oneLine(snippet))).length;
}

/** Whether two titles are one but for case, accents and punctuation. */
export function isSameTitle(gold: string, read: string | undefined): boolean {
  return squashed(gold) === squashed(read ?? '');
}

const BETWEEN_PEOPLE = /,\s+(?:(?:and|et|und|y|e)\s+)?|;\s*|\s+(?:and|et|und|y|e|with|avec|mit)\s+|\s+&\s+/;
const keysOf = (names: readonly string[]): string =>
  names
    .map(squashed)
    .filter((name) => name !== '')
    .toSorted()
    .join('\n');

/** Letters behind a name: «MD», «Ph.D.», «CFP®», «M.P.H.». */
const DEGREE = /\s*\b(?:\p{Lu}{2,6}|Ph\.?D\.?|(?:\p{Lu}\p{Ll}?\.){2,})®?$/u;
/** Brackets, and for whom or where someone works: «Anne Morel (AFP)», “Anne Morel from the University of Lyon”. */
const PLACE = /\s*\([^)]*\)|\s+(?:from|for|of|at|von der|für)\s.*$/i;
/** What someone is, behind a comma: «Shipping Expert», «CEO of CaseBasix». */
const ROLE = /\b(?:expert|dietitian|ceo|cto|founder|representative|director|professor|manager|attorney)\b/i;

/** The persons of gold without the degrees, roles and places that some who label pages copy with the names. */
function withoutRoles(gold: string): string[] {
  const [first = '', ...others] = gold.split(BETWEEN_PEOPLE).map((part) => part.replace(PLACE, '').replace(DEGREE, ''));
  return [first, ...others.filter((part) => !ROLE.test(part))];
}

/**
 * Whether the same persons are named, in whatever order. A degree, role or place that gold has behind a name need not
 * be read; one that is read, and is not in gold, is wrong.
 */
export function areSameAuthors(gold: string, read: string | undefined): boolean {
  const names = keysOf((read ?? '').split(BETWEEN_PEOPLE));
  return names === keysOf(gold.split(BETWEEN_PEOPLE)) || (names !== '' && names === keysOf(withoutRoles(gold)));
}
