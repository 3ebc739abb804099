/** Reads the facts of an article: from its title and text or, where none is kept, from its title and summary. */
import { factsIn } from '../../../facts/facts-in.ts';
import { factWords, withoutPlaces } from '../../../facts/kept-facts.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { Article } from '../../../model/article.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Result } from '../../../model/result.ts';
import type { MentionsIn } from '../articles/read-saved.ts';

/** What facts are read from. */
type FactSource = Pick<Article, 'title' | 'lang' | 'published' | 'summary'> & { readonly text?: string | undefined };

export type ExtractFacts = (source: FactSource) => Promise<readonly Fact[]>;
/** What the pack knows of companies. */
export type CardsOf = (ids: readonly CompanyId[]) => Promise<Result<readonly CompanyCard[], AppError>>;

/** Units of a text that are read: fifty times a long article, so that a hostile one costs no more. */
const MAX_TEXT_LENGTH = 500_000;
const GAP = '\n\n';

export function createFactExtractor(mentionsIn: MentionsIn, cardsOf: CardsOf): ExtractFacts {
  return async ({ text, ...article }) => {
    const { title, lang, published } = article;
    const body = (text ?? factWords(article)).slice(0, MAX_TEXT_LENGTH);
    // A title tells whom an article is about; where no text is kept it stands before the summary already.
    const head = text === undefined || body.startsWith(title) ? '' : title + GAP;
    const read = head + body;
    const mentions = await mentionsIn(read, article);
    if (mentions.length === 0) return [];
    const cards = await cardsOf([...new Set(mentions.map(({ companyId }) => companyId))]);
    const facts = factsIn(
      { text: read, lang, ...(published !== undefined && { published }), mentions },
      { titleEnd: head.length, cards: cards.ok ? cards.value : [] },
    );
    return text === undefined ? withoutPlaces(facts) : facts;
  };
}
