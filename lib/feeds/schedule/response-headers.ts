/** What the headers of an answer say about asking again (RFC 9110, RFC 9111). */
import type { Instant, Validators } from '../../model/feed-state.ts';

const SECOND = 1000;
/** Longer values are no honest validators and would go out with each request. */
const MAX_VALIDATOR_LENGTH = 1024;

type Headers = { readonly get: (name: string) => string | null };

/** The validators of an answer. */
export function validatorsOf(headers: Headers): Validators {
  const etag = short(headers.get('etag'));
  const lastModified = short(headers.get('last-modified'));
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** Headers that ask for an answer only where it changed. */
export function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return { ...(etag && { 'If-None-Match': etag }), ...(lastModified && { 'If-Modified-Since': lastModified }) };
}

/** How long an answer counts as fresh, in milliseconds: `Cache-Control: max-age` less `Age`, else `Expires`. */
export function freshFor(headers: Headers, now: Instant): number | undefined {
  const control = headers.get('cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return undefined;
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1];
  if (maxAge !== undefined) return Math.max(0, Number(maxAge) - Number(headers.get('age') ?? 0) || 0) * SECOND;
  const expires = Date.parse(headers.get('expires') ?? '');
  return Number.isNaN(expires) ? undefined : Math.max(0, expires - sentAt(headers, now));
}

/** How long the server wants to be left alone, in milliseconds: seconds or a date (RFC 9110 §10.2.3). */
export function retryAfter(headers: Headers, now: Instant): number | undefined {
  const text = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return Number(text) * SECOND;
  const date = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - sentAt(headers, now));
}

/** The server's own clock where it tells it: its dates are meant by that one. */
function sentAt(headers: Headers, now: Instant): Instant {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? now : date;
}

function short(value: string | null): string | undefined {
  return value !== null && value !== '' && value.length <= MAX_VALIDATOR_LENGTH ? value : undefined;
}
