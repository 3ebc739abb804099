/** Marks of what a member has to say in registers, with the stamps of the changes. */
import { joinFields, NO_FIELDS } from '../../sync/fields.ts';
import type { ListPatch } from '../../sync/list-changes.ts';
import { nextStamp } from '../../sync/stamp.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { markOf } from './outbox.ts';
import { progressIn, putProgress } from './stored-team.ts';

/** Marks what is to be said, beside what is still to be said of the same; `now` in milliseconds since 1970. */
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
