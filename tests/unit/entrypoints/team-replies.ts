import { ok } from '../../../lib/model/result.ts';
import type { Answers } from './background-replies.ts';

/** What a background without a team answers. */
export const TEAM_REPLIES = {
  'team-state': () => ok({ notifiesMentions: false, waiting: 0, refused: 0, locked: 0 }),
  'join-team': () => ok({}),
  'share-notes': () => ok({}),
  'leave-team': () => ok({}),
  'take-out-of-team': () => ok({}),
  'team-thread': () => ok({}),
  'change-comment': () => ok({}),
  'count-team-mentions': () => ok({ count: 0 }),
  'see-team-mentions': () => ok({}),
  'notify-team-mentions': () => ok({}),
  'team-articles-changed': () => ok({}),
} satisfies Partial<Answers>;
