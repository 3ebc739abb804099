import type { ProspectList } from './prospect.ts';
import type { Watched, WatchRule } from './watch.ts';

/** What the reader keeps in the library beside articles and feeds: what is watched, and lists of prospects. */
export type LibraryLists = {
  readonly watched: readonly Watched[];
  readonly rules: readonly WatchRule[];
  readonly prospects: readonly ProspectList[];
};

export const NO_LISTS: LibraryLists = { watched: [], rules: [], prospects: [] };
