import { DECISIVE_EVENTS } from './events.ts';
import type { StorySignature, TermWeights } from './signature.ts';

/** What two articles have in common and what sets them apart, each from 0 to 1. */
export type StoryTraits = {
  /** Share of the companies that both name. */
  readonly companies: number;
  /** Two companies or more in common: a deal, a suit, a partnership; three are 1. */
  readonly severalCompanies: number;
  /** Weight of the figures in common: an amount alone is 1. */
  readonly figures: number;
  /** Both give amounts or large numbers, and not one is the same. */
  readonly otherFigures: number;
  readonly names: number;
  /** Both name places or products, and not one is the same. */
  readonly otherNames: number;
  readonly events: number;
  /** Their titles tell of different events. */
  readonly otherEvents: number;
  /** One tells what came of it (a refusal, a closing, a fall of the shares), of which the other says nothing. */
  readonly otherTurn: number;
  /** Words of title and lead in common; of two languages 0. */
  readonly words: number;
  readonly titleWords: number;
  /** Runs of words in common: the same press release. */
  readonly shingles: number;
  readonly isTranslation: number;
  readonly daysApart: number;
};

/** Days between two articles of one story; what comes later tells what came of it. */
export const STORY_DAYS = 4;
/** From this weight on a figure can only be of this story. */
const TELLING = 2;

function sharedKeys<T>(a: ReadonlySet<T> | ReadonlyMap<T, number>, b: ReadonlySet<T> | ReadonlyMap<T, number>): T[] {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small.keys()].filter((key) => large.has(key));
}

/** Shared weight by the geometric mean of both. */
function cosine(a: TermWeights, b: TermWeights): number {
  if (a.size === 0 || b.size === 0) return 0;
  const sum = (weights: TermWeights): number =>
    [...weights.values()].reduce((total, weight) => total + weight * weight, 0);
  const shared = sharedKeys(a, b).reduce((total, key) => total + (a.get(key) ?? 0) * (b.get(key) ?? 0), 0);
  return shared / Math.sqrt(sum(a) * sum(b));
}

function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size === 0 || b.size === 0 ? 0 : sharedKeys(a, b).length / Math.min(a.size, b.size);
}

const telling = (figures: TermWeights): boolean => [...figures.values()].some((weight) => weight >= TELLING);
const flag = (condition: boolean): number => (condition ? 1 : 0);

/** Whether two articles cannot tell one story, whatever their words: time, companies or the period they report on. */
export function cannotBeOneStory(a: StorySignature, b: StorySignature): boolean {
  if (a.day === undefined || b.day === undefined || Math.abs(a.day - b.day) > STORY_DAYS) return true;
  if (a.subjects.size > 0 && b.subjects.size > 0 && sharedKeys(a.companies, b.companies).length === 0) return true;
  return a.period !== undefined && b.period !== undefined && a.period !== b.period;
}

/** Compares two articles. */
export function storyTraits(a: StorySignature, b: StorySignature): StoryTraits {
  const companies = sharedKeys(a.companies, b.companies).length;
  const figures = sharedKeys(a.figures, b.figures).reduce((sum, key) => sum + (a.figures.get(key) ?? 0), 0);
  const names = sharedKeys(a.names, b.names).length;
  const sameLanguage = a.lang === b.lang;
  return {
    companies: companies / Math.max(1, Math.sqrt(a.companies.size * b.companies.size)),
    severalCompanies: Math.max(0, Math.min(1, (companies - 1) / 2)),
    figures: Math.min(1, figures / 3),
    otherFigures: flag(figures === 0 && telling(a.figures) && telling(b.figures)),
    names: Math.min(1, names / 2),
    otherNames: flag(names === 0 && a.names.size > 0 && b.names.size > 0),
    events: share(a.events, b.events),
    otherEvents: flag(a.titleEvents.size > 0 && b.titleEvents.size > 0 && share(a.titleEvents, b.titleEvents) === 0),
    otherTurn: flag(
      DECISIVE_EVENTS.some(
        (event) =>
          (a.titleEvents.has(event) && !b.events.has(event)) || (b.titleEvents.has(event) && !a.events.has(event)),
      ),
    ),
    words: sameLanguage ? cosine(a.words, b.words) : 0,
    titleWords: sameLanguage ? cosine(a.titleWords, b.titleWords) : 0,
    shingles: share(a.shingles, b.shingles),
    isTranslation: flag(!sameLanguage),
    daysApart: a.day === undefined || b.day === undefined ? 1 : (Math.abs(a.day - b.day) / STORY_DAYS) ** 2,
  };
}
