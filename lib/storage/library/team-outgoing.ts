/** What a member has to send: marks, the state of the library they stand for, and what was sent. */
import type { AppError } from '../../model/app-error.ts';
import type { Article } from '../../model/article.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { joinFields, sameFields } from '../../sync/fields.ts';
import type { Stamp } from '../../sync/stamp.ts';
import type { Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { OutboxRecord, RegisterRecord } from '../database/records.ts';
import { read } from '../database/transaction.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { changesRange } from './change-log.ts';
import { markUnsent } from './outbox.ts';
import { progressIn, putProgress, writeOf } from './stored-team.ts';

/** A mark with what it stands for: the article as it lies in the library, if it does, and all its registers. */
export type Outgoing = {
  readonly mark: OutboxRecord;
  readonly article: Article | undefined;
  readonly registers: readonly RegisterRecord[];
};

/** Marks in the order of their keys, those after one, `limit` at most. */
export async function marksAfter(
  open: OpenLibrary,
  key: string,
  limit: number,
): Promise<Result<readonly OutboxRecord[], AppError>> {
  const behind = IDBKeyRange.lowerBound(key, true);
  return read(open, ['outbox'], (transaction) => transaction.objectStore('outbox').getAll(behind, limit));
}

/** Whether changes were logged that are to be turned into marks first. */
export async function hasLoggedChanges(open: OpenLibrary): Promise<Result<boolean, AppError>> {
  return read(
    open,
    ['outbox'],
    async (transaction) => (await transaction.objectStore('outbox').count(changesRange())) > 0,
  );
}

/** What marks stand for; `hash` is that of their register. */
export async function outgoing(
  open: OpenLibrary,
  marked: readonly { readonly mark: OutboxRecord; readonly hash: string }[],
): Promise<Result<readonly Outgoing[], AppError>> {
  return read(open, ['articles', 'registers'], (transaction) => {
    const articles = transaction.objectStore('articles').index('by-url');
    const registers = transaction.objectStore('registers').index('by-hash');
    return Promise.all(
      marked.map(async ({ mark, hash }) => {
        const [record, known] = await Promise.all([articles.get(mark.key), registers.getAll(hash)]);
        return { mark, article: record?.article, registers: known };
      }),
    );
  });
}

/**
 * Writes down what is about to be sent. Its answer may be lost, and what the log took has to be known all the same: a
 * change that the member takes back meanwhile is none against what was acknowledged last. Fails as {@link writeOf}
 * does.
 */
export async function keepDrafts(
  open: OpenLibrary,
  team: Team,
  drafts: readonly RegisterRecord[],
  stamp: Stamp,
): Promise<Result<undefined, AppError>> {
  if (drafts.length === 0) return ok(undefined);
  return writeOf(
    open,
    team,
    async (transaction) => {
      const registers = transaction.objectStore('registers');
      await Promise.all(drafts.map((draft) => registers.put({ ...draft, isSent: false })));
      await keepStamp(transaction, stamp);
      return ok(undefined);
    },
    ['registers', 'meta'],
  );
}

/**
 * Writes down what was sent, and takes away the marks that did not change meanwhile. Where one did, a comment may have
 * been written into the register: it stays there, to be sent next. Fails as {@link writeOf} does.
 */
export async function settle(
  open: OpenLibrary,
  team: Team,
  sent: readonly { readonly mark: OutboxRecord; readonly register?: RegisterRecord }[],
  stamp: Stamp | undefined,
): Promise<Result<undefined, AppError>> {
  return writeOf(
    open,
    team,
    async (transaction) => {
      const outbox = transaction.objectStore('outbox');
      await Promise.all(
        sent.map(async ({ mark, register }) => {
          const now = await outbox.get(mark.key);
          const isUnchanged = now?.revision === mark.revision;
          if (register) await putSent(transaction, register, isUnchanged);
          if (isUnchanged) await outbox.delete(mark.key);
        }),
      );
      if (stamp !== undefined) await keepStamp(transaction, stamp);
      return ok(undefined);
    },
    ['registers', 'outbox', 'meta'],
  );
}

async function keepStamp(transaction: WriteTransaction, stamp: Stamp): Promise<void> {
  const progress = await progressIn(transaction);
  if (stamp > (progress.stamp ?? '')) await putProgress(transaction, { ...progress, stamp });
}

async function putSent(transaction: WriteTransaction, sent: RegisterRecord, isUnchanged: boolean): Promise<void> {
  const store = transaction.objectStore('registers');
  const known = isUnchanged ? undefined : await store.get(sent.name);
  const fields = known ? joinFields(known.fields, sent.fields) : sent.fields;
  await store.put({ ...sent, fields, isSent: sameFields(fields, sent.fields) });
}

/** How many registers of other members are here: those that opened. */
export async function countOthers(open: OpenLibrary, member: string): Promise<Result<number, AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const registers = transaction.objectStore('registers');
    return (await registers.count()) - (await registers.index('by-member').count(member));
  });
}

/** Begins an epoch: the log is read from its start, and all one's own registers are sent to it anew. */
export async function beginEpoch(open: OpenLibrary, team: Team, epoch: string): Promise<Result<undefined, AppError>> {
  return resend(open, team, () => 0, { epoch, cursor: 0 });
}

/**
 * Whether the log, which has the last entries in `there`, lacks some of one's own registers or has older entries of
 * them; and whether it has newer ones.
 */
export async function compareOwn(
  open: OpenLibrary,
  member: string,
  there: ReadonlyMap<string, number>,
): Promise<Result<{ readonly isLacking: boolean; readonly isNewer: boolean }, AppError>> {
  return read(open, ['registers'], async (transaction) => {
    const own = await transaction.objectStore('registers').index('by-member').getAll(member);
    return {
      isLacking: own.some((register) => !isThere(register, there.get(register.name) ?? 0)),
      isNewer: own.some(({ name, sequence }) => (there.get(name) ?? 0) > sequence),
    };
  });
}

/** Whether a register's entry is in a log that has `sequence` as the last one of it. */
function isThere(register: RegisterRecord, sequence: number): boolean {
  return sequence > 0 && sequence >= register.sequence;
}

/**
 * Marks one's own registers that the log does not have as they are here. `lastIn` gives the sequence of a register's
 * last entry in the log, 0 where it has none. Fails as {@link writeOf} does.
 */
export async function resend(
  open: OpenLibrary,
  team: Team,
  lastIn: (register: RegisterRecord) => number,
  progress: { readonly epoch?: string; readonly cursor?: number } = {},
): Promise<Result<undefined, AppError>> {
  return writeOf(
    open,
    team,
    async (transaction) => {
      const registers = transaction.objectStore('registers');
      for (const register of await registers.index('by-member').getAll(team.member)) {
        const sequence = lastIn(register);
        if (isThere(register, sequence)) continue;
        await markUnsent(transaction, { ...register, sequence });
      }
      await putProgress(transaction, { ...(await progressIn(transaction)), ...progress });
      return ok(undefined);
    },
    ['registers', 'outbox', 'meta'],
  );
}
