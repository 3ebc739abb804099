/** Messages about the team that a library is shared with; all of them from pages of the extension. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import { teamSchema } from '../sync/team-record.ts';
import type { TeamNotes, TeamPreview, TeamState } from '../sync/team-state.ts';
import { message, type Nothing } from './message.ts';

const MAX_CHANGED = 500;
/** Rows that a list shows at once, and then some. */
const MAX_ROWS = 200;

const urls = v.pipe(v.array(v.pipe(v.string(), v.maxLength(8192))), v.maxLength(MAX_ROWS));

export const TEAM_MESSAGES = {
  /** How things stand. */
  'team-state': message<TeamState>()({ from: 'pages', schema: v.strictObject({}) }),
  /** What would leave this machine. */
  'team-preview': message<TeamPreview>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Joins a team as its invitation says, or changes what is shared with it. */
  'join-team': message<Nothing>()({ from: 'pages', schema: v.strictObject({ team: teamSchema }) }),
  /** Changes whether notes are shared. */
  'share-notes': message<Nothing>()({ from: 'pages', schema: v.strictObject({ shares: v.boolean() }) }),
  /** Leaves the team, with or without what came from it. */
  'leave-team': message<Nothing>()({ from: 'pages', schema: v.strictObject({ keepsCopies: v.boolean() }) }),
  /** Takes an article out of the team's library, for curators. Fails as `not-found` where the address is none. */
  'take-out-of-team': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ url: v.pipe(v.string(), v.maxLength(8192)) }),
  }),
  /** Who saved and noted what, for the addresses that the team has. */
  'team-notes': message<readonly TeamNotes[]>()({ from: 'pages', schema: v.strictObject({ urls }) }),
  /** Articles changed by the team. (the hidden page that syncs) */
  'team-articles-changed': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(MAX_CHANGED)) }),
  }),
};
