/** Comments of colleagues that mention this member and were not looked at yet. */
import * as v from 'valibot';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { commentsIn } from '../../sync/comments.ts';
import { formatName } from '../../sync/register-name.ts';
import type { MemberId } from '../../sync/register-name.ts';
import type { Register } from '../../sync/team-article.ts';
import type { OpenLibrary } from '../database/database.ts';
import { read, write } from '../database/transaction.ts';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { memberNames, nameIn } from './member-names.ts';
import { MENTIONS_KEY } from './outbox.ts';
import { teamIn } from './stored-team.ts';

/** The latest that are remembered as new: more than a page shows. */
const MAX_FRESH = 100;
/** What a notification quotes. */
const MAX_QUOTED = 3;

const schema = v.strictObject({
  /** Register and id of each comment, the latest last. */
  fresh: v.pipe(v.array(v.strictObject({ register: v.string(), id: v.string() })), v.maxLength(MAX_FRESH)),
  /** Whether the reader wants a notification of the system. */
  notifies: v.boolean(),
});
type Stored = v.InferOutput<typeof schema>;

const NONE: Stored = { fresh: [], notifies: false };

/** New mentions for a notice: how many, and the latest in the words of who wrote them, the latest first. */
type FreshMentions = {
  readonly count: number;
  readonly latest: readonly { readonly name: string; readonly text: string }[];
};

type Mention = Stored['fresh'][number];

/** Comments that mention a member from a change of registers on, and those that do so no more. */
export function mentionChanges(
  before: readonly Register[],
  after: readonly Register[],
  self: MemberId,
): MentionChanges {
  const [was, is] = [mentionsOf(before, self), mentionsOf(after, self)];
  return { added: without(is, was), gone: without(was, is) };
}

export type MentionChanges = { readonly added: readonly Mention[]; readonly gone: readonly Mention[] };

/** Remembers mentions as new and forgets others, in a transaction over `meta`. */
export async function changeMentions(transaction: WriteTransaction, { added, gone }: MentionChanges): Promise<void> {
  if (added.length + gone.length === 0) return;
  const stored = await storedIn(transaction);
  await putStored(transaction, { ...stored, fresh: [...without(stored.fresh, gone), ...added].slice(-MAX_FRESH) });
}

/**
 * What the reader is to be notified of; `undefined` where they do not want that, and where nothing is new. `unnamed`
 * stands for who did not say yet what they are called.
 */
export async function mentionsToNotify(
  open: OpenLibrary,
  unnamed: string,
): Promise<Result<FreshMentions | undefined, AppError>> {
  return read(open, ['meta', 'registers'], async (transaction) => {
    const { fresh, notifies } = await storedIn(transaction);
    const self = (await teamIn(transaction))?.member;
    if (!notifies || self === undefined) return undefined;
    const people = { names: await memberNames(transaction), unnamed };
    const found = await Promise.all(
      fresh.map(async ({ register, id }) => {
        const record = await transaction.objectStore('registers').get(register);
        const comment = record && commentsIn([record]).find((one) => one.id === id && one.mentions.includes(self));
        return comment ? [{ name: nameIn(people, comment.member), text: comment.text }] : [];
      }),
    );
    const said = found.flat();
    return said.length === 0 ? undefined : { count: said.length, latest: said.toReversed().slice(0, MAX_QUOTED) };
  });
}

/** Which mentions are new (`mentionKey`), and whether notifications are wanted, in a transaction over `meta`. */
export async function mentionNotices(
  transaction: ReadTransaction | WriteTransaction,
): Promise<{ readonly fresh: ReadonlySet<string>; readonly notifies: boolean }> {
  const { fresh, notifies } = await storedIn(transaction);
  return { fresh: new Set(fresh.map(mentionKey)), notifies };
}

/** The reader has looked at all of them. */
export async function seeMentions(open: OpenLibrary): Promise<Result<undefined, AppError>> {
  return change(open, (stored) => ({ ...stored, fresh: [] }));
}

/** Whether the reader wants a notification of the system. */
export async function chooseMentionNotices(open: OpenLibrary, notifies: boolean): Promise<Result<undefined, AppError>> {
  return change(open, (stored) => ({ ...stored, notifies }));
}

/** Forgets them with the team, in a transaction over `meta`. */
export async function forgetMentions(transaction: WriteTransaction): Promise<void> {
  await transaction.objectStore('meta').delete(MENTIONS_KEY);
}

/** The key of a comment among those that are new. */
export function mentionKey({ register, id }: Mention): string {
  return `${register} ${id}`;
}

function without(mentions: readonly Mention[], others: readonly Mention[]): readonly Mention[] {
  const keys = new Set(others.map(mentionKey));
  return mentions.filter((mention) => !keys.has(mentionKey(mention)));
}

function mentionsOf(registers: readonly Register[], self: MemberId): readonly Mention[] {
  return registers.flatMap((register) =>
    register.kind !== 'd' || register.member === self
      ? []
      : commentsIn([register])
          .filter(({ mentions }) => mentions.includes(self))
          .map(({ id }) => ({ register: formatName(register), id })),
  );
}

async function change(open: OpenLibrary, changing: (stored: Stored) => Stored): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      await putStored(transaction, changing(await storedIn(transaction)));
      return ok(undefined);
    },
    ['meta'],
  );
}

async function storedIn(transaction: ReadTransaction | WriteTransaction): Promise<Stored> {
  const stored = v.safeParse(schema, await transaction.objectStore('meta').get(MENTIONS_KEY));
  return stored.success ? stored.output : NONE;
}

async function putStored(transaction: WriteTransaction, stored: Stored): Promise<void> {
  await transaction.objectStore('meta').put(stored, MENTIONS_KEY);
}
