import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ArticleCompany } from '../../lib/model/article.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import { parseJsonLine } from '../json-lines.ts';

const ids = v.array(v.string());
const articleSchema = v.strictObject({
  id: v.string(),
  lang: v.picklist(['fr', 'en', 'de', 'es', 'it']),
  title: v.string(),
  text: v.string(),
  about: ids,
  mentions: ids,
});

/** An article with the companies it is about, and those it only mentions. */
export type SalienceArticle = v.InferOutput<typeof articleSchema>;

/** From here on an article is taken to be about a company. */
const ABOUT = 0.5;

/** The golden list of the repository. */
export const SALIENCE_LIST = new URL('../../tests/golden/salience/articles.jsonl', import.meta.url);

/** Reads the golden list. A line that is not of its form throws: figures over part of it would mislead. */
export function readSalienceArticles(file: URL): SalienceArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text, index) => {
      const read = parseJsonLine(text, index + 1);
      if ('error' in read) throw new Error(`${file.pathname} line ${read.line}: ${read.error}`);
      return v.parse(articleSchema, read.value);
    });
}

/**
 * How salience sorts what articles are about from what they mention. Ratios of 0..1, higher is better; `undefined`
 * where nothing was asked.
 */
export type SalienceFigures = {
  readonly articles: number;
  /** Articles about something whose most salient company is one of those. */
  readonly firstIsAbout: number | undefined;
  /** Of all pairs in an article, one it is about and one that it mentions: those in the right order. */
  readonly ordered: number | undefined;
  /** Companies at or above {@link ABOUT}: how many are right, and how many of the right ones are there. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly errors: readonly SalienceError[];
};
/** A company on the wrong side of {@link ABOUT}. */
type SalienceError = {
  readonly article: string;
  readonly companyId: CompanyId;
  readonly salience: number;
  readonly isAbout: boolean;
};

/** Compares what `rank` says with the golden list; a company that it does not find has no salience. */
export function measureSalience(
  articles: readonly SalienceArticle[],
  rank: (article: SalienceArticle) => readonly ArticleCompany[],
): SalienceFigures {
  let [asked, first, pairs, ordered, right, marked, wanted] = [0, 0, 0, 0, 0, 0, 0];
  const errors: SalienceError[] = [];
  for (const article of articles) {
    const ranked = rank(article);
    const salienceOf = (id: CompanyId): number => ranked.find((company) => company.id === id)?.salience ?? 0;
    const [top] = ranked;
    if (article.about.length > 0) {
      asked += 1;
      if (top && article.about.includes(top.id)) first += 1;
    }
    for (const about of article.about) {
      for (const mention of article.mentions) {
        pairs += 1;
        if (salienceOf(about) > salienceOf(mention)) ordered += 1;
      }
    }
    wanted += article.about.length;
    for (const id of new Set([...article.about, ...article.mentions, ...ranked.map((company) => company.id)])) {
      const isAbout = article.about.includes(id);
      const isMarked = salienceOf(id) >= ABOUT;
      if (isMarked) marked += 1;
      if (isMarked && isAbout) right += 1;
      if (isMarked !== isAbout) errors.push({ article: article.id, companyId: id, salience: salienceOf(id), isAbout });
    }
  }
  const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
  return {
    articles: articles.length,
    firstIsAbout: ratio(first, asked),
    ordered: ratio(ordered, pairs),
    precision: ratio(right, marked),
    recall: ratio(right, wanted),
    errors,
  };
}

/** The figures, and what is on the wrong side, as lines. */
export function salienceLines({
  articles,
  firstIsAbout,
  ordered,
  precision,
  recall,
  errors,
}: SalienceFigures): string[] {
  const decimals = (value: number | undefined): string => value?.toFixed(3) ?? '–';
  return [
    `salience: ${articles} articles, most salient is what it is about ${decimals(firstIsAbout)}, pairs in order ` +
      `${decimals(ordered)}, at ${ABOUT}: precision ${decimals(precision)}, recall ${decimals(recall)}`,
    ...errors.map(
      ({ article, companyId, salience, isAbout }) =>
        `  ${article}: ${isAbout ? 'about' : 'only mentions'} ${companyId}, ${salience.toFixed(2)}`,
    ),
    '',
  ];
}
