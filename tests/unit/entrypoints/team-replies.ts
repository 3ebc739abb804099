import { ok } from '../../../lib/model/result.ts';
import type { Answers } from './background-replies.ts';

/** What a background without a team answers. */
export const TEAM_REPLIES = {
  'team-mentions': () => ok({ isInTeam: false, count: 0, notifies: false }),
  'team-changed': () => ok({}),
} satisfies Partial<Answers>;
