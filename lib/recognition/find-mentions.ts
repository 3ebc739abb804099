import type { ArticleCompany } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import { finish, type Steps } from '../text/steps.ts';
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
  return finish(mentionSteps(gazetteer, text, context));
}

/** {@link findMentions} in steps of one paragraph. */
function* mentionSteps(
  gazetteer: Gazetteer,
  text: string,
  context: DocumentContext & ReaderCorrections,
): Steps<readonly Mention[]> {
  const linkedText = createDocument(gazetteer, {
    ...context,
    correctionRules:
      context.correctionRules ?? compileCorrections(gazetteer, context, context.host ?? '', { hashName, hashTokens }),
  });
  const blocks = blocksOfText(gazetteer, text);
  for (const [key, { start, end }] of blocks.entries()) {
    yield;
    linkedText.setBlock(key, text.slice(start, end));
  }
  const mentions: Mention[] = [];
  for (const [key, block] of blocks.entries()) {
    yield;
    for (const mention of linkedText.mentions(key)) mentions.push(shift(mention, block.start));
  }
  return mentions;
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

type Words = { readonly title: string; readonly text: string; readonly lang?: string };

/** Recognises title and text of an article as one document: only the text tells what «Orange» in a headline is. */
export function recogniseText(gazetteer: Gazetteer, words: Words): RecognisedText {
  return finish(recognitionSteps(gazetteer, words));
}

/** {@link recogniseText} in steps: a long article takes longer than a task may. */
export function* recognitionSteps(gazetteer: Gazetteer, { title, text, lang }: Words): Steps<RecognisedText> {
  const textStart = title.length + TITLE_GAP.length;
  const found = yield* mentionSteps(gazetteer, title + TITLE_GAP + text, lang ? { lang, title } : { title });
  const titleMentions = found.filter(({ start }) => start < textStart);
  const mentions = found.filter(({ start }) => start >= textStart).map((mention) => shift(mention, -textStart));
  yield;
  return { titleMentions, mentions, companies: companySalience({ title, titleMentions, text, mentions }) };
}
