import type { RichContent } from '../../model/article.ts';
import type { Extraction } from './extract.ts';
import { articlePictures } from './pictures.ts';

/** What stands in the text of an article beside its words. The page is only read. */
export function richContent(document: Document, { article, blocks }: Extraction): RichContent {
  const pictures = articlePictures(document, blocks, article.text);
  return { ...(pictures.length > 0 && { pictures }) };
}
