/**
 * What the reader wants of pages, made ready for the annotating script: one record, derived from settings, mutes and
 * corrections by their only writer in the same write. The page reads it as it lies there, without checks, defaults or a
 * hash.
 */
import { correctionKey } from '../../model/correction.ts';
import { nameOf } from '../../model/own-names.ts';
import { THRESHOLDS, type Settings } from '../../model/settings.ts';
import { hashName } from '../../recognition/gazetteer/name-hash.ts';
import type { ReaderChoices } from './reader-choices.ts';

/** Grows with each change of the record’s shape: another version’s record counts as none. */
const PAGE_RULES_VERSION = 3;

export type PageRules = Pick<Settings, 'density' | 'markStyle' | 'opening'> & {
  readonly version: typeof PAGE_RULES_VERSION;
  readonly mutedSites: readonly string[];
  /** What decides about which names are marked. */
  readonly finding: Pick<Settings, 'onlyAccounts' | 'products' | 'publicBodies'> & {
    /** Probability from which a name is marked. */
    readonly threshold: number;
    /** Hashes of the names that corrections are about. */
    readonly ownNames: readonly number[];
    /** Hashes of the names that the reader added, which are marked for them alone. */
    readonly addedNames: readonly number[];
    /** A number that is another when the corrections are others. */
    readonly corrections: number;
  };
};

/** What the reader’s choices are to a page. Further names lie in the gazetteer, and are no corrections there. */
export function pageRules({ settings, mutes, corrections }: Omit<ReaderChoices, 'policy'>): PageRules {
  const { density, markStyle, onlyAccounts, opening, products, publicBodies, certainty } = settings;
  const correctionRules = corrections.flatMap((correction) =>
    correction.kind === 'verdict' ? correction.learned.surface : correction.kind === 'name' ? [] : correction.surface,
  );
  return {
    version: PAGE_RULES_VERSION,
    mutedSites: mutes.sites,
    density,
    markStyle,
    opening,
    finding: {
      onlyAccounts,
      products,
      publicBodies,
      threshold: THRESHOLDS[certainty],
      ownNames: [...new Set(correctionRules.map(hashName))],
      addedNames: corrections.flatMap((correction) => {
        const name = nameOf(correction);
        return name ? hashName(name.text) : [];
      }),
      corrections: hashName(corrections.map(correctionKey).join(' ')),
    },
  };
}

/** Whether a stored value is a record of this version. */
export function isPageRules(stored: unknown): stored is PageRules {
  return typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === PAGE_RULES_VERSION;
}
