/** A site's `robots.txt`, asked for once in an hour at most. */
import { NO_ROBOTS, readRobots, robotsAddress } from '../../../feeds/archive/robots.ts';
import type { Robots } from '../../../feeds/archive/robots.ts';
import type { FetchProblem, Instant } from '../../../model/feed-state.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { FetchPolitely, FetchResponse } from './polite-fetch.ts';

/** Fails where the file cannot be had: until it can, nothing may be asked (RFC 9309 §2.3.1.4). */
export type RobotsOf = (url: string) => Promise<Result<Robots, FetchProblem>>;

/** RFC 9309 §2.4 lets it be kept for a day. */
const KEPT = 3_600_000;
/** RFC 9309 §2.5 asks for the first half megabyte at least. */
const MAX_LENGTH = 500_000;

type Dependencies = { readonly fetchPolitely: FetchPolitely; readonly now: () => Instant };

export function createRobots({ fetchPolitely, now }: Dependencies): RobotsOf {
  const kept = new Map<string, { readonly robots: Robots; readonly until: Instant }>();
  return async (url) => {
    const address = robotsAddress(url);
    const known = kept.get(address);
    if (known && known.until > now()) return ok(known.robots);
    const robots = read(address, await fetchPolitely({ url: address, accept: 'text/plain, */*;q=0.1' }));
    if (robots.ok) kept.set(address, { robots: robots.value, until: now() + KEPT });
    return robots;
  };
}

function read(address: string, response: FetchResponse): Result<Robots, FetchProblem> {
  if (response.kind === 'fresh')
    return ok(readRobots(address, new TextDecoder().decode(response.bytes.subarray(0, MAX_LENGTH))));
  if (response.kind === 'not-modified') return ok(NO_ROBOTS);
  const { problem } = response;
  const isMissing =
    problem.kind === 'status' && problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return isMissing ? ok(NO_ROBOTS) : err(problem);
}
