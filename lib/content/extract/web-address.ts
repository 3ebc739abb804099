/** Longer ones are data in the form of an address. */
const MAX_URL = 8192;

/** An address as a page writes it, where it leads to the web, without a password; `undefined` where it does not. */
export function webAddress(written: string, base: string): URL | undefined {
  if (written.trim() === '' || written.length > MAX_URL) return undefined;
  const url = URL.parse(written.trim(), base);
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined;
  url.username = '';
  url.password = '';
  return url.href.length > MAX_URL ? undefined : url;
}
