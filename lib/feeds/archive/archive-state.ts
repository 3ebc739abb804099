/**
 * How the import of an archive goes on after each step; pure, so that what a killed background finds is always a state
 * in which it can go on.
 */
import type { ArchiveImport, ArchiveSource, FetchProblem, Instant } from '../../model/feed-state.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { ParsedEntry } from '../formats/parsed-feed.ts';
import { entryDay, skipAddress } from './archive.ts';
import type { ArchiveStep } from './archive.ts';

/** With the usual pause more than two hours; archives that go on and on end here. */
const MAX_REQUESTS = 5000;
/** Failures in a row before an import gives up. */
const MAX_FAILURES = 6;
const MINUTE = 60_000;
const MAX_WAIT = 60 * MINUTE;

/** An import that begins now. */
export function newArchiveImport(since: IsoDate, now: Instant): ArchiveImport {
  return { startedAt: now, since, phase: { kind: 'running' }, added: 0, requests: 0, failures: 0, dueAt: now };
}

/** What came of one request. */
export type ArchiveOutcome =
  /** The feed itself was looked at, and `robots.txt`: these ways may lead into the archive. */
  | { readonly kind: 'ways'; readonly ways: readonly ArchiveSource[] }
  | { readonly kind: 'step'; readonly step: ArchiveStep; readonly added: number; readonly repeats: boolean }
  /** `robots.txt` wants no robot at the address. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly problem: FetchProblem; readonly retryAfter?: number };

/** The import after a request; `pause` is how long to leave the site alone, in milliseconds. */
export function afterStep(
  state: ArchiveImport,
  outcome: ArchiveOutcome,
  { now, pause }: { readonly now: Instant; readonly pause: number },
): ArchiveImport {
  const next: ArchiveImport = {
    ...state,
    requests: state.requests + (outcome.kind === 'refused' ? 0 : 1),
    failures: 0,
    dueAt: now + pause,
  };
  if (next.requests >= MAX_REQUESTS) return { ...next, phase: { kind: 'done' } };
  const [way, ...others] = state.ways ?? [];
  switch (outcome.kind) {
    case 'ways':
      return onWays(next, outcome.ways);
    case 'refused':
      return withoutAddress({ ...next, refused: true }, way, others);
    case 'step': {
      if (!outcome.step) {
        // WordPress ends by a status. After pages of its own this is somebody else's reply: the sign-in of a network.
        const isNoAnswer = way?.kind === 'wordpress' && way.page > firstPage(way);
        if (!isNoAnswer) return withoutAddress(next, way, others);
        const failed = { kind: 'failed', problem: { kind: 'broken-off' } } as const;
        return afterFailure(next, state.failures + 1, failed, way, others, now);
      }
      const { step } = outcome;
      const met = { ...next, added: next.added + outcome.added, ...reached(next, step.entries) };
      // A page that brings what this very import has met goes in a circle.
      if (step.next && !outcome.repeats) return { ...met, ways: [step.next, ...others] };
      // A feed that knows no `paged` answers with itself, and a site's map may name no article: no way into the
      // archive.
      const ledNowhere = met.added === 0 && (outcome.repeats || way?.kind === 'sitemaps');
      return ledNowhere ? onWays(met, others) : { ...met, ways: [], phase: { kind: 'done' } };
    }
    case 'failed':
      return afterFailure(next, state.failures + 1, outcome, way, others, now);
  }
}

function afterFailure(
  next: ArchiveImport,
  failures: number,
  { problem, retryAfter = 0 }: ArchiveOutcome & { kind: 'failed' },
  way: ArchiveSource | undefined,
  others: readonly ArchiveSource[],
  now: Instant,
): ArchiveImport {
  if (isFinal(problem)) {
    const isPastEnd =
      (way?.kind === 'wordpress' || way?.kind === 'numbered-pages') &&
      way.page > firstPage(way) &&
      problem.kind === 'status';
    return isPastEnd ? { ...next, ways: [], phase: { kind: 'done' } } : withoutAddress(next, way, others);
  }
  if (failures >= MAX_FAILURES) return { ...next, failures, phase: { kind: 'stopped', why: 'failing' } };
  const wait = Math.min(MAX_WAIT, MINUTE * 2 ** (failures - 1));
  return { ...next, failures, dueAt: now + Math.max(wait, Math.min(retryAfter, MAX_WAIT * 24)) };
}

function firstPage({ kind }: ArchiveSource): number {
  return kind === 'wordpress' ? 1 : 2;
}

/** Whether asking again would bring the same. */
function isFinal(problem: FetchProblem): boolean {
  switch (problem.kind) {
    case 'status':
      return problem.status >= 400 && problem.status < 500 && problem.status !== 408 && problem.status !== 429;
    case 'unreachable':
    case 'too-slow':
    case 'broken-off':
      return false;
    case 'too-big':
    case 'too-many-redirects':
    case 'private-address':
    case 'no-access':
    case 'no-feed':
      return true;
  }
}

/** The next address of a site's pages, or the next way. */
function withoutAddress(
  state: ArchiveImport,
  way: ArchiveSource | undefined,
  others: readonly ArchiveSource[],
): ArchiveImport {
  const rest = way && skipAddress(way);
  return onWays(state, rest ? [rest, ...others] : others);
}

function onWays(state: ArchiveImport, ways: readonly ArchiveSource[]): ArchiveImport {
  if (ways.length > 0) return { ...state, ways };
  if (state.added > 0) return { ...state, ways, phase: { kind: 'done' } };
  return { ...state, ways, phase: { kind: 'stopped', why: state.refused ? 'robots' : 'none-found' } };
}

function reached(state: ArchiveImport, entries: readonly ParsedEntry[]): { readonly reached?: IsoDate } {
  const days = [state.reached, ...entries.map((entry) => isoDate(entryDay(entry) ?? ''))].filter(
    (day) => day !== undefined,
  );
  const oldest = days.toSorted()[0];
  return oldest === undefined ? {} : { reached: oldest };
}

/**
 * How much of an archive is done, from 0 to 1: by pages left to look at, else by the time gone back. `undefined` before
 * anything can be said.
 */
export function archiveProgress({ ways, phase, reached: oldest, since, startedAt }: ArchiveImport): number | undefined {
  if (phase.kind === 'done') return 1;
  const way = ways?.[0];
  if (way?.kind === 'sitemaps' && way.maps.length === 0) return way.read / Math.max(1, way.read + way.pages.length);
  if (oldest === undefined || way?.kind === 'sitemaps') return undefined;
  const [begin, end] = [startedAt, Date.parse(since)];
  return begin <= end ? undefined : Math.min(1, Math.max(0, (begin - Date.parse(oldest)) / (begin - end)));
}
