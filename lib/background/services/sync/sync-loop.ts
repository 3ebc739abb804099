/**
 * Keeps a team in sync while this context lives: one context at a time over all of the extension, live while the
 * connection stands, and again after a pause that grows where it does not.
 */
import type { Result } from '../../../model/result.ts';
import type { OpenLibrary } from '../../../storage/database/database.ts';
import { changeProgress, storedTeam } from '../../../storage/library/team.ts';
import { reconnectDelay } from '../../../sync/back-off.ts';
import type { LogError, TeamLog } from '../../../sync/team-log.ts';
import type { SyncProblem, Team } from '../../../sync/team-record.ts';
import { createCipher } from './cipher.ts';
import type { RoundContext } from './round-context.ts';
import { syncRound } from './round.ts';

/** Failures after which the server is asked as seldom as it is ever: a person has to act first. */
const HOPELESS: ReadonlySet<SyncProblem> = new Set(['unauthorised', 'refused']);
const MANY_FAILURES = 20;

export type Live = { readonly log: TeamLog; readonly closed: Promise<unknown>; readonly close: () => Promise<void> };

export type SyncPorts = Pick<RoundContext, 'open' | 'now' | 'changed'> & {
  readonly open: OpenLibrary;
  readonly connect: (team: Team) => Promise<Result<Live, LogError>>;
  /** Runs work while no other context of the extension does. */
  readonly alone: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  /** Calls back when there is something to send, or the team is another one. */
  readonly onLocalChange: (listener: () => void, signal: AbortSignal) => void;
  /** How things stand has changed. */
  readonly stateChanged: () => void;
  /** Waits; ends early where the signal aborts. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** In 0..1. */
  readonly chance: () => number;
};

/** Syncs until the signal aborts, or there is no team. */
export async function keepInSync(ports: SyncPorts, signal: AbortSignal): Promise<void> {
  await ports.alone(async () => {
    for (let failures = 0; !signal.aborted;) {
      const stored = await storedTeam(ports.open);
      if (stored.ok && !stored.value) return;
      const problem = stored.ok && stored.value ? await session(ports, stored.value.team, signal) : 'storage';
      if (problem === undefined) failures = 0;
      else failures = HOPELESS.has(problem) ? MANY_FAILURES : failures + 1;
      if (problem !== undefined) await note(ports, problem);
      if (!signal.aborted) await restOrChange(ports, reconnectDelay(failures, ports.chance()), signal);
    }
  }, signal);
}

/** One connection, for as long as it stands. Gives why it ended, or `undefined` where a round went well before. */
async function session(ports: SyncPorts, team: Team, signal: AbortSignal): Promise<SyncProblem | undefined> {
  const live = await ports.connect(team);
  if (!live.ok) return live.error.kind;
  const { log, closed, close } = live.value;
  const ending = new AbortController();
  const hints = createHints();
  signal.addEventListener('abort', hints.end, { signal: ending.signal });
  void closed.then(hints.end);
  ports.onLocalChange(hints.hint, ending.signal);
  try {
    const watching = await log.watch(hints.hint, ending.signal);
    if (!watching.ok) return watching.error.kind;
    const cipher = await createCipher(team.keys);
    for (;;) {
      const outcome = await syncRound({ ...ports, log, cipher });
      ports.stateChanged();
      if (!outcome.ok) return outcome.error.kind;
      if (!(await hints.next())) return undefined;
      const now = await storedTeam(ports.open);
      // Left, or another invitation: the connection is another one.
      if (!now.ok || JSON.stringify(now.value?.team) !== JSON.stringify(team)) return undefined;
    }
  } finally {
    ending.abort();
    await close();
  }
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

async function note(ports: SyncPorts, problem: SyncProblem): Promise<void> {
  await changeProgress(ports.open, (progress) => ({ ...progress, problem }));
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
