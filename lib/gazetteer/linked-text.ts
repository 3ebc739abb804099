import type { Mention } from '../model/mention.ts';
import { isAcronymKey } from './acronyms.ts';
import { readBlock, type Surroundings } from './block.ts';
import type { Gazetteer } from './gazetteer.ts';
import { linkBlock, resolve, type LinkedBlock, type Rules } from './link.ts';
import type { Matcher } from './match.ts';
import { createPageEvidence, type PageEvidence } from './page-evidence.ts';
import { DEFAULT_THRESHOLD, logOdds } from './score.ts';
import { featureOfSection } from './section.ts';
import type { TaughtWord } from './taught-word.ts';
import { packYear } from './years.ts';

/** What is known of a text before it is read, and what the reader wants of it. */
export type DocumentContext = {
  /** BCP 47 tag. */
  readonly lang?: string;
  /** The site the text stands on. */
  readonly host?: string;
  readonly title?: string;
  /** Of the site, as it names it or by the folders of the address: «Économie / Télécoms». */
  readonly section?: string;
  /** The day or year of the text, as it begins in ISO 8601; names go to those who bore them then. Without it, to those who bear them now. */
  readonly date?: string;
  /** Probability from which a name counts as a mention: lower for more marks. */
  readonly threshold?: number;
  /** Whether weak mentions are told as well: «Microsoft 365». */
  readonly products?: boolean;
  /** What the reader taught, as `lessons.ts` makes it ready. */
  readonly taught?: TaughtWord | undefined;
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
   * Keys whose mentions may have changed since they were told: of blocks set anew, and of those that other blocks' evidence changed, which
   * are looked for step by step; `undefined` where a step found none. What is not asked for is told the next time.
   */
  changedBlocks(): Iterable<number | undefined>;
  /** What a block says by itself, and what the whole document says: for `explain.ts`. */
  linkedBlock(key: number): LinkedBlock | undefined;
  readonly page: PageEvidence;
};

type BlockState = { readonly linked: LinkedBlock; mentions: readonly Mention[] | undefined };

/** A company whose reading depends on the page: what the page said of it at which version of its evidence, and the blocks that ask. */
type Contested = { readonly odds: number; readonly version: number; readonly keys: Set<number> };

/** What most blocks hold. */
const NOTHING: LinkedBlock = { candidates: [], contested: [], contribution: { said: [], introduced: [] } };

/** Short texts with names that are remembered: what stands on a page again and again, or is drawn anew, is linked once. */
const MOST_REMEMBERED = 256;
const LONGEST_REMEMBERED = 256;

/** A year to come: who bears a name now is not before his time. */
const NOW = 9999;

/** Starts an empty document, matched by the gazetteer’s matcher. Costs grow with what is set or changed, not with what lies in it. */
export function createLinkedDocument(gazetteer: Gazetteer, matcher: Matcher, context: DocumentContext = {}): GazetteerDocument {
  const { threshold = DEFAULT_THRESHOLD, products = false, taught } = context;
  const page = createPageEvidence(gazetteer, context.section ? featureOfSection(context.section) : undefined);
  const surroundings: Surroundings = {
    lang: context.lang?.slice(0, 2).toLowerCase() || undefined,
    year: packYear(context.date ? Number.parseInt(context.date, 10) : NOW),
    taught,
  };
  const blocks = new Map<number, BlockState>();
  const changed = new Set<number>();
  /** Those about which the page was asked longest ago come first. */
  const contested = new Map<number, Contested>();
  /** Blocks about which the page may say something else than when they were linked. */
  const stale = new Set<number>();

  const remembered = new Map<string, LinkedBlock>();
  const link = (text: string): LinkedBlock => {
    const isShort = text.length <= LONGEST_REMEMBERED;
    const known = isShort && remembered.get(text);
    if (known) return known;
    const block = readBlock(gazetteer, matcher, text, surroundings);
    const linked = block ? linkBlock(block) : NOTHING;
    // Of two blocks that introduce an acronym each does so by itself.
    if (!isShort || linked.candidates.length === 0 || linked.contribution.introduced.length > 0) return linked;
    if (remembered.size === MOST_REMEMBERED) remembered.clear();
    remembered.set(text, linked);
    return linked;
  };
  // The title tells twice as much as a block.
  for (const text of [context.title, context.title, context.host]) if (text) page.change(link(text).contribution, 1);

  /** What the page says of a company now; where that is news, the blocks that ask go stale. */
  const ask = (company: number): number => {
    const known = contested.get(company);
    if (known?.version === page.version) return known.odds;
    const odds = isAcronymKey(company) ? page.introducedFor(company) : logOdds(gazetteer.weights, page.featuresOf(company));
    if (!known) return odds;
    if (odds !== known.odds) for (const key of known.keys) stale.add(key);
    contested.delete(company);
    contested.set(company, { odds, version: page.version, keys: known.keys });
    return odds;
  };
  const rules: Rules = { page, asked: ask, threshold, products, taught };
  /** Forgets a block; tells whether anything may have been marked in it. */
  const drop = (key: number): boolean => {
    const state = blocks.get(key);
    if (!state) return false;
    blocks.delete(key);
    stale.delete(key);
    page.change(state.linked.contribution, -1);
    for (const company of state.linked.contested) {
      const keys = contested.get(company)?.keys;
      keys?.delete(key);
      if (keys?.size === 0) contested.delete(company);
    }
    return state.linked.candidates.length > 0;
  };

  /** The mentions of a block, linked again where it went stale. */
  const mentionsOf = (key: number): readonly Mention[] => {
    const state = blocks.get(key);
    if (!state) return [];
    for (const company of state.linked.contested) ask(company);
    if (!stale.delete(key) && state.mentions) return state.mentions;
    const mentions = state.linked.candidates.flatMap((candidate) => resolve(gazetteer, candidate, rules) ?? []);
    if (state.mentions && told(mentions) !== told(state.mentions)) changed.add(key);
    state.mentions = mentions;
    return mentions;
  };

  /** Links one stale block again, or asks about one company that may make others stale; tells whether there was either. */
  const refresh = (): boolean => {
    const [key] = stale;
    const [first] = contested;
    if (key !== undefined) mentionsOf(key);
    else if (!first || first[1].version === page.version) return false;
    else ask(first[0]);
    return true;
  };

  return {
    setBlock(key, text) {
      const hadMentions = drop(key);
      const linked = link(text);
      if (hadMentions || linked.candidates.length > 0) changed.add(key);
      // Most blocks name nobody, and say nothing of the others.
      if (linked.candidates.length === 0) return;
      blocks.set(key, { linked, mentions: undefined });
      page.change(linked.contribution, 1);
      for (const company of linked.contested) {
        const known = contested.get(company);
        if (known) known.keys.add(key);
        else contested.set(company, { odds: Number.NaN, version: -1, keys: new Set([key]) });
      }
    },
    removeBlock(key) {
      drop(key);
      changed.delete(key);
    },
    mentions: mentionsOf,
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

/** What a reader sees of mentions: not how sure they are. */
function told(mentions: readonly Mention[]): string {
  return mentions.map(({ start, end, companyId }) => [start, end, companyId]).join();
}
