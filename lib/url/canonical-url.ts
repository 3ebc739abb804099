import type { CanonicalUrl } from '../model/article.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { Address } from './address.ts';
import { addressOf, formatAddress } from './address.ts';
import { wrappedTarget } from './link-wraps.ts';
import { URL_RULES } from './url-rules.ts';

/** Why a text has no canonical address. */
export type CanonicalUrlError = { readonly kind: 'not-a-url' | 'not-http' | 'too-long' };

/** Longer addresses are no articles; Chromium refuses to show them in full too. */
const MAX_LENGTH = 8192;
/** Each round takes something away, so honest addresses settle in two or three. */
const MAX_ROUNDS = 400;
/** The URL parser silently drops tabs and line breaks inside; an address that needs it is a trick. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;

function parse(text: string): Result<Address, CanonicalUrlError> {
  if (text.length > MAX_LENGTH) return err({ kind: 'too-long' });
  const url = CONTROLS.test(text) ? null : URL.parse(text);
  if (!url) return err({ kind: 'not-a-url' });
  return url.protocol === 'http:' || url.protocol === 'https:' ? ok(addressOf(url)) : err({ kind: 'not-http' });
}

/** One round: out of its wrap if it has one that leads to a web page, else through every rule. */
function simplify(address: Address): Address {
  const target = parse(wrappedTarget(address) ?? '');
  return target.ok ? target.value : URL_RULES.reduce((current, rule) => rule.apply(current), address);
}

/**
 * The one address under which an article is known, whichever way a reader came to it; see `URL_RULES`.
 * Takes absolute http(s) addresses, drops credentials, and is idempotent. It is an identity, not a link: open
 * `originalUrl`, since a site may not answer to https or without `www.`.
 */
export function canonicalUrl(url: string): Result<CanonicalUrl, CanonicalUrlError> {
  let current = parse(url.trim());
  for (let round = 0; round < MAX_ROUNDS && current.ok; round += 1) {
    const before = formatAddress(current.value);
    const after = parse(formatAddress(simplify(current.value)));
    if (after.ok && formatAddress(after.value) === before) return ok(before as CanonicalUrl);
    current = after;
  }
  return current.ok ? err({ kind: 'not-a-url' }) : current;
}
