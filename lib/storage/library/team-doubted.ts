/** One's own registers as a server gives them: it may be in league with a member, and all members hold the key. */
import { formatName } from '../../sync/register-name.ts';
import type { RegisterName } from '../../sync/register-name.ts';
import type { WriteTransaction } from '../database/transaction.ts';

/**
 * What to join, and one's own registers that another member may have sealed under one's name, where this device knows
 * what it said itself. A device that knows nothing yet takes them: versions before 0.1.1 proved nothing.
 */
export async function withoutDoubted<Incoming extends RegisterName & { readonly isUnproven?: boolean }>(
  transaction: WriteTransaction,
  given: readonly Incoming[],
): Promise<readonly [readonly Incoming[], readonly Incoming[]]> {
  const store = transaction.objectStore('registers');
  const isDoubted = await Promise.all(
    given.map(async (one) => {
      const known = one.isUnproven ? await store.get(formatName(one)) : undefined;
      return known !== undefined && known.fields.size > 0;
    }),
  );
  return [given.filter((_one, at) => !isDoubted[at]), given.filter((_one, at) => isDoubted[at])];
}
