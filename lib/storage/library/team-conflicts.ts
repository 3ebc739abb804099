/** Changes of the same by two that were settled, for the team page: the latest of them. */
import * as v from 'valibot';
import type { Conflict } from '../../sync/conflicts.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { CONFLICTS_KEY } from './outbox.ts';

const MAX_CONFLICTS = 50;

export type SettledConflict = Conflict & {
  /** ISO 8601 with time. */
  readonly settledAt: string;
};

const sideSchema = v.object({ text: v.string(), at: v.number() });
const schema: v.GenericSchema<unknown, readonly SettledConflict[]> = v.array(
  v.object({
    kind: v.picklist(['a', 'l', 'o', 'p']),
    hash: v.string(),
    field: v.string(),
    about: v.string(),
    member: v.string(),
    mine: sideSchema,
    theirs: sideSchema,
    stands: v.picklist(['mine', 'theirs']),
    settledAt: v.string(),
  }),
);

/** Remembers conflicts, in a transaction over `meta`: of each field the latest one. */
export async function addConflicts(
  transaction: WriteTransaction,
  conflicts: readonly Conflict[],
  settledAt: string,
): Promise<void> {
  if (conflicts.length === 0) return;
  const fresh = conflicts.map((conflict) => Object.assign({}, conflict, { settledAt }));
  const byField = new Map(
    [...(await settledIn(transaction)), ...fresh].map((one) => [`${one.hash} ${one.field}`, one]),
  );
  await transaction.objectStore('meta').put([...byField.values()].slice(-MAX_CONFLICTS), CONFLICTS_KEY);
}

/** What is remembered, the oldest first, in a transaction over `meta`. */
export async function settledIn(transaction: ReadTransaction | WriteTransaction): Promise<readonly SettledConflict[]> {
  const stored = v.safeParse(schema, await transaction.objectStore('meta').get(CONFLICTS_KEY));
  return stored.success ? stored.output : [];
}
