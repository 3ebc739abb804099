import type { ArticleCompany } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import { blocksOfText } from './blocks-of-text.ts';
import { compileCorrections, type ReaderCorrections } from './corrections/compile-corrections.ts';
import { companySalience } from './explain/salience.ts';
import type { Gazetteer } from './gazetteer/format.ts';
import { hashName, hashTokens } from './gazetteer/name-hash.ts';
import { createDocument, type DocumentContext } from './linking/document.ts';

const TITLE_GAP = '\n\n';

/** Finds the companies named in a whole text; offsets are UTF-16 units of the text given. */
export function findMentions(
  gazetteer: Gazetteer,
  text: string,
  context: DocumentContext & ReaderCorrections = {},
): readonly Mention[] {
  const linkedText = createDocument(gazetteer, {
    ...context,
    correctionRules:
      context.correctionRules ?? compileCorrections(gazetteer, context, context.host ?? '', { hashName, hashTokens }),
  });
  const blocks = blocksOfText(gazetteer, text);
  blocks.forEach(({ start, end }, key) => linkedText.setBlock(key, text.slice(start, end)));
  return blocks.flatMap((block, key) => linkedText.mentions(key).map((mention) => shift(mention, block.start)));
}

function shift(mention: Mention, by: number): Mention {
  return { ...mention, start: mention.start + by, end: mention.end + by };
}

/** What is recognised in an article; offsets are into the title and into the text given. */
export type RecognisedText = {
  readonly titleMentions: readonly Mention[];
  readonly mentions: readonly Mention[];
  /** Companies the article is about, most salient first. */
  readonly companies: readonly ArticleCompany[];
};

/** Recognises title and text of an article as one document: only the text tells what «Orange» in a headline is. */
export function recogniseText(
  gazetteer: Gazetteer,
  { title, text, lang }: { readonly title: string; readonly text: string; readonly lang?: string },
): RecognisedText {
  const textStart = title.length + TITLE_GAP.length;
  const found = findMentions(gazetteer, title + TITLE_GAP + text, lang ? { lang, title } : { title });
  const titleMentions = found.filter(({ start }) => start < textStart);
  const mentions = found.filter(({ start }) => start >= textStart).map((mention) => shift(mention, -textStart));
  return { titleMentions, mentions, companies: companySalience({ title, titleMentions, text, mentions }) };
}
