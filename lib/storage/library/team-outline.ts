/**
 * What the background knows of a team. Whatever else is stored of it is read and written by the pages that show the
 * team and by the page that syncs, so that nobody without a team carries the code for it (docs/adr/0021).
 */
import * as v from 'valibot';
import type { OpenLibrary } from '../database/database.ts';
import type { ReadTransaction, WriteTransaction } from '../database/schema.ts';
import { read } from '../database/transaction.ts';
import { MENTIONS_KEY, TEAM_KEY } from './outbox.ts';

/** A part of a `Team`. */
const schema = v.object({ servers: v.array(v.string()), role: v.string(), member: v.string() });
type TeamOutline = v.InferOutput<typeof schema>;

const mentions = v.object({ fresh: v.array(v.unknown()), notifies: v.boolean() });

/** The team, in a transaction over `meta`. */
export async function teamOutlineIn(transaction: ReadTransaction | WriteTransaction): Promise<TeamOutline | undefined> {
  const stored = v.safeParse(schema, await transaction.objectStore('meta').get(TEAM_KEY));
  return stored.success ? stored.output : undefined;
}

/** The team, and how much there is to send to it; `undefined` without one, and where the database does not answer. */
export async function teamAtWork(
  open: OpenLibrary,
): Promise<{ readonly team: TeamOutline; readonly waiting: number } | undefined> {
  const stored = await read(open, ['meta', 'outbox'], async (transaction) => {
    const team = await teamOutlineIn(transaction);
    return team && { team, waiting: await transaction.objectStore('outbox').count() };
  });
  return stored.ok ? stored.value : undefined;
}

/** How many comments mention the reader that they have not seen, and whether they want notifications of such. */
export async function waitingMentions(
  open: OpenLibrary,
): Promise<{ readonly isInTeam: boolean; readonly count: number; readonly notifies: boolean }> {
  const found = await read(open, ['meta'], async (transaction) => {
    const stored = v.safeParse(mentions, await transaction.objectStore('meta').get(MENTIONS_KEY));
    const { fresh, notifies } = stored.success ? stored.output : { fresh: [], notifies: false };
    return { isInTeam: (await teamOutlineIn(transaction)) !== undefined, count: fresh.length, notifies };
  });
  return found.ok ? found.value : { isInTeam: false, count: 0, notifies: false };
}
