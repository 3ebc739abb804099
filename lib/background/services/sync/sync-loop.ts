/**
 * Keeps a team in sync while this context lives: one context at a time over all of the extension, live while the
 * connection stands, and again after a pause that grows where it does not.
 */
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { changeProgress, storedTeam } from '../../../storage/library/stored-team.ts';
import { reconnectDelay } from '../../../sync/back-off.ts';
import type { LogError, TeamLog } from '../../../sync/team-log.ts';
import { withProblem } from '../../../sync/team-record.ts';
import type { SyncProblem, Team } from '../../../sync/team-record.ts';
import { createCipher } from './cipher.ts';
import { createExpectedChanges } from './expected-changes.ts';
import { sayAll } from './push-changes.ts';
import type { RoundContext } from './round-context.ts';
import { syncRound } from './round.ts';

/** After these a person has to act first: the server is asked seldom. */
const HOPELESS: ReadonlySet<SessionEnd> = new Set(['unauthorised', 'refused', 'full', 'wrong-key']);
/** How far the log goes is asked so often, whatever hints say: one may be lost on the way. */
const LOOK_MS = 60_000;

type SessionEnd = SyncProblem | 'bug';

export type Live = { readonly log: TeamLog; readonly closed: Promise<unknown>; readonly close: () => Promise<void> };

export type SyncPorts = Pick<RoundContext, 'open' | 'now' | 'changed' | 'stateChanged'> & {
  readonly open: OpenLibrary;
  readonly connect: (team: Team) => Promise<Result<Live, LogError>>;
  /** Runs work while no other context of the extension does. */
  readonly alone: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Calls back when there is something to send, or the team is another one. */
  readonly onLocalChange: (listener: () => void, signal: AbortSignal) => void;
  /** Waits; ends early where the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** In 0..1. */
  readonly chance: () => number;
  readonly reportBug: (bug: unknown) => void;
};

/** Syncs until the signal aborts, or there is no team. */
export async function keepInSync(ports: SyncPorts, signal: AbortSignal): Promise<void> {
  await ports.alone(async () => {
    for (let failures = 0; !signal.aborted;) {
      const stored = await storedTeam(ports.open);
      if (stored.ok && !stored.value) return;
      const team = stored.ok ? stored.value?.team : undefined;
      const end = team ? await guarded(ports, team, signal) : 'storage';
      failures = end === undefined ? 0 : failures + 1;
      if (team && end !== undefined && end !== 'bug') await note(ports, team, end);
      const pace = end !== undefined && HOPELESS.has(end) ? 'seldom' : 'often';
      if (!signal.aborted) await restOrChange(ports, reconnectDelay(failures, pace, ports.chance()), signal);
    }
  }, signal);
}

/** A bug of ours ends one connection, not all syncing until the browser starts again. */
async function guarded(ports: SyncPorts, team: Team, signal: AbortSignal): Promise<SessionEnd | undefined> {
  try {
    return await session(ports, team, signal);
  } catch (bug) {
    ports.reportBug(bug);
    return 'bug';
  }
}

/** One connection, for as long as it stands. Gives why it ended, or `undefined` where a round went well before. */
async function session(ports: SyncPorts, team: Team, signal: AbortSignal): Promise<SyncProblem | undefined> {
  await sayAll(ports, team);
  const live = await ports.connect(team);
  if (!live.ok) return live.error.kind;
  const { log, closed, close } = live.value;
  const ending = new AbortController();
  const [hints, expected] = [createHints(), createExpectedChanges()];
  signal.addEventListener('abort', hints.end, { signal: ending.signal });
  void closed.then(hints.end);
  ports.onLocalChange(hints.hint, ending.signal);
  try {
    const watching = await log.watch((hint) => {
      expected.expect(hint);
      hints.hint();
    }, ending.signal);
    if (!watching.ok) return watching.error.kind;
    const cipher = await createCipher(team.keys, team.seed);
    const reading = expected.reading(log);
    for (;;) {
      const outcome = await syncRound({ ...ports, log: reading, cipher });
      ports.stateChanged();
      if (!outcome.ok) return outcome.error.kind;
      const look = expected.nextLook(outcome.value.isBehind) ?? LOOK_MS;
      if (!(await hintOrPause(ports, hints, look))) {
        // The connection broke: the server may have failed.
        if (!signal.aborted) await changeProgress(ports.open, team, (progress) => ({ ...progress, isDoubted: true }));
        return undefined;
      }
      const now = await storedTeam(ports.open);
      // Left, or another invitation: the connection is another one.
      if (!now.ok || JSON.stringify(now.value?.team) !== JSON.stringify(team)) return undefined;
    }
  } finally {
    ending.abort();
    await close();
  }
}

/** Waits for the next hint, for so long at most. `false` once the session is over. */
async function hintOrPause({ pause }: SyncPorts, hints: Hints, milliseconds: number): Promise<boolean> {
  const resting = new AbortController();
  void pause(milliseconds, resting.signal).then(() => resting.signal.aborted || hints.hint());
  const goesOn = await hints.next();
  resting.abort();
  return goesOn;
}

type Hints = {
  readonly hint: () => void;
  /** Resolves with the next hint, at once if one came since the last: `false` once the session is over. */
  readonly next: () => Promise<boolean>;
  readonly end: () => void;
};

function createHints(): Hints {
  let [waiting, isEnded] = [Promise.withResolvers<void>(), false];
  return {
    hint: () => waiting.resolve(),
    async next() {
      await waiting.promise;
      waiting = Promise.withResolvers();
      return !isEnded;
    },
    end() {
      isEnded = true;
      waiting.resolve();
    },
  };
}

async function note(ports: SyncPorts, team: Team, problem: SyncProblem): Promise<void> {
  await changeProgress(ports.open, team, (progress) => withProblem(progress, problem));
  ports.stateChanged();
}

/** A pause that a change made here ends. */
async function restOrChange(ports: SyncPorts, milliseconds: number, signal: AbortSignal): Promise<void> {
  const resting = new AbortController();
  const stop = (): void => resting.abort();
  signal.addEventListener('abort', stop, { once: true });
  ports.onLocalChange(stop, resting.signal);
  await ports.pause(milliseconds, resting.signal);
  signal.removeEventListener('abort', stop);
  resting.abort();
}

/** A pause by timers, for {@link SyncPorts}: resolves after a time, and at once when the signal aborts. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
