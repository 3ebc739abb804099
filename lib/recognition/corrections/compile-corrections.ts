import type { CompanyId } from '../../model/company.ts';
import type { Learned } from '../../model/learned.ts';
import type { Tokens } from '../../text/tokens.ts';
import { companyIndex, type Gazetteer } from '../gazetteer/gazetteer.ts';
import * as features from '../linking/features.ts';
import { add } from '../linking/score.ts';
import { AT, MONEY, ORGANISATION, ROLE } from '../linking/word-classes.ts';
import { NEVER, type CorrectionRules } from './corrections.ts';

// Corrections are rare: linking knows only the shape of it, and this code comes where it is wanted.

/** How texts are hashed; handed in, so that the script that brings this code need not bring that as well. */
export type Hashing = {
  readonly hashName: (name: string) => number;
  readonly hashTokens: (tokens: Tokens, from: number, to: number) => number;
};

/** What the reader said of names. Case and accents do not matter. */
export type ReaderCorrections = {
  readonly learned?: readonly Learned[];
  /** Names that never count, and names that always stand for a company, whatever speaks against. */
  readonly never?: readonly string[];
  readonly always?: readonly (readonly [surface: string, companyId: CompanyId])[];
};

/** A learned record as linking reads it. */
type Correction = {
  /** The company of which the reader said that it is meant, and the one that is not; -1 for none. */
  readonly meant: number;
  readonly notMeant: number;
  readonly sentence: number;
  readonly words: ReadonlySet<number>;
  readonly features: readonly number[];
  readonly sameHost: boolean;
};

/** Likeness from which a correction holds in another sentence. */
const ALIKE = 0.33;
const HOST_WORTH = 0.25;
const WORD_WORTH = 0.2;
const MAX_WORDS = 2;

const MAX_DOUBT = 3;
/** Numbers of features that lie from one place around a name to the next. */
const PLACE = features.NEAR_BEFORE - features.BEFORE;
/** Bits of what proves a company, by position: kinds of firms, posts, places of work, money. */
const PROVING_CLASSES: ReadonlySet<number> = new Set([ORGANISATION, ROLE, AT, MONEY].map(Math.log2));
const PROOFS: ReadonlySet<number> = new Set([
  features.LEGAL_FORM_BEHIND,
  features.ACRONYM_OF_NAME,
  features.LISTED_WITH_SAFE,
  features.LISTED_WITH_NAME,
  features.RELATED_IN_SENTENCE,
  features.SECTOR_IN_SENTENCE,
  features.WORD_AROUND,
  features.WORD_IN_SENTENCE,
  features.WORD_IN_BLOCK,
]);

/** Makes ready what the reader said, for pages of a host. */
export function compileCorrections(
  gazetteer: Gazetteer,
  { learned = [], never = [], always = [] }: ReaderCorrections,
  host: string,
  { hashName, hashTokens }: Hashing,
): CorrectionRules {
  const corrections = new Map<number, Correction[]>();
  for (const { surface, companyId, verdict, words, ...record } of learned) {
    const company = companyIndex(gazetteer, companyId);
    const correction: Correction = {
      meant: verdict === 'accept' ? company : verdict === 'reject' ? -1 : companyIndex(gazetteer, verdict.companyId),
      notMeant: verdict === 'accept' ? -1 : company,
      sentence: record.sentence,
      words: new Set(words.map(hashName)),
      features: record.features,
      sameHost: host !== '' && record.host === host,
    };
    const hash = hashName(surface);
    corrections.set(hash, [...(corrections.get(hash) ?? []), correction]);
  }
  const rules = new Map(always.map(([surface, id]) => [hashName(surface), companyIndex(gazetteer, id)]));
  for (const surface of never) rules.set(hashName(surface), NEVER);
  return {
    ruleOf: (hash) => rules.get(hash),
    correctionsOf(hash) {
      const about = corrections.get(hash);
      return (
        about &&
        ((found, tokens, company, from, to) => {
          const words = new Set<number>();
          for (let token = 0; token < tokens.count; token += 1) words.add(hashTokens(tokens, token, token + 1));
          addCorrections(about, found, words, company, hashTokens(tokens, from, to));
        })
      );
    },
  };
}

/** The reader’s corrections about a reading: as it was corrected in this sentence, or in others that are like it. */
function addCorrections(
  corrections: readonly Correction[],
  found: number[],
  around: ReadonlySet<number>,
  company: number,
  sentence: number,
): void {
  const block = [...found];
  let against = 0;
  for (const correction of corrections) {
    const isMeant = company === correction.meant;
    if (!isMeant && company !== correction.notMeant) continue;
    if (correction.sentence === sentence)
      add(found, isMeant ? features.SAME_SENTENCE_FOR : features.SAME_SENTENCE_AGAINST);
    if (!isMeant) against = Math.max(against, doubt(correction, around, block));
    else if (likeness(correction, around, block) >= ALIKE) add(found, features.LEARNED_FOR);
  }
  for (let time = 0; time < against; time += 1) add(found, features.LEARNED_AGAINST);
}

/**
 * How much a rejection speaks against another reading of the name, 0..{@link MAX_DOUBT}: not at all where more proves
 * the company, beyond what the rejected reading had, than words of that reading stand around this one; wholly where
 * nothing new speaks for it. A new verb lessens the doubt, the less so for a name that was enough by itself until then.
 */
function doubt(
  { words, features: correctionRules }: Correction,
  around: ReadonlySet<number>,
  found: readonly number[],
): number {
  const fresh = found.filter((feature) => !correctionRules.includes(feature));
  const proofs = fresh.filter(isProof).length - [...words].filter((word) => around.has(word)).length;
  const own = found.includes(features.SAFE_FORM) ? 1 : 0;
  return proofs > 0 ? 0 : proofs === 0 && fresh.includes(features.FOLLOWS) ? own + 1 : MAX_DOUBT;
}

/** Whether a feature tells of a company and of nothing else, as a verb or a capital does not. */
function isProof(feature: number): boolean {
  const number = feature % features.MORE;
  return number < features.BIAS ? PROVING_CLASSES.has(number % PLACE) : PROOFS.has(number);
}

/** How much a reading is like one that the reader accepted: by features of its block, words, host; 0 and up. */
function likeness(
  { words, features: correctionRules, sameHost }: Correction,
  around: ReadonlySet<number>,
  found: readonly number[],
): number {
  const shared = Math.min(MAX_WORDS, [...words].filter((word) => around.has(word)).length);
  const common = correctionRules.filter((feature) => found.includes(feature)).length;
  return common / (correctionRules.length + found.length - common) + shared * WORD_WORTH + (sameHost ? HOST_WORTH : 0);
}
