/** What the team page does: joining, leaving, and what is said of the member. It writes this itself. */
import { appError } from '../model/app-error.ts';
import { err } from '../model/result.ts';
import type { OpenLibrary } from '../storage/database/database.ts';
import { storedTeam } from '../storage/library/stored-team.ts';
import { chooseMentionNotices, seeMentions } from '../storage/library/team-mentions.ts';
import { joinTeam, leaveTeam, takeOutOfTeam } from '../storage/library/team.ts';
import type { Team } from '../sync/team-record.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { tellingTeam } from './tell-team.ts';
import type { Done, TeamTellers } from './tell-team.ts';

type Dependencies = TeamTellers & {
  readonly open: OpenLibrary;
  /** Whether the administrator allows a team on these servers. */
  readonly allows: (servers: readonly string[]) => Promise<boolean>;
};

export type Membership = {
  readonly join: (team: Team) => Done;
  readonly shareNotes: (shares: boolean) => Done;
  readonly leave: (keepsCopies: boolean) => Done;
  /**
   * Takes an article out of the team's library, if the server lets this member. Fails as `not-found` where it is no
   * address.
   */
  readonly takeOut: (url: string) => Done;
  readonly seeMentions: () => Done;
  readonly notifyMentions: (notifies: boolean) => Done;
};

export function createMembership(dependencies: Dependencies): Membership {
  const { open, tell, allows } = dependencies;
  const join: Membership['join'] = async (team) =>
    (await allows(team.servers))
      ? tellingTeam(dependencies, await joinTeam(open, team), () => ({}))
      : err(appError('set-by-administrator'));
  return {
    join,
    async shareNotes(shares) {
      const stored = await storedTeam(open);
      if (!stored.ok) return stored;
      return stored.value ? join({ ...stored.value.team, sharesNotes: shares }) : err(appError('not-found', 'team'));
    },
    leave: async (keepsCopies) =>
      tellingTeam(dependencies, await leaveTeam(open, keepsCopies), (articles) => ({
        articles,
        isMentioned: true,
        hasLists: true,
        hasAccounts: true,
      })),
    async takeOut(url) {
      const canonical = canonicalUrl(url);
      if (!canonical.ok) return err(appError('not-found', url));
      return tellingTeam(dependencies, await takeOutOfTeam(open, canonical.value), () => ({}));
    },
    async seeMentions() {
      const seen = await seeMentions(open);
      if (seen.ok) await tell({ isMentioned: true });
      return seen;
    },
    notifyMentions: (notifies) => chooseMentionNotices(open, notifies),
  };
}
