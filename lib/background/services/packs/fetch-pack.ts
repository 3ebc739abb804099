/** Asks an address for a pack: over TLS, without cookies, without a way elsewhere, and only for what is new. */
import { MAX_PACK_LENGTH } from '../../../packs/limits.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import { bytesOf } from '../feeds/read-body.ts';

export type FetchedPack =
  | { readonly kind: 'fetched'; readonly text: string; readonly etag?: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed' };

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Milliseconds that an answer may take. */
const PATIENCE = 60_000;

/** The pack at an address, unless it is the one of which `etag` tells. */
export async function fetchPack(fetch: Fetch, address: string, etag: string | undefined): Promise<FetchedPack> {
  if (!address.startsWith('https://') || !isPublicAddress(address)) return { kind: 'failed' };
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
      ...(etag !== undefined && { headers: { 'If-None-Match': etag } }),
    });
    if (response.status === 304) return { kind: 'unchanged' };
    if (!response.ok) return { kind: 'failed' };
    const body = await bytesOf(response, MAX_PACK_LENGTH);
    if (body.end !== 'whole') return { kind: 'failed' };
    const next = response.headers.get('etag');
    return { kind: 'fetched', text: new TextDecoder().decode(body.bytes), ...(next !== null && { etag: next }) };
  } catch {
    // No network, a redirect, an end before its time: the next look may find more.
    return { kind: 'failed' };
  }
}
