/** Prospect lists of a team: taking in what others say of them, and forgetting them with the team. */
import { ownList } from '../../model/prospect.ts';
import type { ProspectList } from '../../model/prospect.ts';
import { joinedList } from '../../prospects/lists.ts';
import { firmsAddress, listAddress, sharerOf } from '../../sync/list-address.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { Register } from '../../sync/team-article.ts';
import { lostWords, projectedList, teamFirms, teamList } from '../../sync/team-list.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { markKey } from './outbox.ts';
import { deleteList, listIn, listsIn, putList } from './prospects.ts';

/** Lists of a team that one member takes in: a hostile one may share without end. */
const MAX_TEAM_LISTS = 500;

/** Ends a key range that begins with an address. */
export const within = (start: string): IDBKeyRange => IDBKeyRange.bound(start, `${start}\uffff`);

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
