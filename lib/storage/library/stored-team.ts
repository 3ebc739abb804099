/** The team that is stored, how far it was read, and the latest stamp. */
import * as v from 'valibot';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { NO_PROGRESS, progressSchema, teamSchema } from '../../sync/team-record.ts';
import type { Progress, Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { ReadTransaction, Stores, WriteTransaction } from '../database/schema.ts';
import { read, write } from '../database/transaction.ts';
import { TEAM_KEY } from './outbox.ts';

export const PROGRESS_KEY = 'teamProgress';

/** The team, in a transaction over `meta`. */
export async function teamIn(transaction: ReadTransaction | WriteTransaction): Promise<Team | undefined> {
  const team = v.safeParse(teamSchema, await transaction.objectStore('meta').get(TEAM_KEY));
  return team.success ? team.output : undefined;
}

/**
 * The team that the reader may write to. Fails as `not-found` without one, naming `what` was asked for, and as
 * `set-by-administrator` where the member's role is to read.
 */
export async function writableTeamIn(
  transaction: ReadTransaction | WriteTransaction,
  what: string,
): Promise<Result<Team, AppError>> {
  const team = await teamIn(transaction);
  if (!team) return err(appError('not-found', what));
  return team.role === 'reader' ? err(appError('set-by-administrator', 'role')) : ok(team);
}

/** How far the team was read, in a transaction over `meta`. */
export async function progressIn(transaction: ReadTransaction | WriteTransaction): Promise<Progress> {
  const stored = v.safeParse(progressSchema, await transaction.objectStore('meta').get(PROGRESS_KEY));
  return stored.success ? stored.output : NO_PROGRESS;
}

export async function putProgress(transaction: WriteTransaction, progress: Progress): Promise<void> {
  await transaction.objectStore('meta').put(progress, PROGRESS_KEY);
}

/** How far it was read, as if nothing was: all is read again. */
export function unread({ locked: _locked, reading: _reading, ...progress }: Progress): Progress {
  return { ...progress, cursor: 0, refused: 0 };
}

export type StoredTeam = { readonly team: Team; readonly progress: Progress; readonly waiting: number };

/** The team; `undefined` without one. `waiting` counts what is still to be sent. */
export async function storedTeam(open: OpenLibrary): Promise<Result<StoredTeam | undefined, AppError>> {
  return read(open, ['meta', 'outbox'], async (transaction) => {
    const team = await teamIn(transaction);
    if (!team) return undefined;
    return {
      team,
      progress: await progressIn(transaction),
      waiting: await transaction.objectStore('outbox').count(),
    };
  });
}

/**
 * Writes what a round found out of a team. Fails as `not-found` once the team was left, or joined anew with other keys:
 * a round that was under way then says nothing of the new one. `stores` have `meta` among them.
 */
export async function writeOf<T>(
  open: OpenLibrary,
  team: Team,
  work: (transaction: WriteTransaction) => Promise<Result<T, AppError>>,
  stores?: Stores,
): Promise<Result<T, AppError>> {
  return write(
    open,
    'relaxed',
    async (transaction) => {
      // Read alike, both have their keys in the same order.
      const isStill = JSON.stringify(await teamIn(transaction)) === JSON.stringify(v.parse(teamSchema, team));
      return isStill ? work(transaction) : err(appError('not-found', 'team'));
    },
    stores,
  );
}

/** Changes how far the team was read; fails as {@link writeOf} does. */
export async function changeProgress(
  open: OpenLibrary,
  team: Team,
  change: (progress: Progress) => Progress,
): Promise<Result<undefined, AppError>> {
  return writeOf(
    open,
    team,
    async (transaction) => {
      await putProgress(transaction, change(await progressIn(transaction)));
      return ok(undefined);
    },
    ['meta'],
  );
}
