/** Writes comments: they lie in one's own register from the start, marked to be sent. */
import * as v from 'valibot';
import { appError } from '../../model/app-error.ts';
import type { AppError } from '../../model/app-error.ts';
import type { ArticleId, CanonicalUrl } from '../../model/article.ts';
import { err, ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import { hasSpace, mentionsIn, withComment, withoutComment } from '../../sync/comments.ts';
import { COMMENT } from '../../sync/field-names.ts';
import { NO_FIELDS } from '../../sync/fields.ts';
import { formatName } from '../../sync/register-name.ts';
import { nextStamp } from '../../sync/stamp.ts';
import { teamSchema } from '../../sync/team-record.ts';
import type { OpenLibrary } from '../database/database.ts';
import { write } from '../database/transaction.ts';
import { memberNames } from './member-names.ts';
import { markKey, markOf, TEAM_KEY } from './outbox.ts';
import { progressIn, putProgress } from './stored-team.ts';

/** A comment under an article; without a text it is withdrawn. `hash` names the registers of its address. */
export type CommentChange = {
  readonly url: CanonicalUrl;
  readonly hash: string;
  readonly id: string;
  readonly text?: string;
};

/**
 * Writes, changes or withdraws one's own comment; once more changes nothing. `now` in milliseconds since 1970. Gives
 * the article that the library has at the address, if it has one and something changed. Fails as `not-found` without a
 * team, and as `invalid-message` where the member has written all that fits.
 */
export async function changeComment(
  open: OpenLibrary,
  { url, hash, id, text }: CommentChange,
  now: number,
): Promise<Result<ArticleId | undefined, AppError>> {
  return write<ArticleId | undefined>(
    open,
    'strict',
    async (transaction) => {
      const team = v.safeParse(teamSchema, await transaction.objectStore('meta').get(TEAM_KEY));
      if (!team.success) return err(appError('not-found', 'team'));
      const { member } = team.output;
      const register = { kind: 'd', hash, member } as const;
      const store = transaction.objectStore('registers');
      const [known, names, progress] = await Promise.all([
        store.get(formatName(register)),
        memberNames(transaction),
        progressIn(transaction),
      ]);
      const own = known?.fields ?? NO_FIELDS;
      if (text !== undefined && !own.has(COMMENT + id) && !hasSpace(own))
        return err(appError('invalid-message', 'no space for another comment'));
      const stamp = nextStamp(progress.stamp, now);
      const fields =
        text === undefined
          ? withoutComment(own, id, stamp)
          : withComment(own, url, { id, text, mentions: mentionsIn(text, names) }, stamp);
      if (fields === own) return ok(undefined);
      const [name, key] = [formatName(register), markKey('d', url)];
      await Promise.all([
        store.put({ ...register, name, fields, sequence: known?.sequence ?? 0, key, isSent: false }),
        transaction.objectStore('outbox').put(markOf(key)),
        putProgress(transaction, { ...progress, stamp }),
      ]);
      return ok(await transaction.objectStore('articles').index('by-url').getKey(url));
    },
    ['registers', 'outbox', 'meta', 'articles'],
  );
}
