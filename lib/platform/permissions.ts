/** Which sites the reader lets Vigie read. Installing grants none; each request needs the reader's click. */
import { browser } from 'wxt/browser';
import type { SiteAccess } from '../model/page-description.ts';

/** Every web site. */
export const EVERY_SITE = '*://*/*';

/** The match pattern of one host, whatever its port: `*://www.example.org/*`. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/** What the reader granted for a host; without one, whether every site was granted. */
export async function siteAccess(host?: string): Promise<SiteAccess> {
  if (await isGranted(EVERY_SITE)) return 'every-site';
  if (host !== undefined && (await isGranted(hostPattern(host)))) return 'this-site';
  return 'on-click';
}

/** A host that a browser takes in no pattern (some IPv6 addresses) makes it reject; such a host is never granted. */
async function isGranted(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] }).catch(() => false);
}

/**
 * Asks the reader for a site; `false` where the reader, or the browser, refused. Call it straight from the click,
 * before anything is awaited: Firefox forgets the click at the first tick.
 */
export async function requestAccess(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] }).catch(() => false);
}

/** Gives a grant back. */
export async function dropAccess(pattern: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}

/** Match patterns granted now. */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins } = await browser.permissions.getAll();
  return origins ?? [];
}

/** Tells that a grant was given or taken back, here or in the browser's own settings, until the signal ends. */
export function onAccessChange(listener: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const { onAdded, onRemoved } = browser.permissions;
  const tell = (): void => listener();
  onAdded.addListener(tell);
  onRemoved.addListener(tell);
  signal.addEventListener(
    'abort',
    () => {
      onAdded.removeListener(tell);
      onRemoved.removeListener(tell);
    },
    { once: true },
  );
}
