/**
 * What stands in the text of an article beside its words. It is looked for in the page itself, once the text is known:
 * Readability and what runs before it take the copy that they read apart.
 */
import type { ExtractedArticle, RichContent } from '../../model/article.ts';
import type { TextRun } from './blocks.ts';
import { articleLinks } from './links.ts';
import { articlePictures } from './pictures.ts';
import { textPlaces } from './text-places.ts';

/** An article, and the blocks of which its text consists. */
export type Extraction = { readonly article: ExtractedArticle; readonly blocks: readonly TextRun[] };

/** What stands in the text of an article beside its words. The page is only read. */
export function richContent(document: Document, { article, blocks }: Extraction): RichContent {
  const places = textPlaces(blocks, article.text);
  const pictures = articlePictures(document, places);
  const links = articleLinks(document, places);
  return { ...(pictures.length > 0 && { pictures }), ...(links.length > 0 && { links }) };
}
