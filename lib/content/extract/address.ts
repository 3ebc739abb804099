import type { CanonicalUrl } from '../../model/article.ts';
import type { Result } from '../../model/result.ts';
import { canonicalUrl } from '../../url/canonical-url.ts';
import type { CanonicalUrlError } from '../../url/canonical-url.ts';

/** Names of parameters by which old CMSs choose the article. */
const ID_NAME = /^(?:p|id|.*_?id|art|article|story|news|item|num|doc)$/i;

/** Last labels of a host, as far as two sub-domains of one site share them. */
function site(host: string): string {
  const labels = host.split('.');
  return labels
    .slice(/^(?:co|com|org|net|gov|gouv|ac)$/.test(labels.at(-2) ?? '') && labels.length > 2 ? -3 : -2)
    .join('.');
}

/**
 * Whether a page's word for its address may stand for the one it was opened at: same site, not the home page for an
 * article, and not an address that lost the number which names the article.
 */
function isBelievable(stated: URL, opened: URL): boolean {
  if (site(stated.hostname) !== site(opened.hostname)) return false;
  if (stated.pathname === '/' && stated.search === '' && (opened.pathname !== '/' || opened.search !== ''))
    return false;
  if (stated.pathname !== opened.pathname) return true;
  return [...opened.searchParams].every(
    ([name, value]) => !ID_NAME.test(name) || !/\d/.test(value) || stated.searchParams.get(name) === value,
  );
}

/** The article's canonical address: what the page states, if it can be believed, else where it was opened. */
export function readAddress(
  document: Document,
  opened: CanonicalUrl,
  address: URL,
): Result<CanonicalUrl, CanonicalUrlError> {
  const stated = [
    ...[...document.querySelectorAll('link[rel~="canonical" i]')].map((link) => link.getAttribute('href')),
    document.querySelector('meta[property="og:url" i], meta[name="og:url" i]')?.getAttribute('content'),
  ];
  for (const href of stated) {
    const url = href ? URL.parse(href.trim(), address.href) : null;
    const canonical = url && canonicalUrl(url.href);
    if (canonical?.ok && isBelievable(new URL(canonical.value), new URL(opened))) return canonical;
  }
  return canonicalUrl(opened);
}
