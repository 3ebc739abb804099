import { listOf } from '../text/typed-array.ts';
import * as features from './features.ts';
import { AGAINST, type Gazetteer } from './gazetteer.ts';
import { addCounted } from './score.ts';

/** What a block adds to the evidence of its page; lists without doubles. */
export type PageContribution = {
  readonly cues: readonly number[];
  /** Companies named by a form that is enough by itself. */
  readonly full: readonly number[];
  /** Companies of whose short or ambiguous name the block itself is sure. */
  readonly sure: readonly number[];
  /** Acronyms that the block introduces, by their key, with the company that each stands for. */
  readonly introduced: readonly (readonly [key: number, company: number])[];
};

/** Evidence of all blocks of a page, kept by counting in how many blocks each thing stands. */
export type PageEvidence = {
  /** Grows each time something appears on the page or is gone from it. */
  readonly version: number;
  change(contribution: PageContribution, by: 1 | -1): void;
  /** Whether the company itself is established on the page. */
  isEstablished(company: number): boolean;
  featuresOf(company: number): number[];
  /** The company that an acronym was introduced for. */
  introducedFor(key: number): number | undefined;
};

/** Starts the evidence of a page without any block. */
export function createPageEvidence(gazetteer: Gazetteer): PageEvidence {
  const counts = { cues: new Map<number, number>(), full: new Map<number, number>(), sure: new Map<number, number>() };
  const inSector = new Map<number, number>();
  const introductions = new Map<number, Map<number, number>>();
  let version = 0;

  const count = (map: Map<number, number>, key: number, by: 1 | -1): boolean => {
    const before = map.get(key) ?? 0;
    if (before + by > 0) map.set(key, before + by);
    else map.delete(key);
    const appears = before === 0 || before + by <= 0;
    if (appears) version += 1;
    return appears;
  };
  const countCompany = (company: number, by: 1 | -1): void => {
    if (!count(counts.full, company, by)) return;
    for (const sector of listOf(gazetteer.sectorStart, gazetteer.sectors, company)) count(inSector, sector, by);
  };
  const cuesOf = (company: number): [number, number] => {
    const found: [number, number] = [0, 0];
    for (const cue of listOf(gazetteer.contextStart, gazetteer.context, company)) {
      if (counts.cues.has(cue & ~AGAINST)) found[cue < AGAINST ? 0 : 1] += 1;
    }
    return found;
  };
  const kinOf = (company: number): number => listOf(gazetteer.kinStart, gazetteer.kin, company).filter((kin) => counts.full.has(kin)).length;
  const sectorOf = (company: number): number => {
    const [main] = listOf(gazetteer.sectorStart, gazetteer.sectors, company);
    return main === undefined ? 0 : (inSector.get(main) ?? 0) - (counts.full.has(company) ? 1 : 0);
  };

  return {
    get version() {
      return version;
    },
    change({ cues, full, sure, introduced }, by) {
      for (const cue of cues) count(counts.cues, cue, by);
      for (const company of full) countCompany(company, by);
      for (const company of sure) count(counts.sure, company, by);
      for (const [key, company] of introduced) {
        const companies = introductions.get(key) ?? new Map<number, number>();
        introductions.set(key, companies);
        count(companies, company, by);
      }
    },
    introducedFor(key) {
      const companies = [...(introductions.get(key)?.keys() ?? [])];
      return companies.length === 0 ? undefined : Math.min(...companies);
    },
    isEstablished: (company) => counts.full.has(company) || counts.sure.has(company),
    featuresOf(company) {
      const found: number[] = [];
      const [speakFor, speakAgainst] = cuesOf(company);
      if (counts.full.has(company)) found.push(features.FULL_NAME_ON_PAGE);
      else if (counts.sure.has(company)) found.push(features.SURE_ON_PAGE);
      addCounted(found, features.KIN_ON_PAGE, kinOf(company));
      addCounted(found, features.SECTOR_ON_PAGE, sectorOf(company));
      addCounted(found, features.WORD_ON_PAGE, speakFor);
      addCounted(found, features.WORD_ON_PAGE + 1, speakAgainst);
      return found;
    },
  };
}
