/** Prospect lists of a team: sharing one, taking in what others say of it, and ending it. */
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ProspectList } from '../../model/prospect.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { joinedList } from '../../prospects/lists.ts';
import { FIELD } from '../../sync/field-names.ts';
import type { FieldValue } from '../../sync/fields.ts';
import { firmsAddress, listAddress, sharerOf, teamListId } from '../../sync/list-address.ts';
import { headPatch, sharingPatches } from '../../sync/list-changes.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { Register } from '../../sync/team-article.ts';
import { lostWords, ownList, projectedList, teamFirms, teamList } from '../../sync/team-list.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { write } from '../database/transaction.ts';
import { markPatches, teamIn } from './list-marks.ts';
import { markKey, markOf } from './outbox.ts';
import { deleteList, listIn, listsIn, putList } from './prospects.ts';

/** Lists of a team that one member takes in: a hostile one may share without end. */
const MAX_TEAM_LISTS = 500;

/** Ends a key range that begins with an address. */
const within = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

type Sharing = {
  readonly id: string;
  /** Whether notes, next steps and dates are shared. */
  readonly notes: boolean;
  /** Makes the id of the list in the team: each sharing is another list there. */
  readonly unique: string;
};

/**
 * Shares a list of one's own; `now` in milliseconds since 1970. Once more changes nothing. Fails as `not-found` without
 * the list or a team, and where the member's role is to read.
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
      const [list, team] = [await listIn(transaction, id), await teamIn(transaction)];
      if (!list || !team) return err(appError('not-found', id));
      if (team.role === 'reader') return err(appError('set-by-administrator', 'role'));
      if (list.team) return ok(undefined);
      const share = { list: teamListId(team.member, unique), notes };
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

/** Takes lists in once registers about them were; gives whether one is another than before. */
export async function takeLists(
  transaction: WriteTransaction,
  ids: ReadonlySet<string>,
  self: MemberId,
): Promise<boolean> {
  if (ids.size === 0) return false;
  const shared = (await listsIn(transaction)).flatMap((list) => (list.team ? [[list.team.list, list] as const] : []));
  const known = new Map(shared);
  let isChanged = false;
  for (const id of ids) {
    const before = known.get(id);
    if (!before && known.size >= MAX_TEAM_LISTS) continue;
    const after = await takeList(transaction, id, before, self);
    if (after === before) continue;
    isChanged = true;
    if (after) known.set(id, after);
    else known.delete(id);
  }
  return isChanged;
}

/**
 * Makes all lists of a team lists of one's own, or takes those of others out, where nothing is kept of them but the
 * member's own words.
 */
export async function forgetLists(
  transaction: WriteTransaction,
  keeping: 'all' | { readonly sharedBy: MemberId | undefined },
): Promise<boolean> {
  const shared = (await listsIn(transaction)).filter(({ team }) => team !== undefined);
  for (const list of shared)
    if (keeping === 'all' || sharerOf(list.team?.list ?? '') === keeping.sharedBy)
      await putList(transaction, ownList(list));
    else await letGo(transaction, list);
  return shared.length > 0;
}

/** Gives the list of the team as it is now; the very one where nothing changed. */
async function takeList(
  transaction: WriteTransaction,
  id: string,
  before: ProspectList | undefined,
  self: MemberId,
): Promise<ProspectList | undefined> {
  const registers = await registersOf(transaction, id, self);
  const head = teamList(id, registers);
  if (!head) {
    if (before && sharerOf(id) === self) await putList(transaction, ownList(before));
    else if (before) await letGo(transaction, before);
    return undefined;
  }
  const after = projectedList(before, head, teamFirms(registers));
  if (JSON.stringify(before) === JSON.stringify(after)) return before;
  if (before) await keepWords(transaction, before, after);
  await putList(transaction, after);
  return after;
}

/** All registers about a list and its firms, and what this member has still to say. */
async function registersOf(transaction: WriteTransaction, list: string, self: MemberId): Promise<readonly Register[]> {
  const byKey = transaction.objectStore('registers').index('by-key');
  const outbox = transaction.objectStore('outbox');
  const [head, firms, curation, headMark, firmMarks] = await Promise.all([
    byKey.getAll(listAddress(list)),
    byKey.getAll(within(firmsAddress(list))),
    byKey.getAll(markKey('c', listAddress(list))),
    outbox.get(listAddress(list)),
    outbox.getAll(within(firmsAddress(list))),
  ]);
  const pending = [...(headMark ? [headMark] : []), ...firmMarks].flatMap(({ key, fields }): readonly Register[] =>
    fields ? [{ kind: key === headMark?.key ? 'l' : 'p', hash: '', member: self, fields }] : [],
  );
  return [...head, ...curation, ...firms, ...pending];
}

/** What a member said of the firms of a list, sent or not, by address. */
async function saidIn(
  transaction: WriteTransaction,
  list: string,
  self: MemberId,
): Promise<readonly { readonly address: string; readonly names: readonly string[] }[]> {
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
function withdrawn({
  address,
  names,
}: Awaited<ReturnType<typeof saidIn>>[number]): Parameters<typeof markPatches>[1][number] {
  const about: ReadonlySet<string> = new Set([FIELD.list, FIELD.title, FIELD.company]);
  return {
    address,
    values: new Map(names.filter((name) => !about.has(name)).map((name): [string, FieldValue] => [name, null])),
  };
}

/** Takes a list of another member out, but for words of one's own. */
async function letGo(transaction: WriteTransaction, list: ProspectList): Promise<void> {
  await keepWords(transaction, list, undefined);
  await deleteList(transaction, list.id);
}

/** Firms that go from a list while the member wrote on them stay in a list of the member's own. */
async function keepWords(
  transaction: WriteTransaction,
  before: ProspectList,
  after: ProspectList | undefined,
): Promise<void> {
  const prospects = lostWords(before, after);
  if (prospects.length === 0) return;
  const { name, made } = before;
  const kept = ownList({ id: `kept ${before.team?.list ?? ''}`, name, made, prospects, unknown: [] });
  const known = await listIn(transaction, kept.id);
  await putList(transaction, known ? joinedList(known, kept) : kept);
}
