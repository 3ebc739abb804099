/** `storage.local`, light enough for the annotating script: what every page needs at once, and settings. */
import type { Browser } from 'wxt/browser';
import { extensionApi, isOrphaned } from './extension-api.ts';

/** What changed, by key; `newValue` is absent where the key was removed. */
export type LocalChanges = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** Reads several keys in one call; absent ones are absent. */
export async function readLocal(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  return extensionApi().storage.local.get([...keys]);
}

/** Writes several keys in one call. */
export async function writeLocal(items: Readonly<Record<string, unknown>>): Promise<void> {
  await extensionApi().storage.local.set({ ...items });
}

/** Removes several keys. */
export async function removeLocal(keys: readonly string[]): Promise<void> {
  await extensionApi().storage.local.remove([...keys]);
}

/** Removes everything. */
export async function clearLocal(): Promise<void> {
  await extensionApi().storage.local.clear();
}

/** Tells of changes made by any context, until the signal ends. */
export function onLocalChange(listener: (changes: LocalChanges) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onChanged } = extensionApi().storage;
  const forLocal = (changes: Record<string, Browser.storage.StorageChange>, area: string): void => {
    if (area === 'local') listener(changes);
  };
  onChanged.addListener(forLocal);
  signal.addEventListener(
    'abort',
    () => {
      if (!isOrphaned()) onChanged.removeListener(forLocal);
    },
    { once: true },
  );
}
