/** Takes registers of the team in: they, the articles they change and the cursor move in one transaction. */
import type { AppError } from '../../model/app-error.ts';
import type { Article, ArticleId } from '../../model/article.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { conflictsIn } from '../../sync/conflicts.ts';
import type { Conflict } from '../../sync/conflicts.ts';
import { MAX_FIELDS } from '../../sync/encode-fields.ts';
import { FIELD } from '../../sync/field-names.ts';
import { NO_FIELDS, joinFields, latestStamp, sameFields } from '../../sync/fields.ts';
import type { Fields } from '../../sync/fields.ts';
import { addressIn } from '../../sync/list-address.ts';
import { projectArticle } from '../../sync/project-article.ts';
import type { Sides } from '../../sync/project-article.ts';
import { formatName } from '../../sync/register-name.ts';
import type { RegisterName } from '../../sync/register-name.ts';
import type { Stamp } from '../../sync/stamp.ts';
import { teamArticle, textIn } from '../../sync/team-article.ts';
import type { Register } from '../../sync/team-article.ts';
import type { Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord, RegisterRecord } from '../database/records.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { deleteRecord, putRecord } from './article-writes.ts';
import { markAgain, markKey, markUnsent, PROFILE_MARK } from './outbox.ts';
import type { sayChangesIn } from './say-changes.ts';
import { progressIn, putProgress, writeOf } from './stored-team.ts';
import type { takeAccounts } from './team-accounts.ts';
import { addConflicts } from './team-conflicts.ts';
import { withoutDoubted } from './team-doubted.ts';
import type { takeLists } from './team-lists.ts';
import { changeMentions, mentionChanges } from './team-mentions.ts';
import type { MentionChanges } from './team-mentions.ts';

/** A register as the log has it, opened and checked. */
export type Incoming = Register & {
  readonly sequence: number;
  /** One's own, of which not everything was accepted. */
  readonly whole?: Fields;
  /** One's own by its name, which another member may have sealed. */
  readonly isUnproven?: boolean;
};

export type IncomingBatch = {
  readonly registers: readonly Incoming[];
  /** One's own registers that cannot be read: they are sent again, in place of what the log has. */
  readonly spoilt: readonly (RegisterName & { readonly sequence: number })[];
  /** What nobody proves to be one's own is sent anew where this device knows better, and not only left out. */
  readonly mendsUnproven?: boolean;
  /** Everything up to this sequence is read once the batch is. */
  readonly cursor: number;
  /** Registers and fields that were left out of the batch. */
  readonly refused: number;
  /** Registers among them that were sealed with a key which this device was not given. */
  readonly locked: number;
  /** How many registers were in the batch, and how many are behind it. */
  readonly read: number;
  readonly left: number;
};

/** Articles that a batch changed, whether other comments mention this member, and whether lists or accounts changed. */
export type Taken = {
  readonly articles: readonly ArticleId[];
  readonly isMentioned: boolean;
  readonly hasLists: boolean;
  readonly hasAccounts: boolean;
};

/** What takes in what few teams share; absent where nothing of it is in a batch. Changes made here are said before. */
type Takers = {
  readonly sayChanges?: typeof sayChangesIn;
  readonly takeLists?: typeof takeLists;
  readonly takeAccounts?: typeof takeAccounts;
};

/** Joins a batch into the library; fails as {@link writeOf} does. */
export async function takeIn(
  open: OpenLibrary,
  { registers: given, spoilt, mendsUnproven = false, cursor, refused, locked, read, left }: IncomingBatch,
  team: Team,
  now: string,
  { sayChanges, takeLists: takesLists, takeAccounts: takesAccounts }: Takers = {},
): Promise<Result<Taken, AppError>> {
  const { member } = team;
  return writeOf(open, team, async (transaction) => {
    const hasNewAccounts = (await sayChanges?.(transaction, team)) ?? false;
    const [registers, doubted] = await withoutDoubted(transaction, given);
    const byHash = Map.groupBy(registers, ({ hash }) => hash);
    const store = transaction.objectStore('registers').index('by-hash');
    const groups = await Promise.all(
      [...byHash].map(async ([hash, incoming]) => ({ hash, incoming, known: await store.getAll(hash) })),
    );
    const progress = await progressIn(transaction);
    // What was said before this device first read the team is no news.
    const isNews = progress.syncedAt !== undefined;
    const conflicts = isNews ? await Promise.all(groups.map((group) => settled(transaction, group, member))) : [];
    const changed = await Promise.all(groups.map((group) => takeGroup(transaction, group, member, now)));
    for (const one of spoilt) await mend(transaction, one);
    if (mendsUnproven) for (const one of doubted) await mend(transaction, one);
    const lists = new Set(registers.flatMap(({ fields }) => textIn(fields, FIELD.list) ?? []));
    const hasLists = (await takesLists?.(transaction, lists, member)) ?? false;
    const accounts = new Set(registers.flatMap(({ fields }) => textIn(fields, FIELD.account) ?? []));
    const hasAccounts = (await takesAccounts?.(transaction, accounts, member)) ?? false;
    const added = isNews ? changed.flatMap(({ mentions }) => mentions.added) : [];
    const gone = changed.flatMap(({ mentions }) => mentions.gone);
    await changeMentions(transaction, { added, gone });
    await addConflicts(transaction, conflicts.flat(), now);
    const stamp = latestOf(progress.stamp, registers);
    const { reading, ...rest } = progress;
    const total = (reading?.read ?? 0) + read;
    await putProgress(transaction, {
      ...rest,
      cursor: Math.max(progress.cursor, cursor),
      refused: progress.refused + refused,
      ...(locked > 0 && { locked: (progress.locked ?? 0) + locked }),
      ...(left > 0 && { reading: { read: total, total: total + left } }),
      ...(stamp !== undefined && { stamp }),
    });
    const articles = changed.flatMap(({ article }) => article ?? []);
    return ok({
      articles,
      isMentioned: added.length + gone.length > 0,
      hasLists,
      hasAccounts: hasAccounts || hasNewAccounts,
    });
  });
}

type Group = {
  readonly hash: string;
  readonly incoming: readonly Incoming[];
  readonly known: readonly RegisterRecord[];
};

type GroupTaken = { readonly article: ArticleId | undefined; readonly mentions: MentionChanges };

/** Changes of this member that registers meet, as they are settled. */
async function settled(
  transaction: WriteTransaction,
  { incoming, known }: Group,
  self: string,
): Promise<readonly Conflict[]> {
  const outbox = transaction.objectStore('outbox');
  const found = await Promise.all(
    incoming.map(async (register) => {
      const key = keyOf(register, register.fields);
      const mark = key === '' || register.kind === 'a' ? undefined : await outbox.get(key);
      return conflictsIn(register, { registers: known, pending: mark?.fields ?? NO_FIELDS, self });
    }),
  );
  return found.flat();
}

/** Registers of one article. Gives the article if it changed, and comments that mention this member from now on. */
async function takeGroup(
  transaction: WriteTransaction,
  { hash, incoming, known }: Group,
  member: string,
  now: string,
): Promise<GroupTaken> {
  const after = new Map(known.map((register) => [register.name, register]));
  const writes: Promise<unknown>[] = [];
  for (const { whole, isUnproven: _joined, ...register } of incoming) {
    const name = formatName(register);
    const before = after.get(name);
    const fields = joinedWith(before, register, member);
    const key = keyOf(register, fields);
    // The log may have less of one's own register than this device: it lost something, or another hand wrote it. What
    // nobody accepts of it is no reason to send it again: it would be none the next time either.
    const isSent = whole ? sameFields(joinFields(fields, whole), whole) : sameFields(fields, register.fields);
    const joined: RegisterRecord = { ...register, name, fields, key, isSent };
    after.set(name, joined);
    writes.push(transaction.objectStore('registers').put(joined));
    if (register.member === member && key !== '' && !isSent) writes.push(markAgain(transaction, key));
  }
  const id = await project(transaction, hash, sidesOf(known, member), sidesOf([...after.values()], member), now);
  await Promise.all(writes);
  // Lists count comments beside the article.
  const url = id === undefined && incoming.some(({ kind }) => kind === 'd') ? urlIn([...after.values()]) : undefined;
  return {
    article: url === undefined ? id : await transaction.objectStore('articles').index('by-url').getKey(url),
    mentions: mentionChanges(known, [...after.values()], member),
  };
}

/**
 * What a member said and says. Who says other fields each time would make others keep without end what the log itself
 * does not: past what a register holds, it counts as the log has it.
 */
function joinedWith(before: RegisterRecord | undefined, { fields, member }: Register, self: string): Fields {
  if (!before) return fields;
  const joined = joinFields(before.fields, fields);
  return joined.size > MAX_FIELDS && member !== self ? fields : joined;
}

function urlIn(registers: readonly RegisterRecord[]): string | undefined {
  return registers.map(({ fields }) => textIn(fields, FIELD.url)).find((url) => url !== undefined);
}

/**
 * Sends one's own register again, in place of an entry that nobody can read. A register that is not known yet was sent
 * by a connection that broke: its place is kept, without fields, since the log takes it only in place of that entry.
 */
async function mend(
  transaction: WriteTransaction,
  { kind, hash, member, sequence }: IncomingBatch['spoilt'][number],
): Promise<void> {
  const name = { kind, hash, member };
  const known = await transaction.objectStore('registers').get(formatName(name));
  const register = known ?? { ...name, name: formatName(name), fields: NO_FIELDS, key: '' };
  await markUnsent(transaction, { ...register, sequence, isSent: false });
}

async function project(
  transaction: WriteTransaction,
  hash: string,
  before: Sides,
  after: Sides,
  now: string,
): Promise<ArticleId | undefined> {
  const url = after.article?.url;
  if (url === undefined) return undefined;
  const [known, tombstone] = await Promise.all([
    transaction.objectStore('articles').index('by-url').get(url),
    transaction.objectStore('tombstones').index('by-url').getKey(url),
  ]);
  const projection = projectArticle(known?.article, before, after, {
    id: `team-${hash}`,
    now,
    isBuried: tombstone !== undefined,
  });
  switch (projection.kind) {
    case 'keep':
      return undefined;
    case 'delete':
      if (known) await deleteRecord(transaction, known, 'team');
      return known?.id;
    case 'put':
      await putRecord(transaction, recordOf(projection.article, known), known, 'team');
      return projection.article.id;
  }
}

function recordOf(article: Article, known: ArticleRecord | undefined): ArticleRecord {
  return articleRecord(article, true, known?.undo);
}

function sidesOf(registers: readonly RegisterRecord[], member: string): Sides {
  return {
    article: teamArticle(registers),
    own: registers.find((register) => register.kind === 'a' && register.member === member)?.fields,
  };
}

/** What a register is about, which is the mark under which its owner sends it. */
function keyOf({ kind }: Register, fields: Fields): string {
  if (kind === 'm') return PROFILE_MARK;
  const address = addressIn(kind, fields);
  return address === undefined ? '' : markKey(kind, address);
}

function latestOf(stamp: Stamp | undefined, registers: readonly Incoming[]): Stamp | undefined {
  return registers.reduce<Stamp | undefined>((latest, { fields }) => {
    const next = latestStamp(fields);
    return next !== undefined && (latest === undefined || next > latest) ? next : latest;
  }, stamp);
}
