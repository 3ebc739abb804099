/**
 * Marks of what a member has still to send, written in the transaction of the change: no kill comes between the two.
 */
import type { Article } from '../../model/article.ts';
import { kindOfAddress } from '../../sync/list-address.ts';
import type { RegisterKind } from '../../sync/register-name.ts';
import type { ArticleRecord, OutboxRecord, RegisterRecord } from '../database/records.ts';
import type { WriteTransaction } from '../database/schema.ts';

/** The key in `meta` under which the team lies; absent without one. */
export const TEAM_KEY = 'team';
/** Under which new comments lie that mention the reader. */
export const MENTIONS_KEY = 'teamMentions';
/** Under which names lie that the reader declined, and changes by two of which one was settled; gone with the team. */
export const DECLINED_KEY = 'teamDeclined';
export const CONFLICTS_KEY = 'teamConflicts';
/** The mark of the register that says how the member is called. */
export const PROFILE_MARK = 'profile';
/** Begins the mark of a curator's decision; the address of the article follows. */
const CURATION_MARK = 'curation ';
/** Begins the mark of one's comments under an article; its address follows. */
const COMMENTS_MARK = 'comments ';

/**
 * What a mark asks to be sent: a kind of register, and the address it is about (`''`: how the member is called), of an
 * article, a shared list or a firm in one, an account, or a name that is proposed.
 */
export function markedRegister(key: string): { readonly kind: RegisterKind; readonly address: string } {
  if (key === PROFILE_MARK) return { kind: 'm', address: '' };
  if (key.startsWith(CURATION_MARK)) return { kind: 'c', address: key.slice(CURATION_MARK.length) };
  if (key.startsWith(COMMENTS_MARK)) return { kind: 'd', address: key.slice(COMMENTS_MARK.length) };
  return { kind: kindOfAddress(key) ?? 'a', address: key };
}

/** The mark of a register about an address. */
export function markKey(kind: RegisterKind, address: string): string {
  if (kind === 'm') return PROFILE_MARK;
  return { a: '', c: CURATION_MARK, d: COMMENTS_MARK, l: '', n: '', o: '', p: '' }[kind] + address;
}

/** Whether there is a team, asked once a transaction. */
const isInTeam = new WeakMap<WriteTransaction, Promise<boolean>>();

/** Marks an article that concerns the team, if there is one, to be compared with what was sent. */
export async function markArticle(
  transaction: WriteTransaction,
  ...sides: readonly (ArticleRecord | undefined)[]
): Promise<void> {
  const concerned = sides.find((side) => side !== undefined && concernsTeam(side.article));
  if (!concerned) return;
  const asked = isInTeam.get(transaction) ?? asksForTeam(transaction);
  isInTeam.set(transaction, asked);
  if (await asked) await transaction.objectStore('outbox').put(markOf(concerned.url));
}

/** A new mark: another one of the same key is another revision, so that what was sent before does not remove it. */
export function markOf(key: string): OutboxRecord {
  return { key, revision: crypto.randomUUID() };
}

/** Marks something to be sent again; what is still to be said in it stays so. */
export async function markAgain(transaction: WriteTransaction, key: string): Promise<void> {
  const outbox = transaction.objectStore('outbox');
  await outbox.put({ ...(await outbox.get(key)), ...markOf(key) });
}

/** Keeps a register as one that the log has to take again, where its fields say what it is about. */
export async function markUnsent(transaction: WriteTransaction, register: RegisterRecord): Promise<void> {
  await transaction.objectStore('registers').put({ ...register, isSent: false });
  if (register.key !== '') await markAgain(transaction, register.key);
}

async function asksForTeam(transaction: WriteTransaction): Promise<boolean> {
  return (await transaction.objectStore('meta').getKey(TEAM_KEY)) !== undefined;
}

/** Whether an article of one's library concerns the team: one's own saves, and what came from the team. */
export function concernsTeam({ savedAt, source }: Pick<Article, 'savedAt' | 'source'>): boolean {
  return savedAt !== undefined || source === 'team';
}
