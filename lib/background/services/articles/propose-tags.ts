/**
 * Tags proposed for an article: the reader's own that fit it first, in the reader's own spelling, then the page's
 * keywords.
 */
import type { ExtractedArticle } from '../../../model/article.ts';
import { foldSearchText } from '../../../search/index/fold-text.ts';

/** As many as a surface has space for, and more to choose from once some are taken. */
const MAX_COUNT = 12;
/** Characters of the text that are looked through: an article says early what it is about. */
const BEGINNING = 3000;
/** Shorter tags stand in texts by chance. */
const SHORTEST = 3;

/** Proposes tags by what the reader used before and what the page says of itself. */
export function proposeTags(
  { title, summary = '', text, keywords }: Pick<ExtractedArticle, 'title' | 'summary' | 'text' | 'keywords'>,
  ownTags: readonly string[],
): readonly string[] {
  const named = new Set(keywords.map(foldSearchText));
  const words = `${foldSearchText(`${title} ${summary} ${text.slice(0, BEGINNING)}`)} `;
  // Each folded word begins with a space, so a tag is found as whole words only.
  const isAbout = (tag: string): boolean =>
    named.has(foldSearchText(tag)) || (tag.length >= SHORTEST && words.includes(`${foldSearchText(tag)} `));
  const proposed = new Map<string, string>();
  for (const tag of [...ownTags.filter(isAbout), ...keywords]) {
    const folded = foldSearchText(tag);
    if (folded !== '' && !proposed.has(folded)) proposed.set(folded, tag);
  }
  return [...proposed.values()].slice(0, MAX_COUNT);
}
