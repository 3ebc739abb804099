/** `storage.managed`: what an administrator set for the extension; it can only be read. */
import { browser } from 'wxt/browser';

/** Everything that is set; nothing where there is no policy, which Firefox answers with a failure. */
export async function readManaged(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** Tells that a policy came, changed or went. Firefox reads policies at its start only, and never tells. */
export function onManagedChange(listener: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') listener();
  });
}
