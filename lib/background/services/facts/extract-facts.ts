/** Draws the facts of an article: from its text or, where none is kept, from its title and summary. */
import { factsIn } from '../../../facts/facts-in.ts';
import { factWords, withoutPlaces } from '../../../facts/kept-facts.ts';
import type { Article } from '../../../model/article.ts';
import type { Fact } from '../../../model/fact.ts';
import type { MentionsIn } from '../articles/read-saved.ts';

/** What facts are drawn from. */
type FactSource = Pick<Article, 'title' | 'lang' | 'published' | 'summary'> & { readonly text?: string | undefined };

export type ExtractFacts = (source: FactSource) => Promise<readonly Fact[]>;

/** Units of a text that are read: fifty times a long article, so that a hostile one costs no more. */
const MAX_TEXT_LENGTH = 500_000;

export function createFactExtractor(mentionsIn: MentionsIn): ExtractFacts {
  return async ({ text, ...article }) => {
    const { lang, published } = article;
    const read = (text ?? factWords(article)).slice(0, MAX_TEXT_LENGTH);
    const mentions = await mentionsIn(read, article);
    if (mentions.length === 0) return [];
    const facts = factsIn({ text: read, lang, ...(published !== undefined && { published }), mentions });
    return text === undefined ? withoutPlaces(facts) : facts;
  };
}
