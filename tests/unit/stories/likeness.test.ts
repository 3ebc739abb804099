import { describe, expect, it } from 'vitest';
import { cannotBeOneStory, STORY_DAYS, storyTraits } from '../../../lib/stories/likeness.ts';
import type { StorySignature } from '../../../lib/stories/signature.ts';

const NONE: StorySignature = {
  day: 100,
  lang: 'fr',
  companies: new Set(),
  subjects: new Set(),
  figures: new Map(),
  names: new Map(),
  titleEvents: new Set(),
  events: new Set(),
  period: undefined,
  titleWords: new Map(),
  words: new Map(),
  shingles: new Set(),
};
const signature = (parts: Partial<StorySignature>): StorySignature => ({ ...NONE, ...parts });
const about = (...companies: readonly string[]) => ({ companies: new Set(companies), subjects: new Set(companies) });
const terms = (words: Readonly<Record<string, number>>) => new Map(Object.entries(words));
const traits = (a: Partial<StorySignature>, b: Partial<StorySignature>) => storyTraits(signature(a), signature(b));

describe('two articles cannot be one story', () => {
  it('more than four days apart, whichever came first, or where one bears no date', () => {
    const apart = (day: number | undefined) => cannotBeOneStory(signature({ day }), NONE);
    expect([100 - STORY_DAYS, 100 + STORY_DAYS, 99 - STORY_DAYS, 101 + STORY_DAYS, undefined].map(apart)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(cannotBeOneStory(NONE, signature({ day: undefined }))).toBe(true);
  });

  it('about other companies; but one about none may tell the story of any', () => {
    const [orange, atos] = [signature(about('orange')), signature(about('atos'))];
    expect(cannotBeOneStory(orange, atos)).toBe(true);
    expect([cannotBeOneStory(orange, NONE), cannotBeOneStory(NONE, orange)]).toEqual([false, false]);
    expect(cannotBeOneStory(orange, signature(about('atos', 'orange')))).toBe(false);
  });

  it('on another quarter; but one that names no quarter may be on any', () => {
    const quarter = (a: string | undefined, b: string | undefined) =>
      cannotBeOneStory(signature({ period: a }), signature({ period: b }));
    expect([quarter('q1', 'q3'), quarter('q1', 'q1'), quarter('q1', undefined), quarter(undefined, 'q1')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('what two articles have in common', () => {
  it('is nothing where they say nothing', () => {
    expect(Object.values(storyTraits(NONE, NONE))).toEqual(Array(14).fill(0));
  });

  it('are companies, by the mean of how many each names, and from two on as a deal', () => {
    expect(traits(about('a', 'b', 'c', 'd'), about('a'))).toMatchObject({ companies: 0.5, severalCompanies: 0 });
    expect(traits(about('a', 'b'), about('b', 'a'))).toMatchObject({ companies: 1, severalCompanies: 0.5 });
    const four = about('a', 'b', 'c', 'd');
    expect(traits(four, four)).toMatchObject({ companies: 1, severalCompanies: 1 });
  });

  it('are figures: an amount is all that is asked for', () => {
    const figures = (words: Readonly<Record<string, number>>) => ({ figures: terms(words) });
    expect(traits(figures({ '3e9': 3 }), figures({ '3e9': 3, '7': 0.5 })).figures).toBe(1);
    expect(traits(figures({ '13': 1.5 }), figures({ '13': 1.5 })).figures).toBe(0.5);
    expect(traits(figures({ '3e9': 3, '2e6': 3 }), figures({ '3e9': 3, '2e6': 3 })).figures).toBe(1);
  });

  it('are names, of which two are all that is asked for', () => {
    const names = (...words: readonly string[]) => ({ names: new Map(words.map((word) => [word, 1])) });
    expect([
      traits(names('sofia'), names('sofia', 'lyon')).names,
      traits(names('a', 'b', 'c'), names('a', 'b', 'c')).names,
    ]).toEqual([0.5, 1]);
  });

  it('are words of one language, by their weights', () => {
    const words = { words: terms({ rachat: 1, cloud: 0.7 }), titleWords: terms({ rachat: 3, cloud: 4 }) };
    const less = { words: terms({ rachat: 1 }), titleWords: terms({ rachat: 2 }) };
    const found = traits(words, less);
    expect(found.words).toBeCloseTo(1 / Math.sqrt(1.49), 10);
    expect(found.titleWords).toBeCloseTo(0.6, 10);
    expect(traits(words, { ...less, lang: 'en' })).toMatchObject({ words: 0, titleWords: 0, isTranslation: 1 });
    expect([traits(words, {}).words, traits({}, words).words]).toEqual([0, 0]);
  });

  it('are events and runs of words, by their share of the shorter list', () => {
    const sets = (...words: readonly string[]) => ({ events: new Set(words), shingles: new Set(words) });
    expect(traits(sets('a', 'b', 'c', 'd'), sets('b', 'x'))).toMatchObject({ events: 0.5, shingles: 0.5 });
    expect(traits(sets('b', 'x'), sets('a', 'b', 'c', 'd'))).toMatchObject({ events: 0.5, shingles: 0.5 });
    expect([traits(sets('a'), {}).events, traits({}, sets('a')).events]).toEqual([0, 0]);
  });
});

describe('what sets two articles apart', () => {
  it('are amounts of which none is the same; small figures tell nothing', () => {
    const other = (a: number, b: number, key = 'y') =>
      traits({ figures: terms({ x: a }) }, { figures: terms({ [key]: b }) }).otherFigures;
    expect([other(3, 3), other(2, 2), other(1.5, 3), other(3, 1.5), other(3, 3, 'x')]).toEqual([1, 1, 0, 0, 0]);
  });

  it('are names of which none is the same', () => {
    const [a, b] = [{ names: terms({ lyon: 1 }) }, { names: terms({ nice: 1 }) }];
    expect([traits(a, b), traits(a, a), traits(a, {}), traits({}, a)].map(({ otherNames }) => otherNames)).toEqual([
      1, 0, 0, 0,
    ]);
  });

  it('are titles that tell of other events', () => {
    const title = (...events: readonly string[]) => ({ titleEvents: new Set(events), events: new Set(events) });
    expect(
      [
        traits(title('deal'), title('outage')),
        traits(title('deal'), title('outage', 'deal')),
        traits(title('deal'), {}),
        traits({}, title('deal')),
      ].map(({ otherEvents }) => otherEvents),
    ).toEqual([1, 0, 0, 0]);
  });

  it('is a turn of events in one title, of which the other article says nothing', () => {
    const deal = { titleEvents: new Set(['deal']), events: new Set(['deal']) };
    const refused = { titleEvents: new Set(['refusal']), events: new Set(['deal', 'refusal']) };
    const knows = { titleEvents: new Set(['deal']), events: new Set(['deal', 'refusal']) };
    const turns = [traits(deal, refused), traits(refused, deal), traits(knows, refused), traits(refused, knows)];
    expect(turns.map(({ otherTurn }) => otherTurn)).toEqual([1, 1, 0, 0]);
    expect(traits(deal, { titleEvents: new Set(['launch']), events: new Set(['launch']) }).otherTurn).toBe(0);
  });

  it('are days, by their square', () => {
    const apart = (day: number | undefined) => traits({ day }, {}).daysApart;
    expect([apart(100), apart(102), apart(98), apart(104), apart(undefined)]).toEqual([0, 0.25, 0.25, 1, 1]);
    expect(traits({}, { day: undefined }).daysApart).toBe(1);
  });
});
