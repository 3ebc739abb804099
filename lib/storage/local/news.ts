/** Whether there is something to tell of a new version: shown quietly, once, and never by a tab that opens. */
import { readLocal, removeLocal, writeLocal } from '../../platform/local-store.ts';

const KEY = 'news';

/** Notes that the extension was updated. */
export async function keepNews(): Promise<void> {
  await writeLocal({ [KEY]: true });
}

/** Whether the reader has not heard of the last update. */
export async function hasNews(): Promise<boolean> {
  return (await readLocal([KEY]))[KEY] === true;
}

/** Notes that the reader has. */
export async function forgetNews(): Promise<void> {
  await removeLocal([KEY]);
}
