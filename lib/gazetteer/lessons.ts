import type { Learned } from '../model/learned.ts';
import { createTokens, tokenise, type Tokens } from '../text/tokens.ts';
import { at } from '../text/typed-array.ts';
import * as features from './features.ts';
import { companyIndex, type Gazetteer } from './gazetteer.ts';
import { hashTokens } from './hashes.ts';
import { addCounted } from './score.ts';

/** A learned record as linking reads it. */
export type Lesson = {
  /** The company of which the reader said that it is meant, and the one that is not; -1 for none. */
  readonly meant: number;
  readonly notMeant: number;
  readonly sentence: number;
  readonly words: ReadonlySet<number>;
  readonly features: readonly number[];
  readonly sameHost: boolean;
};

/** Lessons by the hash of the form that they are about. */
export type Lessons = ReadonlyMap<number, readonly Lesson[]>;

/** Likeness from which a lesson holds in another sentence. */
const ALIKE = 0.33;
const HOST_WORTH = 0.25;
const WORD_WORTH = 0.2;
const MOST_WORDS = 2;

/** The hash of a name as it lies in a gazetteer. */
export function hashName(name: string): number {
  const tokens = createTokens();
  tokenise(name, tokens);
  return hashTokens(tokens, 0, tokens.count);
}

/** Makes ready what the reader taught, for pages of a host. */
export function compileLessons(gazetteer: Gazetteer, learned: readonly Learned[], host: string): Lessons {
  const lessons = new Map<number, Lesson[]>();
  const tokens = createTokens();
  for (const { surface, companyId, verdict, words, ...record } of learned) {
    const company = companyIndex(gazetteer, companyId);
    tokenise(words.join(' '), tokens);
    const lesson: Lesson = {
      meant: verdict === 'accept' ? company : verdict === 'reject' ? -1 : companyIndex(gazetteer, verdict.companyId),
      notMeant: verdict === 'accept' ? -1 : company,
      sentence: record.sentence,
      words: new Set(tokens.hash.subarray(0, tokens.count)),
      features: record.features,
      sameHost: host !== '' && record.host === host,
    };
    const hash = hashName(surface);
    lessons.set(hash, [...(lessons.get(hash) ?? []), lesson]);
  }
  return lessons;
}

/** What the reader taught about a reading: as it was taught in this sentence, or in others that are like it. */
export function addLessons(found: number[], tokens: Tokens, lessons: readonly Lesson[], company: number, { from, to }: { from: number; to: number }): void {
  const sentence = hashTokens(tokens, from, to);
  let [alikeFor, against, alikeAgainst] = [0, 0, 0];
  for (const lesson of lessons) {
    const isMeant = company === lesson.meant;
    if (!isMeant && company !== lesson.notMeant) continue;
    if (lesson.sentence === sentence) found.push(isMeant ? features.SAME_SENTENCE_FOR : features.SAME_SENTENCE_AGAINST);
    const alike = likeness(lesson, tokens, found) >= ALIKE ? 1 : 0;
    if (isMeant) alikeFor += alike;
    else [against, alikeAgainst] = [1, alikeAgainst + alike];
  }
  addCounted(found, features.LEARNED_FOR, alikeFor);
  // Wherever it stands, a name that was once taken wrongly needs support from now on.
  addCounted(found, features.LEARNED_AGAINST, against + alikeAgainst);
}

/** How much a reading is like one that the reader corrected: by features of its block, words, host; 0 and up. */
function likeness({ words, features: taught, sameHost }: Lesson, tokens: Tokens, found: readonly number[]): number {
  let shared = 0;
  for (let token = 0; token < tokens.count && shared < MOST_WORDS; token += 1) if (words.has(at(tokens.hash, token))) shared += 1;
  const common = taught.filter((feature) => found.includes(feature)).length;
  return common / (taught.length + found.length - common) + shared * WORD_WORTH + (sameHost ? HOST_WORTH : 0);
}
