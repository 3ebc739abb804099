/** The team of a device as its pages and its background have it, noting what they do to the world. */
import { createTeamService } from '../../../lib/background/services/sync/team-service.ts';
import type { TeamService } from '../../../lib/background/services/sync/team-service.ts';
import { tellTeamChanges } from '../../../lib/messages/team-changes.ts';
import type { MentionNews } from '../../../lib/messages/team-changes.ts';
import { ok } from '../../../lib/model/result.ts';
import { mentionsToNotify } from '../../../lib/storage/library/team-mentions.ts';
import { teamMarks } from '../../../lib/storage/library/team-thread.ts';
import { createMembership } from '../../../lib/surfaces/membership.ts';
import type { Membership } from '../../../lib/surfaces/membership.ts';
import { createOwnTeam } from '../../../lib/surfaces/own-team.ts';
import type { OwnTeam } from '../../../lib/surfaces/own-team.ts';
import type { TeamTellers } from '../../../lib/surfaces/tell-team.ts';
import { expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';

export type Serving = {
  readonly team: TeamService & OwnTeam & Membership;
  readonly done: unknown[];
  readonly notified: readonly MentionNews[];
  /** What the page that syncs tells of comments that came. */
  readonly mentionsCame: () => Promise<void>;
};

export function serving(device: Device, allowed = true, now = (): number => MOMENT): Serving {
  const { open } = device;
  const [done, notified]: [unknown[], MentionNews[]] = [[], []];
  const note =
    (what: string) =>
    async (...args: readonly unknown[]) =>
      void done.push([what, ...args]);
  const allows = async (): Promise<boolean> => allowed;
  const announce = (): void => void done.push(['to-send']);
  const service = createTeamService({
    open,
    openPage: note('open'),
    announce: (news) => void done.push([news]),
    askMarks: (urls) => expectOk(teamMarks(open, urls, 'a member')),
    articlesChanged: note('changed'),
    listsChanged: note('lists'),
    notify: async (mentions) => void notified.push(mentions),
    mentionsChanged: note('mentions'),
    allows,
    setAlarm: note('alarm'),
    clearAlarm: note('clear'),
    now,
  });
  const tellers: TeamTellers = {
    announce,
    tell: (changes) =>
      tellTeamChanges(async (_name, { hasAccounts: _accounts, ...told }) => ok(await service.changed(told)), changes),
  };
  const ownTeam = createOwnTeam({ ...tellers, open, unnamed: () => 'a member', now, newId: () => crypto.randomUUID() });
  const membership = createMembership({ ...tellers, open, allows });
  return {
    team: { ...service, ...ownTeam, ...membership },
    done,
    notified,
    async mentionsCame() {
      const mentions = await expectOk(mentionsToNotify(open, 'a member'));
      await service.changed({ ids: [], isMentioned: true, hasLists: false, ...(mentions && { mentions }) });
    },
  };
}
