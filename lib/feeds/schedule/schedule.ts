/**
 * When a feed is asked next: as seldom as it and its server wish, later with each failure, never in step with others.
 */
import type { FeedHealth, FeedState, FetchProblem, Instant, Pace, Validators } from '../../model/feed-state.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where nobody says anything: once an hour, as feeds and readers have agreed for twenty years. */
const USUAL = HOUR;
/** However fresh a server calls its answer. */
const MIN_PAUSE_MS = 30 * MINUTE;
/** However long a server wants an answer kept: a webzine is looked at once a day. */
const MAX_PAUSE_MS = DAY;
/** `Retry-After` is an order, not a wish; but one of a year is a mistake. */
const MAX_RETRY = 7 * DAY;
/** No visit is put off for longer: what is due later than that was reckoned while the clock was ahead. */
const MAX_WAIT = MAX_RETRY + 2 * DAY;
/** Part of the wait that chance adds, so that feeds added together drift apart. */
const SPREAD = 0.1;

/** What came of asking a feed. */
export type FetchOutcome =
  | {
      readonly kind: 'fresh';
      readonly validators: Validators;
      readonly pace: Pace;
      readonly freshFor?: number;
      readonly articles: number;
    }
  | { readonly kind: 'not-modified'; readonly validators?: Validators; readonly freshFor?: number }
  /** `retryAfter` in milliseconds; `articles` came with an answer that broke off. */
  | {
      readonly kind: 'failed';
      readonly problem: FetchProblem;
      readonly retryAfter?: number;
      readonly articles?: number;
    };

/** What is asked of chance: a number from 0 to 1, handed in. */
type Chance = { readonly now: Instant; readonly jitter: number };

/** The state of a feed after it was asked. */
export function afterFetch(state: FeedState, outcome: FetchOutcome, { now, jitter }: Chance): FeedState {
  const tried = { ...state, triedAt: now };
  switch (outcome.kind) {
    case 'fresh':
      return {
        ...tried,
        health: { kind: 'well' },
        succeededAt: now,
        validators: outcome.validators,
        pace: outcome.pace,
        articles: state.articles + outcome.articles,
        dueAt: nextVisit(outcome.pace, outcome.freshFor, { now, jitter }),
      };
    case 'not-modified':
      return {
        ...tried,
        health: { kind: 'well' },
        succeededAt: now,
        // RFC 9110 §15.4.5: a 304 may bring newer validators, and need not repeat them.
        validators: { ...state.validators, ...outcome.validators },
        dueAt: nextVisit(state.pace, outcome.freshFor, { now, jitter }),
      };
    case 'failed':
      return afterFailure(tried, outcome, { now, jitter });
  }
}

function afterFailure(
  state: FeedState,
  { problem, retryAfter, articles = 0 }: FetchOutcome & { kind: 'failed' },
  { now, jitter }: Chance,
): FeedState {
  const { dueAt: _old, ...rest } = { ...state, articles: state.articles + articles };
  // RFC 9110 §15.5.11: gone for good, and the server wants links to it removed.
  if (problem.kind === 'status' && problem.status === 410) return { ...rest, health: { kind: 'gone' } };
  const failures = failuresOf(state.health) + 1;
  const wait = backOff(failures, jitter);
  const ordered = retryAfter === undefined ? 0 : Math.min(retryAfter, MAX_RETRY);
  return { ...rest, health: { kind: 'failing', problem, failures }, dueAt: now + Math.max(wait, ordered) };
}

function failuresOf(health: FeedHealth): number {
  return health.kind === 'failing' ? health.failures : 0;
}

/**
 * The wait after failures in a row: doubled each time up to a day, and of that between a half and the whole by chance.
 */
export function backOff(failures: number, jitter: number): number {
  const most = Math.min(MAX_PAUSE_MS, MIN_PAUSE_MS * 2 ** Math.min(failures - 1, 16));
  return Math.round(most * (0.5 + 0.5 * jitter));
}

/**
 * The next visit after a success: no sooner than `ttl` and the server's freshness ask for, outside of skipped hours.
 */
function nextVisit(pace: Pace, freshFor: number | undefined, { now, jitter }: Chance): Instant {
  const wished = Math.max((pace.ttlMinutes ?? 0) * MINUTE, freshFor ?? 0);
  const wait = Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, wished || USUAL));
  return afterSkipped(now + Math.round(wait * (1 + SPREAD * jitter)), pace);
}

/** The first moment from `at` on whose hour and day (GMT) the feed does not ask to skip; `at` where it skips all. */
export function afterSkipped(at: Instant, { skipHours = [], skipDays = [] }: Pace): Instant {
  const isSkipped = (moment: Instant): boolean => {
    const date = new Date(moment);
    return skipDays.includes(date.getUTCDay()) || skipHours.includes(date.getUTCHours());
  };
  if (!isSkipped(at)) return at;
  // Minutes past the hour stay, or every feed that sleeps at night would wake at the same second.
  for (let later = at + HOUR; later < at + 7 * DAY + HOUR; later += HOUR) {
    if (!isSkipped(later)) return later;
  }
  return at;
}

/** Feeds that are due, those waiting longest first. */
export function dueFeeds<T extends { readonly state: FeedState }>(feeds: readonly T[], now: Instant): T[] {
  const due = feeds.flatMap((feed) =>
    feed.state.dueAt !== undefined && isDue(feed.state.dueAt, now) ? [{ feed, at: feed.state.dueAt }] : [],
  );
  return due.toSorted((one, other) => one.at - other.at).map(({ feed }) => feed);
}

/** The earliest of these times, `now` for one reckoned while the clock was ahead; `undefined` where there is none. */
export function nextDue(times: readonly (Instant | undefined)[], now: Instant): Instant | undefined {
  const known = times.flatMap((time) => (time === undefined ? [] : [time > now + MAX_WAIT ? now : time]));
  return known.length === 0 ? undefined : Math.min(...known);
}

function isDue(at: Instant, now: Instant): boolean {
  return at <= now || at > now + MAX_WAIT;
}
