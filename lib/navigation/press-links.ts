/**
 * Addresses that a card offers as a way on. Nothing is asked of them before the reader clicks. DuckDuckGo keeps no
 * account of who asks (https://duckduckgo.com/privacy); a search it is given behind a backslash leads straight to the
 * first hit (https://duckduckgo.com/duckduckgo-help-pages/features/i-feel-ducky).
 */
const SEARCH = 'https://duckduckgo.com/';

/** News that name a company. */
export function pressSearchLink(name: string): string {
  const quoted = `"${name.replaceAll('"', ' ')}"`;
  return `${SEARCH}?${new URLSearchParams({ q: quoted, iar: 'news', ia: 'news' }).toString()}`;
}

/** The newsroom on a company’s site, given by its host. */
export function newsroomLink(host: string): string {
  return `${SEARCH}?${new URLSearchParams({ q: `\\newsroom press site:${host}` }).toString()}`;
}

/** A company’s site, given by its host. */
export function siteLink(host: string): string {
  return `https://${host}/`;
}
