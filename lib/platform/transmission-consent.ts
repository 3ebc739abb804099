/** The reader's consent to what leaves their machine with a team, which Firefox asks for and keeps. */
import { browser } from 'wxt/browser';

type Gecko = { readonly data_collection_permissions?: { readonly optional?: readonly string[] } };

/**
 * Asks the reader for what the manifest names; `true` in a browser that knows no such question. Straight from the
 * click, before anything is awaited: Firefox forgets the click at the first tick.
 */
export async function requestTransmission(): Promise<boolean> {
  const { browser_specific_settings: settings } = browser.runtime.getManifest() as {
    readonly browser_specific_settings?: { readonly gecko?: Gecko };
  };
  const asked = settings?.gecko?.data_collection_permissions?.optional;
  if (asked === undefined) return true;
  return browser.permissions
    .request({ data_collection: asked } as Parameters<typeof browser.permissions.request>[0])
    .catch(() => false);
}
