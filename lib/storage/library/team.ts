/** A member's team in the library's database: joining, leaving, and how far it was read. */
import * as v from 'valibot';
import type { AppError } from '../../model/app-error.ts';
import type { ArticleId, CanonicalUrl } from '../../model/article.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { NO_PROGRESS, teamSchema } from '../../sync/team-record.ts';
import type { Team } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import type { WriteTransaction } from '../database/schema.ts';
import { write } from '../database/transaction.ts';
import { deleteRecord } from './article-writes.ts';
import { CONFLICTS_KEY, DECLINED_KEY, markKey, markOf, markUnsent, PROFILE_MARK, TEAM_KEY } from './outbox.ts';
import { PROGRESS_KEY, progressIn, teamIn, unread } from './stored-team.ts';
import { forgetAccounts } from './team-accounts.ts';
import { forgetLists } from './team-lists.ts';
import { forgetMentions } from './team-mentions.ts';

/** Joins a team, or takes a new invitation of the same one: what is saved here is marked to be sent. */
export async function joinTeam(open: OpenLibrary, team: Team): Promise<Result<undefined, AppError>> {
  return write(open, 'strict', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const before = v.safeParse(teamSchema, await meta.get(TEAM_KEY));
    const isSame = before.success && before.output.id === team.id && before.output.member === team.member;
    await meta.put(team, TEAM_KEY);
    const outbox = transaction.objectStore('outbox');
    const registers = transaction.objectStore('registers');
    if (!isSame) {
      // What the team before shared stays here; what was still to be said to it is not said to another.
      await forgetLists(transaction, 'all');
      await forgetAccounts(transaction, true);
      await Promise.all([
        meta.put(NO_PROGRESS, PROGRESS_KEY),
        registers.clear(),
        outbox.clear(),
        forgetNotices(transaction),
      ]);
    } else if (JSON.stringify(before.output.keys) !== JSON.stringify(team.keys)) {
      // Rotated keys: what the old ones sealed is sealed anew, and all is read again that could not be opened.
      await meta.put(unread(await progressIn(transaction)), PROGRESS_KEY);
      for (const register of await registers.index('by-member').getAll(team.member))
        await markUnsent(transaction, register);
    }
    await outbox.put(markOf(PROFILE_MARK));
    let cursor = await transaction.objectStore('articles').index('by-saving').openCursor();
    for (; cursor; cursor = await cursor.continue()) await outbox.put(markOf(cursor.value.url));
    return ok(undefined);
  });
}

/**
 * Leaves the team, and takes what came from it out of the library unless it is kept. Gives the articles that are gone.
 * Lists that the member shared stay, as do words of theirs in those of others.
 */
export async function leaveTeam(
  open: OpenLibrary,
  keepsCopies: boolean,
): Promise<Result<readonly ArticleId[], AppError>> {
  return write(open, 'strict', async (transaction) => {
    const sharedBy = (await teamIn(transaction))?.member;
    await forgetLists(transaction, keepsCopies ? 'all' : { sharedBy });
    await forgetAccounts(transaction, keepsCopies);
    await Promise.all([
      transaction.objectStore('registers').clear(),
      transaction.objectStore('outbox').clear(),
      transaction.objectStore('meta').delete(TEAM_KEY),
      transaction.objectStore('meta').delete(PROGRESS_KEY),
      forgetNotices(transaction),
    ]);
    const gone: ArticleId[] = [];
    let cursor = keepsCopies ? null : await transaction.objectStore('articles').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const { article, id } = cursor.value;
      if (article.source !== 'team' || article.note !== undefined) continue;
      gone.push(id);
      await deleteRecord(transaction, cursor.value, 'team');
    }
    return ok(gone);
  });
}

/** Forgets what the team page tells of this team alone. */
async function forgetNotices(transaction: WriteTransaction): Promise<void> {
  const meta = transaction.objectStore('meta');
  await Promise.all([forgetMentions(transaction), meta.delete(DECLINED_KEY), meta.delete(CONFLICTS_KEY)]);
}

/** Marks an article to be taken out of the team's library, as a curator may. */
export async function takeOutOfTeam(open: OpenLibrary, url: CanonicalUrl): Promise<Result<undefined, AppError>> {
  return write(
    open,
    'strict',
    async (transaction) => {
      await transaction.objectStore('outbox').put(markOf(markKey('c', url)));
      return ok(undefined);
    },
    ['outbox'],
  );
}
