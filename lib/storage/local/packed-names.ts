/**
 * The names of the pack as a script: the browser injects it before the annotating one. All processes share its text, so
 * that it costs a page a millisecond, where `storage.local` needs fifteen to twenty to hand as much over
 * (docs/adr/0015).
 */
import type { StoredGazetteer } from './annotator-keys.ts';

const KEY = 'vigie.packed-names';
const world: typeof globalThis & { [key: symbol]: unknown } = globalThis;

/** Text of the script that lays names down for {@link takePackedNames}. */
export function packedNamesScript(names: StoredGazetteer): string {
  return `globalThis[Symbol.for(${JSON.stringify(KEY)})]=${JSON.stringify(names)};`;
}

/** The names that lie in this isolated world, once; a page’s own scripts see nothing of it. */
export function takePackedNames(): StoredGazetteer | undefined {
  const key = Symbol.for(KEY);
  const names = world[key];
  delete world[key];
  return isStoredGazetteer(names) ? names : undefined;
}

export function isStoredGazetteer(stored: unknown): stored is StoredGazetteer {
  return typeof stored === 'object' && stored !== null && 'data' in stored;
}
