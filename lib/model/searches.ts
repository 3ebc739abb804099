/** Searches that the reader made and kept. Both lists stay on this machine. */
export type Searches = {
  /** The latest first. */
  readonly recent: readonly string[];
  /** In the order of keeping. */
  readonly saved: readonly string[];
};

export const NO_SEARCHES: Searches = { recent: [], saved: [] };

const MOST_RECENT = 10;
const MOST_SAVED = 100;
/** Longer ones are pasted texts. */
const LONGEST = 300;

/** The lists after a search that led somewhere. */
export function withRecent(searches: Searches, query: string): Searches {
  const made = query.trim();
  if (made === '' || made.length > LONGEST) return searches;
  // Of what was typed on the way to it only the last is worth keeping.
  const others = searches.recent.filter((recent) => !made.toLowerCase().startsWith(recent.toLowerCase()));
  return { ...searches, recent: [made, ...others].slice(0, MOST_RECENT) };
}

export function withSaved(searches: Searches, query: string, saved: boolean): Searches {
  const kept = query.trim();
  const others = searches.saved.filter((other) => other !== kept);
  return kept === '' ? searches : { ...searches, saved: saved ? [...others, kept].slice(-MOST_SAVED) : others };
}

export function withoutRecent(searches: Searches): Searches {
  return { ...searches, recent: [] };
}
