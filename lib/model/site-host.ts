/**
 * The host by which mutes and corrections know a site: the name of the address without port, in lower case.
 * `undefined` for what is no web page (`file:`, `chrome:`, `about:`).
 */
export function siteHost(address: string): string | undefined {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  return url.hostname;
}
