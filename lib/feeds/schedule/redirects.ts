/** What a chain of redirects means for a feed. */
import type { FetchProblem } from '../../model/feed-state.ts';
import { isPublicAddress } from '../../url/private-address.ts';

/** One step from an address to the next, as the browser saw it. */
export type Hop = { readonly status: number; readonly from: string; readonly to: string };

/** Hops followed; browsers would follow twenty. */
const MAX_HOPS = 5;

/** What is wrong with a chain so far; `undefined` where it may be followed. */
export function redirectProblem(hops: readonly Hop[]): FetchProblem | undefined {
  const refused = hops.find((hop) => !isPublicAddress(hop.to));
  if (refused) return { kind: 'private-address', address: refused.to };
  return hops.length > MAX_HOPS ? { kind: 'too-many-redirects' } : undefined;
}

/** Where a feed has moved for good: the end of a chain that is permanent at each step (RFC 9110 §15.4.2, §15.4.9). */
export function movedTo(hops: readonly Hop[]): string | undefined {
  const isPermanent = hops.every(({ status }) => status === 301 || status === 308);
  return isPermanent ? hops.at(-1)?.to : undefined;
}
