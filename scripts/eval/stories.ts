/** How well articles are grouped into stories, on the golden list of `tests/golden/stories`. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { ArticleCompany } from '../../lib/model/article.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import { storyTraits, cannotBeOneStory } from '../../lib/stories/likeness.ts';
import type { StoryArticle } from '../../lib/stories/signature.ts';
import { storySignature } from '../../lib/stories/signature.ts';
import { createStoryGrouper } from '../../lib/stories/stories.ts';
import { parseJsonLine } from '../json-lines.ts';

const articleSchema = v.strictObject({
  id: v.string(),
  theme: v.string(),
  story: v.string(),
  lang: v.picklist(['fr', 'en', 'de', 'es', 'it']),
  published: v.pipe(
    v.string(),
    v.transform((text) => isoDate(text)),
    v.nonOptional(v.undefinedable(v.custom<NonNullable<ReturnType<typeof isoDate>>>((date) => date !== undefined))),
  ),
  title: v.string(),
  summary: v.string(),
});

/** An article of the golden list; articles of one theme are near misses of each other where their stories differ. */
export type GoldenArticle = v.InferOutput<typeof articleSchema>;

/** The two halves of the golden list. */
export const STORY_SETS = ['dev', 'held-out'] as const;

/** Reads one half. A line that is not of its form throws: figures over part of it would mislead. */
export function readStories(set: (typeof STORY_SETS)[number]): GoldenArticle[] {
  const file = new URL(`../../tests/golden/stories/${set}.jsonl`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text !== '')
    .map((text, index) => {
      const read = parseJsonLine(text, index + 1);
      if ('error' in read) throw new Error(`${file.pathname} line ${read.line}: ${read.error}`);
      return v.parse(articleSchema, read.value);
    });
}

/** Counts over pairs of articles. Ratios of 0..1. */
export type StoryFigures = {
  readonly pairs: number;
  readonly same: number;
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
};
type CompaniesOf = (article: {
  readonly title: string;
  readonly text: string;
  readonly lang: string;
}) => readonly ArticleCompany[];
/** Whether two articles, by their places in the list, are taken for one story. */
type Judgement = (a: number, b: number) => boolean;

function measure(articles: readonly GoldenArticle[], isOne: Judgement): StoryFigures {
  let [pairs, same, found, right] = [0, 0, 0, 0];
  const wrong: string[] = [];
  articles.forEach((a, i) => {
    articles.slice(i + 1).forEach((b, offset) => {
      const together = a.story === b.story;
      const judged = isOne(i, i + 1 + offset);
      // Pairs of two themes are easy, and so only count where they are wrong.
      if (a.theme === b.theme) pairs += 1;
      if (together) same += 1;
      if (judged) found += 1;
      if (judged && together) right += 1;
      if (judged !== together) wrong.push(`${judged ? 'one story' : 'two stories'}: ${a.id}, ${b.id}`);
    });
  });
  return { pairs, same, precision: found === 0 ? 1 : right / found, recall: same === 0 ? 1 : right / same, wrong };
}

/** From this cosine on the simple way takes two articles for one story. */
const SAME_WORDS = 0.5;

/** The grouper that ships, and beside it the simple way: common words in title and lead within the same days. */
export function measureStories(
  articles: readonly GoldenArticle[],
  companiesOf: CompaniesOf,
): { readonly grouper: StoryFigures; readonly words: StoryFigures } {
  const grouper = createStoryGrouper();
  const read = articles.map((article): StoryArticle => ({
    ...article,
    companies: companiesOf({ title: article.title, text: article.summary, lang: article.lang }),
  }));
  const stories = articles.map(({ id }, index) => {
    const article = read[index];
    return article === undefined ? id : grouper.add(id, article);
  });
  const signatures = read.map((article) => storySignature({ ...article, companies: [] }));
  return {
    grouper: measure(articles, (a, b) => stories[a] === stories[b]),
    words: measure(articles, (a, b) => {
      const [one, other] = [signatures[a], signatures[b]];
      return (
        one !== undefined &&
        other !== undefined &&
        !cannotBeOneStory(one, other) &&
        storyTraits(one, other).words >= SAME_WORDS
      );
    }),
  };
}

const ratio = (value: number): string => value.toFixed(3);

/** Lines of a report; wrong pairs only of the half that may be learnt from. */
export function storyLines(set: string, { grouper, words }: ReturnType<typeof measureStories>): string[] {
  return [
    `stories, ${set}: ${grouper.pairs} pairs, ${grouper.same} of one story`,
    `  grouped      precision ${ratio(grouper.precision)}  recall ${ratio(grouper.recall)}`,
    `  words alone  precision ${ratio(words.precision)}  recall ${ratio(words.recall)}`,
    ...(set === 'dev' ? grouper.wrong.map((line) => `  ${line}`) : []),
  ];
}
