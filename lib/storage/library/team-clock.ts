/**
 * Stamps of a device whose clock was ahead: members leave out fields that are stamped more than a day after the server
 * stored them, so what it said with them would reach nobody, and neither would what it says later.
 */
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { Fields, RegisterField } from '../../sync/fields.ts';
import { isStamp, isTooFarAhead, nextStamp } from '../../sync/stamp.ts';
import type { Stamp } from '../../sync/stamp.ts';
import type { Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import { markOf, markUnsent } from './outbox.ts';
import { progressIn, putProgress, writeOf } from './stored-team.ts';

/**
 * Gives one's own fields that nobody would accept stamps of `at`, the server's time in milliseconds since 1970, and
 * marks their registers to be sent again. Fails as {@link writeOf} does.
 */
export async function mendStamps(open: OpenLibrary, team: Team, at: number): Promise<Result<undefined, AppError>> {
  return writeOf(
    open,
    team,
    async (transaction) => {
      const outbox = transaction.objectStore('outbox');
      const own = await transaction.objectStore('registers').index('by-member').getAll(team.member);
      const stamp = nextStamp(latestSound(own, at), at);
      for (const register of own) {
        const fields = mended(register.fields, stamp, at);
        if (fields !== register.fields) await markUnsent(transaction, { ...register, fields });
      }
      for (const mark of await outbox.getAll()) {
        const fields = mark.fields && mended(mark.fields, stamp, at);
        if (fields && fields !== mark.fields) await outbox.put({ ...markOf(mark.key), fields });
      }
      await putProgress(transaction, { ...(await progressIn(transaction)), stamp });
      return ok(undefined);
    },
    ['registers', 'outbox', 'meta'],
  );
}

function latestSound(registers: readonly { readonly fields: Fields }[], at: number): Stamp | undefined {
  const stamps = registers.flatMap(({ fields }) => [...fields.values()].map(({ stamp }) => stamp));
  return stamps.reduce<Stamp | undefined>(
    (latest, stamp) => (isTooFarAhead(stamp, at) || (latest !== undefined && latest >= stamp) ? latest : stamp),
    undefined,
  );
}

/** The fields themselves where all are sound. */
function mended(fields: Fields, stamp: Stamp, at: number): Fields {
  const isAhead = ({ stamp: given }: RegisterField): boolean => isTooFarAhead(given, at);
  if (![...fields.values()].some(isAhead)) return fields;
  return new Map(
    [...fields].map(([name, field]) => {
      if (!isAhead(field)) return [name, field];
      // A comment also says when it was first written.
      const value = Array.isArray(field.value)
        ? field.value.map((part) => (isStamp(part) && isTooFarAhead(part, at) ? stamp : part))
        : field.value;
      return [name, { stamp, value }];
    }),
  );
}
