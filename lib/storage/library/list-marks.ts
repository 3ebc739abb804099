/** Marks of what a member changed in a shared list, with the stamps of the changes, in their transaction. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ProspectList } from '../../model/prospect.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { joinFields, NO_FIELDS } from '../../sync/fields.ts';
import { sharerOf } from '../../sync/list-address.ts';
import { listPatches } from '../../sync/list-changes.ts';
import type { ListPatch } from '../../sync/list-changes.ts';
import { nextStamp } from '../../sync/stamp.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { markOf } from './outbox.ts';
import { progressIn, putProgress, teamIn } from './stored-team.ts';

/**
 * Marks what became of a shared list, in a transaction over `meta` and `outbox`; `now` in milliseconds since 1970.
 * Fails where the member's role does not allow it.
 */
export async function markListChange(
  transaction: WriteTransaction,
  before: ProspectList | undefined,
  after: ProspectList,
  now: number,
): Promise<Result<undefined, AppError>> {
  const share = before?.team;
  if (!before || !share) return ok(undefined);
  const team = await teamIn(transaction);
  const mayWrite = team !== undefined && team.role !== 'reader';
  const mayRename = mayWrite && sharerOf(share.list) === team.member;
  if (!mayWrite || (before.name !== after.name && !mayRename)) return err(appError('set-by-administrator', 'role'));
  await markPatches(transaction, listPatches(share, before, after), now);
  return ok(undefined);
}

/** Marks what is to be said, beside what is still to be said of the same. */
export async function markPatches(
  transaction: WriteTransaction,
  patches: readonly ListPatch[],
  now: number,
): Promise<void> {
  if (patches.length === 0) return;
  const outbox = transaction.objectStore('outbox');
  const progress = await progressIn(transaction);
  let { stamp } = progress;
  for (const { address, values } of patches) {
    const said = (stamp = nextStamp(stamp, now));
    const pending = await outbox.get(address);
    const fields = joinFields(
      pending?.fields ?? NO_FIELDS,
      new Map([...values].map(([name, value]) => [name, { stamp: said, value }])),
    );
    await outbox.put({ ...markOf(address), fields });
  }
  await putProgress(transaction, { ...progress, ...(stamp !== undefined && { stamp }) });
}
