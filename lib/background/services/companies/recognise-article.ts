/** Recognises who an article names, once: saving, facts, the receipt and the reader share the result. */
import { factSteps } from '../../../facts/facts-in.ts';
import { withoutPlaces } from '../../../facts/kept-facts.ts';
import type { AppError } from '../../../model/app-error.ts';
import type { Article, ArticleCompany } from '../../../model/article.ts';
import type { CompanyCard, CompanyId } from '../../../model/company.ts';
import type { Fact } from '../../../model/fact.ts';
import type { Mention } from '../../../model/mention.ts';
import type { Result } from '../../../model/result.ts';
import type { ArticleNames } from '../../../model/tab-article.ts';
import { findUnknownNames } from '../../../recognition/explain/unknown-names.ts';
import { recognitionSteps, type RecognisedText } from '../../../recognition/find-mentions.ts';
import type { Gazetteer } from '../../../recognition/gazetteer/gazetteer.ts';
import { splitBlocks } from '../../../text/split-blocks.ts';
import type { Steps } from '../../../text/steps.ts';

/** The words of an article. `summary` counts where there is no `text`, or where the text does not begin with it. */
export type ArticleWords = Pick<Article, 'title' | 'lang' | 'published' | 'summary'> & {
  readonly text?: string | undefined;
};

type RecognisedArticle = {
  /** Mentions in the article's text, by offsets into it; none where no text is kept. */
  readonly mentions: readonly Mention[];
  /** Companies of title, summary and text, the most salient first. */
  readonly companies: readonly ArticleCompany[];
  /** Facts of the text or, without their places, of title and summary where there is none. */
  readonly facts: () => Promise<readonly Fact[]>;
  /** Companies that the article is about, and names in it that no company is known by. */
  readonly names: () => ArticleNames;
};

/** What the pack knows of companies. */
export type CardsOf = (ids: readonly CompanyId[]) => Promise<Result<readonly CompanyCard[], AppError>>;

export type RecogniseArticle = (words: ArticleWords) => Promise<RecognisedArticle>;

/**
 * UTF-16 units of a text that facts are extracted from: fifty times a long article, so that a hostile one costs no
 * more.
 */
const MAX_FACT_TEXT_LENGTH = 500_000;
/** Salience from which an article is about a company and does not only mention it. */
const ABOUT_SALIENCE = 0.5;
const GAP = '\n\n';

const NOTHING_RECOGNISED: RecognisedArticle = {
  mentions: [],
  companies: [],
  facts: async () => [],
  names: () => ({ about: [], unknown: [] }),
};

type LastResult = { readonly gazetteer: Gazetteer; readonly key: string; readonly result: RecognisedText };

/**
 * Recognises by a gazetteer; nothing is recognised where there is none. The last result is kept: a page is shown, then
 * saved. `run` does the steps in which an article is read: a long one takes longer than a task may.
 */
export function createRecogniser(
  loadGazetteer: () => Promise<Gazetteer | undefined>,
  cardsOf: CardsOf,
  run: <T>(work: Steps<T>) => Promise<T>,
): RecogniseArticle {
  let last: LastResult | undefined;

  async function recognise(gazetteer: Gazetteer, title: string, text: string, lang: string): Promise<RecognisedText> {
    const key = JSON.stringify([title, lang, text]);
    if (last?.gazetteer === gazetteer && last.key === key) return last.result;
    const result = await run(recognitionSteps(gazetteer, { title, text, lang }));
    last = { gazetteer, key, result };
    return result;
  }

  return async (words) => {
    const gazetteer = await loadGazetteer();
    if (!gazetteer) return NOTHING_RECOGNISED;
    const { title, lang, text } = words;
    const lead = leadOf(words);
    const whole = lead + (text ?? '');
    const found = await recognise(gazetteer, title, whole, lang);
    const mentions = text === undefined ? [] : shifted(found.mentions, -lead.length).filter(({ start }) => start >= 0);
    const cards = await cardsOf(found.companies.map(({ id }) => id));
    const known = cards.ok ? cards.value : [];
    return {
      mentions,
      companies: found.companies,
      facts: async () =>
        text === undefined
          ? withoutPlaces(await run(factsOfLead(words, lead, found, known)))
          : run(factsOfText(words, text, { ...found, mentions }, known)),
      names: () => ({
        about: found.companies.filter(({ salience }) => salience >= ABOUT_SALIENCE).map(({ id }) => id),
        unknown: findUnknownNames(gazetteer, [title, ...blocksOf(whole)]).map(({ name }) => name),
      }),
    };
  };
}

/** What stands before the text: the summary, which would count twice where the text begins with it. */
function leadOf({ summary = '', text }: ArticleWords): string {
  if (text === undefined || summary === '') return summary;
  const beginning = summary.replace(/[\s.…[\]]+$/, '').replaceAll(/\s+/g, ' ');
  return text.replaceAll(/\s+/g, ' ').startsWith(beginning) ? '' : summary + GAP;
}

function blocksOf(text: string): string[] {
  return splitBlocks(text).map(({ start, end }) => text.slice(start, end));
}

/** Facts of the text; the title before it tells whom the article is about. */
function factsOfText(
  words: ArticleWords,
  text: string,
  { titleMentions, mentions }: Pick<RecognisedText, 'titleMentions' | 'mentions'>,
  cards: readonly CompanyCard[],
): Steps<readonly Fact[]> {
  const body = text.slice(0, MAX_FACT_TEXT_LENGTH);
  const named = mentions.filter(({ end }) => end <= body.length);
  if (body.startsWith(words.title)) return factsAmong(words, body, named, { titleEnd: 0, cards });
  const head = words.title + GAP;
  const all = [...titleMentions, ...shifted(named, head.length)];
  return factsAmong(words, head + body, all, { titleEnd: head.length, cards });
}

/** Facts of title and summary: they lie nowhere in a text that is kept. */
function factsOfLead(
  words: ArticleWords,
  lead: string,
  found: RecognisedText,
  cards: readonly CompanyCard[],
): Steps<readonly Fact[]> {
  const text = lead === '' ? words.title : words.title + GAP + lead;
  const mentions = [...found.titleMentions, ...shifted(found.mentions, words.title.length + GAP.length)];
  return factsAmong(words, text, mentions, { titleEnd: 0, cards });
}

function* factsAmong(
  { lang, published }: ArticleWords,
  text: string,
  mentions: readonly Mention[],
  context: { readonly titleEnd: number; readonly cards: readonly CompanyCard[] },
): Steps<readonly Fact[]> {
  if (mentions.length === 0) return [];
  return yield* factSteps({ text, lang, ...(published !== undefined && { published }), mentions }, context);
}

function shifted(mentions: readonly Mention[], by: number): Mention[] {
  if (by === 0) return [...mentions];
  return mentions.map((mention) => ({ ...mention, start: mention.start + by, end: mention.end + by }));
}
