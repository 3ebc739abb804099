import type { ArticleId } from '../model/article.ts';
import type { StoryTraits } from './likeness.ts';
import { cannotBeOneStory, STORY_DAYS, storyTraits } from './likeness.ts';
import type { StoryArticle, StorySignature } from './signature.ts';
import { storySignature } from './signature.ts';

/**
 * What each trait speaks for or against one story: a logistic regression on the development half of
 * `tests/golden/stories`, rounded; what sets two stories apart was made to weigh more, since a wrong «and 4 more» hides
 * news.
 */
const WEIGHTS: readonly (readonly [trait: keyof StoryTraits, weight: number])[] = [
  ['companies', 1.3],
  ['severalCompanies', 1.9],
  ['figures', 2.3],
  ['otherFigures', -0.9],
  ['names', 2.2],
  ['otherNames', -1],
  ['events', 2.8],
  ['otherEvents', -1],
  ['otherTurn', -8],
  ['words', 1],
  ['titleWords', 0.6],
  ['shingles', 1.5],
  ['isTranslation', 1.1],
  ['daysApart', -2.5],
];
const INTERCEPT = -4;

/** How much speaks for one story in two articles: above 0 they tell the same. */
function storyLikeness(a: StorySignature, b: StorySignature): number {
  if (cannotBeOneStory(a, b)) return Number.NEGATIVE_INFINITY;
  const traits = storyTraits(a, b);
  return WEIGHTS.reduce((sum, [trait, weight]) => sum + weight * traits[trait], INTERCEPT);
}

/** Under which an article is looked up: its companies, the figures that tell it, names. */
function lookUpKeys({ companies, figures, names }: StorySignature): string[] {
  return [
    ...[...companies].map((id) => `company ${id}`),
    ...[...figures].filter(([, weight]) => weight >= 2).map(([key]) => `figure ${key}`),
    ...[...names.keys()].map((name) => `name ${name}`),
  ];
}

/** Members of a story beyond these say nothing new about it. */
const MAX_COMPARED = 8;
/** Stories that are compared with one article; a company is seldom in more within nine days. */
const MAX_CANDIDATES = 400;

type Story = { readonly id: ArticleId; readonly members: StorySignature[] };

export type StoryGrouper = {
  /**
   * Takes an article in and gives its story: the id of the first article that reports it, its own if it is the first.
   * `known` is the story it was given before.
   */
  readonly add: (id: ArticleId, article: StoryArticle, known?: ArticleId) => ArticleId;
};

/**
 * Groups articles that tell one story, one after the other. Only articles of the same nine days that share a company, a
 * figure or a name are compared, so that the cost of one does not grow with the library; to go on with a library, add
 * the articles around the new ones with the stories they have.
 */
export function createStoryGrouper(): StoryGrouper {
  const byKeyAndDay = new Map<string, Set<Story>>();
  const byId = new Map<ArticleId, Story>();

  function candidates(signature: StorySignature, day: number): Set<Story> {
    const found = new Set<Story>();
    for (const key of lookUpKeys(signature)) {
      for (let near = day - STORY_DAYS; near <= day + STORY_DAYS && found.size < MAX_CANDIDATES; near += 1) {
        for (const story of byKeyAndDay.get(`${near} ${key}`) ?? []) found.add(story);
      }
    }
    return found;
  }

  /** The mean over members, so that a chain of follow-ups does not drift from one story into another. */
  function likenessTo(story: Story, signature: StorySignature): number {
    const compared = story.members.slice(0, MAX_COMPARED);
    return compared.reduce((sum, member) => sum + Math.max(-9, storyLikeness(member, signature)), 0) / compared.length;
  }

  function bestStory(signature: StorySignature, day: number): Story | undefined {
    let best: { readonly story: Story; readonly likeness: number } | undefined;
    for (const story of candidates(signature, day)) {
      const likeness = likenessTo(story, signature);
      if (likeness > (best?.likeness ?? 0)) best = { story, likeness };
    }
    return best?.story;
  }

  function enter(story: Story, signature: StorySignature, day: number): void {
    story.members.push(signature);
    for (const key of lookUpKeys(signature)) {
      const stories = byKeyAndDay.get(`${day} ${key}`) ?? new Set();
      byKeyAndDay.set(`${day} ${key}`, stories.add(story));
    }
  }

  return {
    add(id, article, known) {
      const signature = storySignature(article);
      const { day } = signature;
      if (day === undefined) return known ?? id;
      const storyId = known ?? bestStory(signature, day)?.id ?? id;
      const story = byId.get(storyId) ?? { id: storyId, members: [] };
      byId.set(storyId, story);
      enter(story, signature, day);
      return storyId;
    },
  };
}
