/** Where recent and kept searches lie: in `storage.local`, beside the settings. */
import * as v from 'valibot';
import { NO_SEARCHES } from '../../model/searches.ts';
import type { Searches } from '../../model/searches.ts';
import { onLocalChange, readLocal, writeLocal } from '../../platform/local-store.ts';

const KEY = 'searches';

const schema: v.GenericSchema<unknown, Searches> = v.object({
  recent: v.array(v.string()),
  saved: v.array(v.string()),
});

/** What is kept; nothing where it cannot be read. */
export async function readSearches(): Promise<Searches> {
  return searchesOf((await readLocal([KEY]))[KEY]);
}

/** Changes what is kept, from what lies there now, and gives it. */
export async function changeSearches(change: (searches: Searches) => Searches): Promise<Searches> {
  const changed = change(await readSearches());
  await writeLocal({ [KEY]: changed });
  return changed;
}

/** Tells of changes made in any window, until the signal ends. */
export function onSearchesChange(listener: (searches: Searches) => void, signal: AbortSignal): void {
  onLocalChange((changes) => {
    if (changes[KEY]) listener(searchesOf(changes[KEY].newValue));
  }, signal);
}

function searchesOf(stored: unknown): Searches {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : NO_SEARCHES;
}
