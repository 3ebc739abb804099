/**
 * Compares one's own registers with the log: a restored backup lacks some, and a cluster may lose what it acknowledged
 * where a node that is out of date leads it after a failure.
 */
import { DAY_MS } from '../../../model/iso-date.ts';
import { err, ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { changeProgress } from '../../../storage/library/stored-team.ts';
import { compareOwn, resend } from '../../../storage/library/team-outgoing.ts';
import type { LogError, TeamLog } from '../../../sync/team-log.ts';
import type { Progress, Team } from '../../../sync/team-record.ts';
import { isStuck, pullOwn } from './pull-changes.ts';
import type { RoundContext, RoundError } from './round-context.ts';

/** After a failure of the server it is not done more often, however often the server fails. */
const DOUBT_MS = 10 * 60 * 1000;
const BATCH = 500;
/** Nodes that read for members may lag: what one lacks is looked for once more, by another consumer. */
const LOOKS = 2;

/** Why one's own registers are to be compared now: a day is over, or the server failed. */
export function auditDue(
  { auditedAt, isDoubted }: Pick<Progress, 'auditedAt' | 'isDoubted'>,
  now: number,
): 'daily' | 'doubted' | undefined {
  const age = auditedAt === undefined ? Infinity : now - Date.parse(auditedAt);
  // The clock was ahead then: a day may be years away.
  if (age >= DAY_MS || age < 0) return 'daily';
  return isDoubted === true && age >= DOUBT_MS ? 'doubted' : undefined;
}

/** How far it was read, once it is known who leads the log: another one may lack what the one before acknowledged. */
export function metLeader(progress: Progress, leader: string | undefined): Progress {
  if (leader === undefined || leader === progress.leader) return progress;
  return { ...progress, leader, ...(progress.leader !== undefined && { isDoubted: true }) };
}

/**
 * Marks one's own registers that the log lacks, or has an older entry of. Where all looks met nodes that lag, what is
 * marked for nothing is refused by the leader, and read again.
 */
export async function audit(context: RoundContext, team: Team): Promise<Result<undefined, RoundError>> {
  const { open, log, now } = context;
  const { member } = team;
  const there = new Map<string, number>();
  for (let [looks, isWhole] = [0, false]; looks < LOOKS && !isWhole; looks += 1) {
    const looked = await look(log, member, there);
    if (!looked.ok) return looked;
    const found = await compareOwn(open, member, there);
    if (!found.ok) return err({ kind: 'storage' });
    // Another device of the member wrote: its entry is read, not replaced.
    const read = found.value.isNewer ? await pullOwn(context, team) : ok(undefined);
    if (!read.ok) return read;
    isWhole = !found.value.isLacking;
    if (isWhole || looks + 1 < LOOKS) continue;
    const marked = await resend(open, team, ({ name }) => there.get(name) ?? 0);
    if (!marked.ok) return err({ kind: 'storage' });
  }
  const auditedAt = new Date(now()).toISOString();
  const noted = await changeProgress(open, team, ({ isDoubted: _over, ...progress }) => ({ ...progress, auditedAt }));
  return noted.ok ? noted : err({ kind: 'storage' });
}

/** Adds which entries the log has, the latest of each register. */
async function look(log: TeamLog, member: string, there: Map<string, number>): Promise<Result<undefined, LogError>> {
  for (let [after, isMore] = [0, true]; isMore;) {
    const stretch = await log.changes(after, BATCH, { kind: 'names', member });
    if (!stretch.ok) return stretch;
    if (isStuck(stretch.value, after)) return err({ kind: 'foreign' });
    for (const { name, sequence } of stretch.value.changes) there.set(name, Math.max(sequence, there.get(name) ?? 0));
    [after, isMore] = [stretch.value.through, stretch.value.left > 0];
  }
  return ok(undefined);
}
