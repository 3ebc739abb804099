import { eventually } from '../../../scripts/browsers/eventually.ts';

/**
 * Looks until `check` (assertions) no longer throws, and gives what was seen. The browser tells no event for
 * what these tests wait for: a highlight painted, a surface drawn, a write done in another process.
 */
export function until<T>(what: string, look: () => Promise<T>, check: (seen: T) => void): Promise<T> {
  return eventually(what, async () => {
    const seen = await look();
    check(seen);
    return { seen };
  }).then(({ seen }) => seen);
}
