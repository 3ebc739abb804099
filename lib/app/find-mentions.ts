import { createDocument, type DocumentContext } from '../gazetteer/document.ts';
import type { Gazetteer } from '../gazetteer/format.ts';
import type { Mention } from '../model/mention.ts';
import { splitBlocks } from '../text/split-blocks.ts';

/** Finds the companies named in a whole text; offsets are UTF-16 units of the text given. */
export function findMentions(gazetteer: Gazetteer, text: string, context: DocumentContext = {}): readonly Mention[] {
  const document = createDocument(gazetteer, context);
  const blocks = splitBlocks(text);
  blocks.forEach(({ start, end }, key) => document.setBlock(key, text.slice(start, end)));
  return blocks.flatMap(({ start }, key) =>
    document.mentions(key).map((mention) => ({ ...mention, start: mention.start + start, end: mention.end + start })),
  );
}
