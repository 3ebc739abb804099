/**
 * One round of sync: the log's epoch, what is to be sent, what is new. A kill anywhere loses nothing: what was sent is
 * marked until it is written down, and what was read is written down together with how far it goes.
 */
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { changeProgress, storedTeam, unread } from '../../../storage/library/stored-team.ts';
import type { StoredTeam } from '../../../storage/library/stored-team.ts';
import { beginEpoch, countOthers } from '../../../storage/library/team-outgoing.ts';
import { isTooFarAhead, timeOfStamps } from '../../../sync/stamp.ts';
import { withProblem } from '../../../sync/team-record.ts';
import type { Team } from '../../../sync/team-record.ts';
import { audit, auditDue, metLeader } from './audit.ts';
import { pullAll, pullOwn } from './pull-changes.ts';
import { pushAll } from './push-changes.ts';
import type { RoundContext, RoundError } from './round-context.ts';

/**
 * Entries that are read again after a failure of the server: what it lost had numbers that others' entries have now,
 * and those would pass for read.
 */
const READ_AGAIN = 500;
/** A register that another device of the member writes at the same time is tried again after reading. */
const MAX_TURNS = 5;

/** `isBehind`: the log goes further than what it gave to read, since one of its nodes lags. */
type RoundOutcome = { readonly isBehind: boolean };

/** Sends and reads until nothing is left. Does nothing without a team. */
export async function syncRound(context: RoundContext): Promise<Result<RoundOutcome, RoundError>> {
  const stored = await storedTeam(context.open);
  if (!stored.ok)
    return err({ kind: 'storage', ...(stored.error.detail !== undefined && { detail: stored.error.detail }) });
  if (!stored.value) return ok({ isBehind: false });
  const outcome = await attempt(context, stored.value);
  const problem = outcome.ok ? undefined : outcome.error.kind;
  const syncedAt = new Date(context.now()).toISOString();
  const noted = await changeProgress(context.open, stored.value.team, (before) => {
    if (problem !== undefined) return withProblem(problem === 'wrong-key' ? unread(before) : before, problem);
    const { problem: _before, reading: _reading, ...progress } = before;
    return { ...progress, syncedAt };
  });
  // Left meanwhile, or joined anew: this round found out nothing of the team that is there now.
  return !noted.ok && noted.error.kind === 'not-found' ? ok({ isBehind: false }) : outcome;
}

async function attempt(
  context: RoundContext,
  { team, progress, waiting }: StoredTeam,
): Promise<Result<RoundOutcome, RoundError>> {
  const epoch = await context.log.epoch();
  if (!epoch.ok) return epoch;
  // A log that ends before what was read from it has lost its end, whatever it calls itself.
  const { id, last, leader, at } = epoch.value;
  const isNew = progress.epoch !== id || last < progress.cursor;
  const met = metLeader(progress, leader);
  if (met !== progress && !(await changeProgress(context.open, team, (before) => metLeader(before, leader))).ok)
    return err({ kind: 'storage' });
  const due = isNew ? undefined : auditDue(met, context.now());
  const again = due !== undefined && met.isDoubted === true ? READ_AGAIN : 0;
  // Nothing to send and nothing to read: a look once a minute costs the server one answer.
  const isAhead = at !== undefined && progress.stamp !== undefined && isTooFarAhead(progress.stamp, at);
  const isAtRest = !isNew && !isAhead && waiting === 0 && last === progress.cursor;
  if (isAtRest && due === undefined) return ok({ isBehind: false });
  if (isNew) {
    const begun = await beginEpoch(context.open, team, id);
    if (!begun.ok) return err({ kind: 'storage' });
  }
  if (isAhead) {
    const { mendStamps } = await import('../../../storage/library/team-clock.ts');
    const mended = await mendStamps(context.open, team, at);
    if (!mended.ok) return err({ kind: 'storage' });
  }
  const sending = { ...context, now: () => timeOfStamps(context.now(), at) };
  // Before anything is sent for the first time: the others could open nothing of it either.
  const unopened = progress.syncedAt === undefined ? await countUnopened(context, team, last) : ok(0);
  if (!unopened.ok) return unopened;
  if (unopened.value > 1) return err({ kind: 'wrong-key' });
  for (let turn = 0; turn < MAX_TURNS; turn += 1) {
    const pushed = await pushAll(sending, team);
    // What the server does not take keeps no others' changes from coming.
    if (!pushed.ok && pushed.error.kind !== 'refused' && pushed.error.kind !== 'full') return pushed;
    const pulled = await pullAll(context, team, last, turn === 0 ? again : 0);
    if (!pulled.ok) return pulled;
    // A node that lags says nothing of what was lost: the next round asks again.
    const isDue = due === 'daily' || (due === 'doubted' && pulled.value.through >= last);
    const audited = isDue && turn === 0 ? await audit(context, team) : ok(undefined);
    if (!audited.ok) return audited;
    if (!pushed.ok) return pushed;
    const left = await storedTeam(context.open);
    if (!left.ok) return err({ kind: 'storage' });
    if (left.value === undefined || left.value.waiting === 0)
      return unopened.value > 0
        ? err({ kind: 'wrong-key' })
        : ok({ isBehind: left.value !== undefined && left.value.progress.cursor < last });
    // What was new is read, and a register is refused all the same: this device is wrong about its last entry.
    const own = turn > 0 ? await pullOwn(context, team) : ok(undefined);
    if (!own.ok) return own;
  }
  return ok({ isBehind: true });
}

/**
 * Reads, and counts the members of whom nothing opens, where nothing of anybody else does: all is to be read again from
 * the start then. One alone may be hostile, and does not keep others from sending.
 */
async function countUnopened(context: RoundContext, team: Team, last: number): Promise<Result<number, RoundError>> {
  const pulled = await pullAll(context, team, last);
  if (!pulled.ok) return pulled;
  if (pulled.value.closed.size === 0) return ok(0);
  const others = await countOthers(context.open, team.member);
  if (!others.ok) return err({ kind: 'storage' });
  return ok(others.value > 0 ? 0 : pulled.value.closed.size);
}
