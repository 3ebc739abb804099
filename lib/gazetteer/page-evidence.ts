import { listOf } from '../text/typed-array.ts';
import * as features from './features.ts';
import { AGAINST, kinOf, sectorsOf, type Gazetteer } from './gazetteer.ts';
import { add } from './score.ts';

// What a block may say of its page, each as a number: a cue by its own, all others from one of these on.
/** Companies named by a form that is enough by itself. */
export const FULL = 1 << 16;
/** Companies of whose short or ambiguous name the block itself is sure. */
export const NAMED_SURELY = 1 << 17;
/** Sectors of the companies under {@link FULL}, once for each of them. */
export const SECTOR = 1 << 18;

/** What a block adds to the evidence of its page. */
export type PageContribution = {
  readonly said: readonly number[];
  /** Acronyms that the block introduces, by their key, with the company that each stands for. */
  readonly introduced: readonly (readonly [key: number, company: number])[];
};

/** Evidence of all blocks of a page, kept by counting in how many blocks each thing stands. */
export type PageEvidence = {
  /** Grows each time something changes. */
  readonly version: number;
  change(contribution: PageContribution, by: 1 | -1): void;
  /** Whether the company itself is established on the page. */
  isEstablished(company: number): boolean;
  featuresOf(company: number): number[];
  /** The company that an acronym was introduced for, or -1. */
  introducedFor(key: number): number;
};

/** Starts the evidence of a page without any block. */
export function createPageEvidence(gazetteer: Gazetteer): PageEvidence {
  const counts = new Map<number, number>();
  const introductions = new Set<PageContribution['introduced'][number]>();
  let version = 0;

  return {
    get version() {
      return version;
    },
    change({ said, introduced }, by) {
      for (const thing of said) counts.set(thing, (counts.get(thing) ?? 0) + by);
      for (const one of introduced) {
        if (by > 0) introductions.add(one);
        else introductions.delete(one);
      }
      if (said.length + introduced.length > 0) version += 1;
    },
    introducedFor: (key) => Math.max(-1, ...[...introductions].flatMap(([known, company]) => (known === key ? company : []))),
    isEstablished: (company) => (counts.get(FULL + company) || counts.get(NAMED_SURELY + company) || 0) > 0,
    featuresOf(company) {
      const found: number[] = [];
      const full = counts.get(FULL + company) ?? 0;
      const addWhere = (feature: number, count: number | undefined): void => {
        if (count) add(found, feature);
      };
      if (full) found.push(features.FULL_NAME_ON_PAGE);
      else addWhere(features.SURE_ON_PAGE, counts.get(NAMED_SURELY + company));
      for (const kin of kinOf(gazetteer, company)) addWhere(features.KIN_ON_PAGE, counts.get(FULL + kin));
      for (const cue of listOf(gazetteer.contextStart, gazetteer.context, company)) addWhere(features.WORD_ON_PAGE + (cue < AGAINST ? 0 : 1), counts.get(cue & ~AGAINST));
      const [trade] = sectorsOf(gazetteer, company);
      const alike = trade === undefined ? 0 : (counts.get(SECTOR + trade) ?? 0) - full;
      for (let other = 0; other < Math.min(alike, 3); other += 1) add(found, features.SECTOR_ON_PAGE);
      return found;
    },
  };
}
