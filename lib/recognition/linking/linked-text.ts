import type { Mention } from '../../model/mention.ts';
import type { CorrectionRules } from '../corrections/corrections.ts';
import { type Gazetteer, packYear } from '../gazetteer/gazetteer.ts';
import type { Matcher } from '../gazetteer/match.ts';
import { isAcronymKey } from './acronyms.ts';
import { readBlock, type Surroundings } from './block.ts';
import { linkBlock, resolve, type LinkedBlock, type Rules } from './link.ts';
import { createPageEvidence, type PageEvidence } from './page-evidence.ts';
import { DEFAULT_THRESHOLD, logOdds } from './score.ts';
import { featureOfSection } from './section.ts';

/** What is known of a text before it is read, and what the reader wants of it. */
export type DocumentContext = {
  /** BCP 47 tag. */
  readonly lang?: string;
  /** The site the text stands on. */
  readonly host?: string;
  readonly title?: string;
  /** Of the site, as it names it or by the folders of the address: «Économie / Télécoms». */
  readonly section?: string;
  /**
   * The day or year of the text, as it begins in ISO 8601; names go to those who bore them then. Without it, to those
   * who bear them now.
   */
  readonly date?: string;
  /** Probability from which a name counts as a mention: lower for more marks. */
  readonly threshold?: number;
  /** Whether weak mentions are given as well: «Microsoft 365». */
  readonly products?: boolean;
  /** The reader’s corrections, as `compile-corrections.ts` compiles them. */
  readonly correctionRules?: CorrectionRules | undefined;
};

/**
 * A text in blocks that come, change and go: a page, or an article. Each block is matched once when it is set;
 * what it says about companies counts for all the others.
 */
export type GazetteerDocument = {
  /** Matches a block and replaces what was known under the key. */
  setBlock(key: number, text: string): void;
  removeBlock(key: number): void;
  /** Mentions of a block in order, linked with the evidence of all blocks so far; offsets into the block's text. */
  mentions(key: number): readonly Mention[];
  /**
   * Keys whose mentions may have changed since they were read: of blocks set anew, and of those that other blocks'
   * evidence changed, which are looked for step by step; `undefined` where a step found none. What is not asked for is
   * given the next time.
   */
  changedBlocks(): Iterable<number | undefined>;
  /** What a block says by itself, and what the whole document says: for `explain.ts`. */
  linkedBlock(key: number): LinkedBlock | undefined;
  readonly page: PageEvidence;
};

/** What is known of a text, for all blocks that consist of it: what the page says of names counts for each alike. */
type LinkedText = {
  readonly linked: LinkedBlock;
  readonly keys: Set<number>;
  mentions: readonly Mention[] | undefined;
};

/**
 * A company whose reading depends on the page: what the page said of it at which version of its evidence, and the texts
 * that ask.
 */
type Contested = { readonly odds: number; readonly version: number; readonly texts: Set<LinkedText> };

/**
 * Short texts with names that are remembered: what stands on a page again and again, or is drawn anew, is linked once.
 */
const MAX_REMEMBERED = 256;
const MAX_REMEMBERED_LENGTH = 256;

/** A year to come: who bears a name now is not before his time. */
const NOW = 9999;

/**
 * Starts an empty document, matched by the gazetteer’s matcher. Costs grow with what is set or changed, not with what
 * lies in it.
 */
export function createLinkedDocument(
  gazetteer: Gazetteer,
  matcher: Matcher,
  context: DocumentContext = {},
): GazetteerDocument {
  const { threshold = DEFAULT_THRESHOLD, products = false, correctionRules } = context;
  const page = createPageEvidence(gazetteer, context.section ? featureOfSection(context.section) : undefined);
  const surroundings: Surroundings = {
    lang: context.lang?.slice(0, 2).toLowerCase() || undefined,
    year: packYear(context.date ? Number.parseInt(context.date, 10) : NOW),
    correctionRules,
  };
  const blocks = new Map<number, LinkedText>();
  const changed = new Set<number>();
  const link = createTextLinker(gazetteer, matcher, surroundings);
  // The title tells twice as much as a block.
  for (const text of [context.title, context.title, context.host]) {
    const state = text && link(text);
    if (state) page.change(state.linked.contribution, 1);
  }

  const contested = createContested(gazetteer, page);
  const rules: Rules = { page, asked: contested.ask, lang: surroundings.lang, threshold, products, correctionRules };

  /** Forgets a block; tells whether there was one. */
  const drop = (key: number): boolean => {
    const text = blocks.get(key);
    if (!text) return false;
    blocks.delete(key);
    page.change(text.linked.contribution, -1);
    text.keys.delete(key);
    if (text.keys.size === 0) contested.strike(text);
    return true;
  };

  /**
   * The mentions of a text, linked again where it went stale; its blocks have changed where they are others than
   * before.
   */
  const mentionsOf = (text: LinkedText): readonly Mention[] => {
    for (const company of text.linked.contested) contested.ask(company);
    const before = text.mentions;
    if (!contested.stale.delete(text) && before) return before;
    const mentions = text.linked.candidates.flatMap((candidate) => resolve(gazetteer, candidate, rules) ?? []);
    if (before && shownOf(mentions) !== shownOf(before)) for (const key of text.keys) changed.add(key);
    text.mentions = mentions;
    return mentions;
  };

  /** Links one stale text again, or looks for more of them; tells whether there was either. */
  const refresh = (): boolean => {
    const [text] = contested.stale;
    if (text) mentionsOf(text);
    return text !== undefined || contested.askOldest();
  };

  return {
    setBlock(key, text) {
      const hadMentions = drop(key);
      const state = link(text);
      const isNamed = state !== undefined && state.linked.candidates.length > 0;
      if (hadMentions || isNamed) changed.add(key);
      if (!isNamed) return;
      blocks.set(key, state);
      page.change(state.linked.contribution, 1);
      if (state.keys.size === 0) contested.enter(state);
      state.keys.add(key);
    },
    removeBlock(key) {
      drop(key);
      changed.delete(key);
    },
    mentions(key) {
      const text = blocks.get(key);
      return text ? mentionsOf(text) : [];
    },
    *changedBlocks() {
      do {
        for (const key of changed) {
          changed.delete(key);
          yield key;
        }
        yield undefined;
      } while (refresh());
    },
    linkedBlock: (key) => blocks.get(key)?.linked,
    page,
  };
}

/** A linker of texts; it gives nothing for most, in which there is no name. */
function createTextLinker(gazetteer: Gazetteer, matcher: Matcher, surroundings: Surroundings) {
  const remembered = new Map<string, LinkedText>();
  return (text: string): LinkedText | undefined => {
    const isShort = text.length <= MAX_REMEMBERED_LENGTH;
    const known = isShort ? remembered.get(text) : undefined;
    if (known) return known;
    const block = readBlock(gazetteer, matcher, text, surroundings);
    if (!block) return undefined;
    const state: LinkedText = { linked: linkBlock(block), keys: new Set(), mentions: undefined };
    const { candidates, contribution } = state.linked;
    // Of two blocks that introduce an acronym each does so by itself.
    if (!isShort || candidates.length === 0 || contribution.introduced.length > 0) return state;
    if (remembered.size === MAX_REMEMBERED) remembered.clear();
    remembered.set(text, state);
    return state;
  };
}

type ContestedCompanies = {
  /** Texts about which the page may say something else than when they were linked. */
  readonly stale: Set<LinkedText>;
  /** What the page says of a company now; where that is news, the texts that ask go stale. */
  readonly ask: (company: number) => number;
  /**
   * Asks about the company that was asked about longest ago, which may make texts stale; tells whether the page has
   * changed since.
   */
  readonly askOldest: () => boolean;
  /** Enters a text with those that ask about its companies. */
  readonly enter: (text: LinkedText) => void;
  /** Strikes a text out. */
  readonly strike: (text: LinkedText) => void;
};

/** Keeps which texts depend on what the page says of a company. */
function createContested(gazetteer: Gazetteer, page: PageEvidence): ContestedCompanies {
  /** Those about which the page was asked longest ago come first. */
  const contested = new Map<number, Contested>();
  const stale = new Set<LinkedText>();

  const ask = (company: number): number => {
    const known = contested.get(company);
    if (known?.version === page.version) return known.odds;
    const odds = isAcronymKey(company)
      ? page.introducedFor(company)
      : logOdds(gazetteer.weights, page.featuresOf(company));
    if (!known) return odds;
    if (odds !== known.odds) for (const text of known.texts) stale.add(text);
    contested.delete(company);
    contested.set(company, { odds, version: page.version, texts: known.texts });
    return odds;
  };
  return {
    stale,
    ask,
    askOldest() {
      const [first] = contested;
      if (!first || first[1].version === page.version) return false;
      ask(first[0]);
      return true;
    },
    enter(text) {
      for (const company of text.linked.contested) {
        const known = contested.get(company);
        if (known) known.texts.add(text);
        else contested.set(company, { odds: Number.NaN, version: -1, texts: new Set([text]) });
      }
    },
    strike(text) {
      text.mentions = undefined;
      stale.delete(text);
      for (const company of text.linked.contested) {
        const texts = contested.get(company)?.texts;
        texts?.delete(text);
        if (texts?.size === 0) contested.delete(company);
      }
    },
  };
}

/** What a reader sees of mentions: not how sure they are. */
function shownOf(mentions: readonly Mention[]): string {
  return mentions.map(({ start, end, companyId }) => [start, end, companyId]).join();
}
