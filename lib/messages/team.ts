/**
 * Messages about the team that a library is shared with; all of them from pages of the extension, which read and write
 * what they show of it themselves.
 */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

const MAX_CHANGED = 500;
/** Whatever a comment may have, and a name. */
const text = v.pipe(v.string(), v.maxLength(8192));

/** Comments that mention the reader, which they have not seen; none without a team. */
export type TeamMentions = { readonly isInTeam: boolean; readonly count: number; readonly notifies: boolean };

export const TEAM_MESSAGES = {
  'team-mentions': message<TeamMentions>()({ from: 'pages', schema: v.strictObject({}) }),
  /**
   * The reader joined or left the team, or changed something in it; or the team brought changes. `isMentioned`: there
   * are other comments that mention the reader; `mentions`: they are to be notified of these.
   */
  'team-changed': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({
      ids: v.pipe(v.array(idSchema), v.maxLength(MAX_CHANGED)),
      isMentioned: v.boolean(),
      hasLists: v.boolean(),
      hasAccounts: v.boolean(),
      mentions: v.exactOptional(
        v.strictObject({ count: v.number(), latest: v.array(v.strictObject({ name: text, text })) }),
      ),
    }),
  }),
};
