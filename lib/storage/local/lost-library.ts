/** Whether the browser lost the library: its database was made anew though there had been one (docs/adr/0025). */
import { readLocal, removeLocal, writeLocal } from '../../platform/local-store.ts';
import { LIBRARY_REVISION_KEY } from './annotator-keys.ts';

const LOST_KEY = 'library-lost';

/** Notes that a database was made. It stands for a loss where a library was written before. */
export async function noteNewDatabase(): Promise<void> {
  const stored = await readLocal([LIBRARY_REVISION_KEY]);
  if (stored[LIBRARY_REVISION_KEY] !== undefined) await writeLocal({ [LOST_KEY]: true });
}

/** Whether a library was lost and the reader has not put that aside. */
export async function isLibraryLost(): Promise<boolean> {
  return (await readLocal([LOST_KEY]))[LOST_KEY] === true;
}

/** Notes that the reader has put it aside. */
export async function forgetLoss(): Promise<void> {
  await removeLocal([LOST_KEY]);
}
