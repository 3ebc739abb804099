/**
 * The browser's own account of what the extension stores; for the extension's pages, since workers may not ask to be
 * kept.
 */

/** Bytes used and left, and whether the browser promised never to clear them to make space. */
export type StorageSpace = {
  readonly used: number;
  readonly free: number;
  readonly protection: 'unsupported' | 'none' | 'promised';
};

/** How much space there is. */
export async function storageSpace(): Promise<StorageSpace> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, free: Math.max(0, quota - usage), protection: await protection() };
}

/** Asks the browser to keep what is stored, and tells how it is then. */
export async function askForProtection(): Promise<StorageSpace> {
  if ('persist' in navigator.storage) await navigator.storage.persist();
  return storageSpace();
}

async function protection(): Promise<StorageSpace['protection']> {
  if (!('persist' in navigator.storage)) return 'unsupported';
  return (await navigator.storage.persisted()) ? 'promised' : 'none';
}
