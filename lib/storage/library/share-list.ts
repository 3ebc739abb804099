/** Shares a prospect list with the team, and ends that. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import { ownList } from '../../model/prospect.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { FIELD } from '../../sync/field-names.ts';
import type { FieldValue } from '../../sync/fields.ts';
import { firmsAddress, listAddress, sharerOf, teamListId } from '../../sync/list-address.ts';
import { headPatch, sharingPatches } from '../../sync/list-changes.ts';
import type { ListPatch } from '../../sync/list-changes.ts';
import { IDENTITY_FIELDS } from '../../sync/pending-fields.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { write } from '../database/transaction.ts';
import { markPatches } from './list-marks.ts';
import { markKey, markOf } from './outbox.ts';
import { listIn, putList } from './prospects.ts';
import { sayChangesIn } from './say-changes.ts';
import { teamIn, writableTeamIn } from './stored-team.ts';
import { within } from './team-lists.ts';

type Sharing = {
  readonly id: string;
  /** Whether notes, next steps and dates are shared. */
  readonly notes: boolean;
  /** Makes the id of the list in the team: each sharing is another list there. */
  readonly unique: string;
};

/**
 * Shares a list of one's own; `now` in milliseconds since 1970. Once more changes nothing. Fails as `not-found` without
 * the list or a team, and as `set-by-administrator` where the member's role is to read.
 */
export async function shareList(
  open: OpenLibrary,
  { id, notes, unique }: Sharing,
  now: number,
): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const [list, team] = [await listIn(transaction, id), await writableTeamIn(transaction, id)];
      if (!list) return err(appError('not-found', id));
      if (!team.ok) return team;
      if (list.team) return ok(undefined);
      const share = { list: teamListId(team.value.member, unique), notes };
      await putList(transaction, { ...list, team: share });
      await markPatches(transaction, sharingPatches(share, list, new Date(now).toISOString()), now);
      return ok(undefined);
    },
    ['meta', 'outbox'],
  );
}

/**
 * Ends the sharing of a list: of one's own at once, and what this member said in it is withdrawn; of another member's
 * as a curator decides. Fails as `not-found` without the list, and where the member may not.
 */
export async function stopSharing(open: OpenLibrary, id: string, now: number): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      const [list, team] = [await listIn(transaction, id), await teamIn(transaction)];
      if (!list?.team || !team) return err(appError('not-found', id));
      await sayChangesIn(transaction, team);
      const share = list.team;
      if (sharerOf(share.list) === team.member) {
        await putList(transaction, ownList(list));
        const said = await saidIn(transaction, share.list, team.member);
        await markPatches(transaction, [headPatch(share, [[FIELD.held, null]]), ...said.map(withdrawn)], now);
        return ok(undefined);
      }
      if (team.role !== 'curator' && team.role !== 'admin') return err(appError('set-by-administrator', 'role'));
      await transaction.objectStore('outbox').put(markOf(markKey('c', listAddress(share.list))));
      return ok(undefined);
    },
    ['meta', 'outbox', 'registers'],
  );
}

/** The fields that a member wrote of a firm. */
type Said = { readonly address: string; readonly names: readonly string[] };

/** What a member said of the firms of a list, sent or not, by address. */
async function saidIn(transaction: WriteTransaction, list: string, self: MemberId): Promise<readonly Said[]> {
  const range = within(firmsAddress(list));
  const [sent, waiting] = await Promise.all([
    transaction.objectStore('registers').index('by-key').getAll(range),
    transaction.objectStore('outbox').getAll(range),
  ]);
  const said = [...sent.filter(({ member }) => member === self), ...waiting];
  return [...Map.groupBy(said, ({ key }) => key)].map(([address, ones]) => ({
    address,
    names: [...new Set(ones.flatMap(({ fields }) => [...(fields?.keys() ?? [])]))],
  }));
}

/** Takes back what was said of a firm; which one it was stands in the register's name as well. */
function withdrawn({ address, names }: Said): ListPatch {
  const own = names.filter((name) => !IDENTITY_FIELDS.has(name));
  return { address, values: new Map(own.map((name): [string, FieldValue] => [name, null])) };
}
