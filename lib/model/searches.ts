/** Searches that the reader made and kept. Both lists stay on this machine. */
export type Searches = {
  /** The latest first. */
  readonly recent: readonly string[];
  /** In the order of keeping. */
  readonly saved: readonly string[];
};

export const NO_SEARCHES: Searches = { recent: [], saved: [] };

const MAX_RECENT = 10;
const MAX_SAVED = 100;
/** Longer ones are pasted texts. */
const MAX_LENGTH = 300;

/** The lists after a search that led somewhere. */
export function withRecent(searches: Searches, query: string): Searches {
  const made = query.trim();
  if (made === '' || made.length > MAX_LENGTH) return searches;
  // Of what was typed on the way to it only the last is worth keeping.
  const others = searches.recent.filter((recent) => !made.toLowerCase().startsWith(recent.toLowerCase()));
  return { ...searches, recent: [made, ...others].slice(0, MAX_RECENT) };
}

export function withSaved(searches: Searches, query: string, saved: boolean): Searches {
  const kept = query.trim();
  const others = searches.saved.filter((other) => other !== kept);
  return kept === '' ? searches : { ...searches, saved: saved ? [...others, kept].slice(-MAX_SAVED) : others };
}

export function withoutRecent(searches: Searches): Searches {
  return { ...searches, recent: [] };
}
