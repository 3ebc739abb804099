/** Longer addresses are tricks or mistakes. */
const MAX_LENGTH = 8192;

/** The absolute http(s) address a feed means by a link; `undefined` for what leads to no web page. */
export function webAddress(text: string | undefined, base: string | undefined): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_LENGTH) return undefined;
  const url = URL.parse(trimmed, base);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
    ? url.href
    : undefined;
}

/** An address that a page writes, as a guest asks it: without user and password. */
export function guestUrl(written: string, base: string): URL | undefined {
  const url = URL.parse(webAddress(written, base) ?? '');
  if (url === null) return undefined;
  url.username = '';
  url.password = '';
  return url;
}

/**
 * The host by which mutes and corrections know a site: the name of the address without port, in lower case.
 * `undefined` for what is no web page (`file:`, `chrome:`, `about:`).
 */
export function siteHost(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname;
}
