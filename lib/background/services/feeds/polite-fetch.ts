/**
 * Asks one address of the web for a document, as a guest: no cookies, no referrer, not too much, not too long, not
 * where it must not.
 */
import { redirectProblem, movedTo } from '../../../feeds/schedule/redirects.ts';
import type { Hop } from '../../../feeds/schedule/redirects.ts';
import { conditions, freshFor, retryAfter, validatorsOf } from '../../../feeds/schedule/response-headers.ts';
import type { FetchProblem, Instant, Validators } from '../../../model/feed-state.ts';
import { isPublicAddress } from '../../../url/private-address.ts';
import { bytesOf } from './read-body.ts';

/** A feed of a thousand entries with their texts has one or two. */
const MAX_BYTES = 10_000_000;
/** From the question to the last byte, in milliseconds. */
const MAX_LENGTH = 20_000;
/** Events of redirects come this much later than the response, on a busy machine; milliseconds. */
const MAX_EVENT_DELAY = 2000;

export type PoliteRequest = {
  readonly url: string;
  /** Media types wished for, as in `Accept`. */
  readonly accept: string;
  readonly validators?: Validators;
  /** The reader typed or confirmed this very address, so it may lie on the own network. */
  readonly ownNetwork?: boolean;
};

export type FetchResponse =
  | {
      readonly kind: 'fresh';
      readonly bytes: Uint8Array;
      readonly contentType: string;
      /** Where the document came from in the end. */
      readonly url: string;
      readonly movedTo?: string;
      readonly validators: Validators;
      readonly freshFor?: number;
      /** Why there is no more of it, where the answer did not come to its end. */
      readonly cut?: FetchProblem;
    }
  | {
      readonly kind: 'not-modified';
      readonly movedTo?: string;
      readonly validators: Validators;
      readonly freshFor?: number;
    }
  | { readonly kind: 'failed'; readonly problem: FetchProblem; readonly retryAfter?: number };

export type FetchPolitely = (request: PoliteRequest, signal?: AbortSignal) => Promise<FetchResponse>;

/** Tells of each redirect of our own request for an address, until the signal ends; `false` where it cannot. */
export type WatchRedirects = (url: string, tell: (hop: Hop) => void, signal: AbortSignal) => boolean;

type Dependencies = {
  readonly fetch: typeof fetch;
  /** Tells nothing where the reader did not allow it: then the last address alone is judged. */
  readonly watchRedirects: WatchRedirects;
  /** Whether the browser lets the extension ask this address. */
  readonly mayAsk: (url: string) => Promise<boolean>;
  readonly now: () => Instant;
  readonly limits?: { readonly bytes: number; readonly milliseconds: number };
};

export function createPoliteFetch(dependencies: Dependencies): FetchPolitely {
  const { watchRedirects, mayAsk, limits } = dependencies;

  return async (request, signal) => {
    const { url } = request;
    if (!request.ownNetwork && !isPublicAddress(url)) return failed({ kind: 'private-address', address: url });
    const ending = new AbortController();
    const limit = AbortSignal.timeout(limits?.milliseconds ?? MAX_LENGTH);
    const hops: Hop[] = [];
    const hopped = new EventTarget();
    const isWatching = watchRedirects(
      url,
      (hop) => {
        hops.push(hop);
        if (redirectProblem(hops)) ending.abort();
        hopped.dispatchEvent(new Event('hop'));
      },
      ending.signal,
    );
    /** Resolves once the hops that lead to an address were heard of. */
    const arrived = async (end: string): Promise<void> => {
      if (!isWatching) return;
      const late = AbortSignal.any([AbortSignal.timeout(MAX_EVENT_DELAY), ending.signal]);
      while (!late.aborted && !isSameAddress(hops.at(-1)?.to ?? '', end)) await eventOf(hopped, late);
    };
    try {
      // Asked only now: the browser answers in order, so that it has begun to watch before anything is fetched.
      if (!(await mayAsk(url))) return failed({ kind: 'no-access', host: hostOf(url) });
      const signals = [ending.signal, limit, ...(signal ? [signal] : [])];
      return await send(dependencies, request, AbortSignal.any(signals), { hops, arrived });
    } catch (failure) {
      signal?.throwIfAborted();
      return failed(await problemOf(dependencies, failure, hops, limit));
    } finally {
      ending.abort();
    }
  };
}

/** Without the permission to see redirects, the address that answered is all there is to judge. */
function judgeEnd(asked: string, response: Response): FetchProblem | undefined {
  if (response.url === '' || isSameAddress(asked, response.url) || isPublicAddress(response.url)) return undefined;
  return { kind: 'private-address', address: response.url };
}

function isSameAddress(one: string, other: string): boolean {
  const withoutHash = (address: string): string | undefined => URL.parse(address)?.href.replace(/#.*$/, '');
  return withoutHash(one) === withoutHash(other);
}

function hostOf(url: string): string {
  return URL.parse(url)?.hostname ?? url;
}

function isTimeout(signal: AbortSignal): boolean {
  return signal.aborted && isNamed(signal.reason, 'TimeoutError');
}

function isNamed(failure: unknown, name: string): boolean {
  return failure instanceof Error && failure.name === name;
}

function failed(problem: FetchProblem): { readonly kind: 'failed'; readonly problem: FetchProblem } {
  return { kind: 'failed', problem };
}

/** A field that is there only with a value. */
function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]: Value });
}

/** The redirects of a request so far, and what waits for those that lead to where it ended. */
type Chain = { readonly hops: readonly Hop[]; readonly arrived: (end: string) => Promise<void> };

/** Resolves with the next hop, or when the signal ends. */
async function eventOf(hopped: EventTarget, signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    hopped.addEventListener('hop', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Sends the request and judges what comes back. */
async function send(
  { fetch, now, limits }: Dependencies,
  { url, accept, validators = {} }: PoliteRequest,
  signal: AbortSignal,
  { hops, arrived }: Chain,
): Promise<FetchResponse> {
  const response = await fetch(url, {
    headers: { Accept: accept, ...conditions(validators) },
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    // Our own validators ask for what is new; the browser's cache would answer for the server.
    cache: 'no-store',
    signal,
  });
  if (response.redirected) await arrived(response.url);
  // Judged before the body is read, whether or not the hops were seen.
  const refused = redirectProblem(hops) ?? judgeEnd(url, response);
  if (refused) return failed(refused);
  const moved = movedTo(hops);
  const about = {
    validators: validatorsOf(response.headers),
    ...optional('freshFor', freshFor(response.headers, now())),
    ...optional('movedTo', moved),
  };
  if (response.status === 304) return { kind: 'not-modified', ...about };
  if (!response.ok) {
    return {
      ...failed({ kind: 'status', status: response.status }),
      ...optional('retryAfter', retryAfter(response.headers, now())),
    };
  }
  const body = await bytesOf(response, limits?.bytes ?? MAX_BYTES);
  if (body.end === 'too-big') return failed({ kind: 'too-big' });
  const fresh = {
    kind: 'fresh',
    bytes: body.bytes,
    contentType: response.headers.get('content-type') ?? '',
    url: response.url || url,
    ...about,
  } as const;
  if (body.end === 'whole') return fresh;
  const cut: FetchProblem = isTimeout(signal) ? { kind: 'too-slow' } : { kind: 'broken-off' };
  return body.bytes.length === 0 ? failed(cut) : { ...fresh, cut };
}

/**
 * Events of hops may still be on their way when the request has failed. In Chromium they keep their order with the
 * browser's other replies: after any of them they have arrived.
 */
async function hopsHeard(mayAsk: Dependencies['mayAsk'], url: string): Promise<void> {
  await mayAsk(url);
}

/** What made a request fail: our own refusal, the clock, the browser's permission, or the network. */
async function problemOf(
  { mayAsk }: Dependencies,
  failure: unknown,
  hops: readonly Hop[],
  limit: AbortSignal,
): Promise<FetchProblem> {
  await hopsHeard(mayAsk, hops[0]?.from ?? '');
  const refused = redirectProblem(hops);
  if (refused) return refused;
  if (isTimeout(limit) || isNamed(failure, 'TimeoutError')) return { kind: 'too-slow' };
  const last = hops.at(-1)?.to;
  if (last !== undefined && !(await mayAsk(last))) return { kind: 'no-access', host: hostOf(last) };
  return { kind: 'unreachable' };
}
