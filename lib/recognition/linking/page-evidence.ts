import { eachOf } from '../../text/typed-array.ts';
import { contextTermOf, isAgainst, tradeOf, type Gazetteer } from '../gazetteer/gazetteer.ts';
import * as features from './features.ts';
import { add } from './score.ts';

/** Sectors are numbered by a byte. */
const MAX_SECTORS = 256;
/**
 * A page with so many letters in blocks that hold a name would say more of a company that it is about; a passage, as in
 * the training text, need not.
 */
const LONG = 1000;

/**
 * Where so many blocks are against a name, and more than twice as many as are sure of it, the page means something
 * else by it, as it does where more context words speak against the company than for it.
 */
const DOUBTS = 3;
const DOUBTS_FOR_ONE = 2;

const isDoubted = (doubts: number, sure: number): boolean => doubts >= DOUBTS && doubts > DOUBTS_FOR_ONE * sure;

/** What a block adds to the evidence of its page. */
export type PageContribution = {
  /**
   * Context terms by their number, and what {@link sayFull}, {@link saySurely}, {@link sayOther} and
   * {@link sayPerson} make of companies; each once.
   */
  readonly said: readonly number[];
  /** Acronyms that the block introduces, by their key, with the company that each stands for. */
  readonly introduced: readonly (readonly [key: number, company: number])[];
  /** Of its text, UTF-16. */
  readonly length: number;
};

/** Evidence of all blocks of a page, kept by counting in how many blocks each thing stands. */
export type PageEvidence = {
  /** Grows each time something changes. */
  readonly version: number;
  change(contribution: PageContribution, by: 1 | -1): void;
  /** Whether it would say more of a company that it is about: a passage need not. */
  readonly isLong: boolean;
  /** Whether the company itself is established on the page. */
  isEstablished(company: number): boolean;
  /** Whether neither it nor one that is related to it is on a page that would name them: a passage need not. */
  isAlone(company: number): boolean;
  featuresOf(company: number): number[];
  /** The company that an acronym was introduced for, or -1. */
  introducedFor(key: number): number;
};

/** The company is named by a form that is enough by itself. */
export function sayFull({ contextTermHash }: Gazetteer, company: number): number {
  return contextTermHash.length + company;
}

/** The block itself is sure of a short or ambiguous name of the company. */
export function saySurely({ contextTermHash, ids }: Gazetteer, company: number): number {
  return contextTermHash.length + ids.length + company;
}

/** The text spells an acronym of the company out as something else: «Asociación de Cantores Sordos (ACS)». */
export function sayOther({ contextTermHash, ids }: Gazetteer, company: number): number {
  return contextTermHash.length + 2 * ids.length + company;
}

/** A person bears a name of the company: «Paul Bull». */
export function sayPerson(gazetteer: Gazetteer, company: number): number {
  return sayOther(gazetteer, gazetteer.ids.length) + MAX_SECTORS + company;
}

/** The block by itself is against a doubtful name of the company. */
export function sayDoubt(gazetteer: Gazetteer, company: number): number {
  return sayPerson(gazetteer, gazetteer.ids.length) + company;
}

/** Starts the evidence of a page without any block; `section` is what `featureOfSection` says. */
export function createPageEvidence(gazetteer: Gazetteer, section?: number): PageEvidence {
  const [full, surely, others] = [sayFull(gazetteer, 0), saySurely(gazetteer, 0), sayOther(gazetteer, 0)];
  const [sectors, persons, doubts] = [saySector(gazetteer), sayPerson(gazetteer, 0), sayDoubt(gazetteer, 0)];
  const { countOf, count } = createCounts(gazetteer);
  const introductions = createIntroductions();
  let version = 0;
  let length = 0;

  const isEstablished = (company: number): boolean => countOf(full + company) + countOf(surely + company) > 0;
  const isRelated = (company: number): boolean => isRelatedNamed(gazetteer, company, countOf);
  const isContradicted = (company: number): boolean => length >= LONG && balanceOf(gazetteer, company, countOf) < 0;

  return {
    get version() {
      return version;
    },
    get isLong() {
      return length >= LONG;
    },
    change({ said, introduced, length: added }, by) {
      count(said, by);
      introductions.change(introduced, by);
      length += by * added;
      // Behind the limit, or ahead of it, by this block.
      if (said.length + introduced.length > 0 || length >= LONG !== length - by * added >= LONG) version += 1;
    },
    introducedFor: introductions.companyOf,
    isEstablished,
    isAlone: (company) => length >= LONG && !isEstablished(company) && !isRelated(company),
    featuresOf(company) {
      const found: number[] = section === undefined ? [] : [section];
      const named = countOf(full + company);
      const sure = countOf(surely + company);
      const isOther = named === 0 && (isDoubted(countOf(doubts + company), sure) || isContradicted(company));
      if (isOther && !isRelated(company)) return [...found, features.DOUBTED_ON_PAGE];
      const addWhere = (feature: number, thing: number): void => {
        if (countOf(thing) > 0) add(found, feature);
      };
      if (named > 0) found.push(features.FULL_NAME_ON_PAGE);
      else {
        // What several blocks are sure of, the page is about.
        addTimes(found, features.SURE_ON_PAGE, sure);
        addWhere(features.ACRONYM_OF_OTHER, others + company);
        if (sure === 0) addTimes(found, features.PERSON_ON_PAGE, countOf(persons + company));
      }
      eachOf(gazetteer.relatedStart, gazetteer.related, company, (other) =>
        addWhere(features.RELATED_ON_PAGE, full + other),
      );
      if (length >= LONG && named + sure === 0 && !found.includes(features.RELATED_ON_PAGE))
        found.push(features.ALONE_ON_PAGE);
      eachOf(gazetteer.contextStart, gazetteer.context, company, (contextTerm) =>
        addWhere(features.WORD_ON_PAGE + (isAgainst(contextTerm) ? 1 : 0), contextTermOf(contextTerm)),
      );
      const trade = tradeOf(gazetteer, company);
      if (trade >= 0) addTimes(found, features.SECTOR_ON_PAGE, countOf(sectors + trade) - named);
      return found;
    },
  };
}

/** Behind what companies may say lie the sectors of those named in full, once for each block. */
function saySector(gazetteer: Gazetteer): number {
  return sayOther(gazetteer, gazetteer.ids.length);
}

/** In how many blocks of a page a thing is said. */
type CountOf = (thing: number) => number;

/** Counts what blocks say; a company that is named in full speaks for its sectors too. */
function createCounts(gazetteer: Gazetteer) {
  const [full, surely, sectors] = [sayFull(gazetteer, 0), saySurely(gazetteer, 0), saySector(gazetteer)];
  const counts = new Map<number, number>();
  const countOf: CountOf = (thing) => counts.get(thing) ?? 0;
  return {
    countOf,
    count(said: readonly number[], by: 1 | -1): void {
      for (const thing of said) {
        counts.set(thing, countOf(thing) + by);
        if (thing >= full && thing < surely)
          eachOf(gazetteer.sectorStart, gazetteer.sectors, thing - full, (sector) =>
            counts.set(sectors + sector, countOf(sectors + sector) + by),
          );
      }
    },
  };
}

/** Whether a company that is related to one is named in full. */
function isRelatedNamed(gazetteer: Gazetteer, company: number, countOf: CountOf): boolean {
  let is = false;
  eachOf(gazetteer.relatedStart, gazetteer.related, company, (related) => {
    is ||= countOf(sayFull(gazetteer, related)) > 0;
  });
  return is;
}

/** How many more context words of a page speak for a company than against it. */
function balanceOf(gazetteer: Gazetteer, company: number, countOf: CountOf): number {
  let balance = 0;
  eachOf(gazetteer.contextStart, gazetteer.context, company, (contextTerm) => {
    if (countOf(contextTermOf(contextTerm)) > 0) balance += isAgainst(contextTerm) ? -1 : 1;
  });
  return balance;
}

/** The acronyms that blocks introduce. */
function createIntroductions() {
  const known = new Set<PageContribution['introduced'][number]>();
  return {
    change(introduced: PageContribution['introduced'], by: 1 | -1): void {
      for (const one of introduced) {
        if (by > 0) known.add(one);
        else known.delete(one);
      }
    },
    companyOf: (key: number): number =>
      Math.max(-1, ...[...known].flatMap(([acronym, company]) => (acronym === key ? company : []))),
  };
}

/** Adds a feature as often as it was met, three times at most. */
function addTimes(found: number[], feature: number, times: number): void {
  for (let time = 0; time < Math.min(times, 3); time += 1) add(found, feature);
}
