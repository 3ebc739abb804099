/** Tells which articles of the library tell one story, as they come. */
import type { AppError } from '../../../model/app-error.ts';
import type { Article } from '../../../model/article.ts';
import { DAY_MS } from '../../../model/iso-date.ts';
import type { IsoDate } from '../../../model/iso-date.ts';
import type { Result } from '../../../model/result.ts';
import { STORY_DAYS } from '../../../stories/likeness.ts';
import { createStoryGrouper } from '../../../stories/stories.ts';

/** The articles given, each with the story it tells where another article has it already. */
export type TellStories = (articles: readonly Article[]) => Promise<readonly Article[]>;

type Dependencies = {
  /** Articles published from one day to another, both included. */
  readonly articlesBetween: (from: string, to: string) => Promise<Result<readonly Article[], AppError>>;
};

/** With so many articles in memory grouping begins anew. */
const MAX_KEPT = 4000;

/**
 * What was read once is kept: the visits of an hour bring articles of the same few days. A library that cannot be read
 * groups nothing.
 */
export function createStoryTeller({ articlesBetween }: Dependencies): TellStories {
  let grouper = createStoryGrouper();
  let kept = new Set<string>();
  let days = new Set<number>();

  async function load(from: number, to: number): Promise<void> {
    const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((day) => !days.has(day));
    const [first, last] = [missing[0], missing.at(-1)];
    if (first === undefined || last === undefined) return;
    const known = await articlesBetween(dateOf(first), dateOf(last));
    if (!known.ok) return;
    for (const day of missing) days.add(day);
    for (const article of known.value.toSorted(byDate)) keep(article, article.story ?? article.id);
  }

  function keep(article: Article, story?: string): string {
    if (kept.has(article.id)) return story ?? article.story ?? article.id;
    kept.add(article.id);
    return grouper.add(article.id, article, story);
  }

  return async (articles) => {
    const dated = articles.flatMap(({ published }) => (published === undefined ? [] : dayOf(published)));
    if (kept.size > MAX_KEPT) [grouper, kept, days] = [createStoryGrouper(), new Set(), new Set()];
    for (const day of new Set(dated)) await load(day - STORY_DAYS, day + STORY_DAYS);
    const stories = new Map(articles.toSorted(byDate).map((article) => [article.id, keep(article)]));
    return articles.map((article) => {
      const story = stories.get(article.id) ?? article.id;
      return story === article.id ? article : { ...article, story };
    });
  };
}

function byDate(one: Article, other: Article): number {
  return (one.published ?? '') < (other.published ?? '') ? -1 : 1;
}

function dayOf(date: IsoDate): number {
  return Date.parse(date) / DAY_MS;
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
