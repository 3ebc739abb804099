/** Messages about the team that a library is shared with; all of them from pages of the extension. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import { MAX_COMMENT } from '../sync/field-names.ts';
import { teamSchema } from '../sync/team-record.ts';
import type { TeamStanding, TeamThread } from '../sync/team-state.ts';
import { message, type Nothing } from './message.ts';

const MAX_CHANGED = 500;

const url = v.pipe(v.string(), v.maxLength(8192));

export const TEAM_MESSAGES = {
  /** How sync stands. */
  'team-state': message<TeamStanding>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Joins a team as its invitation says, or changes what is shared with it. */
  'join-team': message<Nothing>()({ from: 'pages', schema: v.strictObject({ team: teamSchema }) }),
  /** Changes whether notes are shared. */
  'share-notes': message<Nothing>()({ from: 'pages', schema: v.strictObject({ shares: v.boolean() }) }),
  /** Leaves the team, with or without what came from it. */
  'leave-team': message<Nothing>()({ from: 'pages', schema: v.strictObject({ keepsCopies: v.boolean() }) }),
  /** Takes an article out of the team's library, for curators. Fails as `not-found` where the address is none. */
  'take-out-of-team': message<Nothing>()({ from: 'pages', schema: v.strictObject({ url }) }),
  /** What the team has on an article; nothing without a team, and where the article is none of the team's. */
  'team-thread': message<{ readonly thread?: TeamThread }>()({ from: 'pages', schema: v.strictObject({ url }) }),
  /**
   * Writes or changes one's own comment under an article; without a text it is withdrawn. The page makes the `id`, so
   * that a repetition does nothing. Fails as `invalid-message` where the member has written all that fits.
   */
  'change-comment': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({
      url,
      id: v.pipe(v.string(), v.uuid()),
      text: v.exactOptional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_COMMENT))),
    }),
  }),
  /** How many comments mention the reader that they have not seen; 0 without a team. */
  'count-team-mentions': message<{ readonly count: number }>()({ from: 'pages', schema: v.strictObject({}) }),
  /** The reader has seen the comments that mention them. */
  'see-team-mentions': message<Nothing>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Changes whether the reader is notified of comments that mention them. */
  'notify-team-mentions': message<Nothing>()({ from: 'pages', schema: v.strictObject({ notifies: v.boolean() }) }),
  /**
   * Articles, lists or accounts changed by the team, or a comment that came mentions the reader. (the hidden page that
   * syncs)
   */
  'team-articles-changed': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({
      ids: v.pipe(v.array(idSchema), v.maxLength(MAX_CHANGED)),
      isMentioned: v.boolean(),
      hasLists: v.boolean(),
      hasAccounts: v.boolean(),
    }),
  }),
};
