import type { TextLink, TextStructure } from './article.ts';

/** Links of one article that are kept; a page with more is a list of links. */
export const MAX_LINKS = 1000;

/** What is kept of a text: the words, and what stands in them. */
export type KeptText = {
  /** Plain text, paragraphs parted by a blank line. */
  readonly text: string;
  /** What is more than a paragraph. */
  readonly structure?: TextStructure;
  /** In their order. */
  readonly links?: readonly TextLink[];
};

/** The text among other things that are known of an article; what a text has not is no key of it. */
export function keptText({ text, structure, links }: Partial<KeptText>): Partial<KeptText> {
  if (text === undefined) return {};
  return { text, ...(structure && { structure }), ...(links && { links }) };
}

/**
 * Whether a table, by how many cells its rows have, had an empty corner, which leaves no trace in a text: its first row
 * is one short and names the columns behind the first.
 */
export function hasCorner(counts: readonly number[]): boolean {
  const [first = 0, ...others] = counts;
  return others.includes(first + 1) && others.every((count) => count <= first + 1);
}

/** Those links that stand in a text, each behind the one before. */
export function linksIn(text: string, links: readonly TextLink[]): readonly TextLink[] {
  let at = 0;
  return links.filter(({ start, end }) => {
    const stands = start >= at && end > start && end <= text.length;
    if (stands) at = end;
    return stands;
  });
}
