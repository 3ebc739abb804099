/** What the background answers to messages about the team. */
import type { Nothing } from '../../messages/message.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { TEAM_MESSAGES } from '../../messages/team.ts';
import type { AppError } from '../../model/app-error.ts';
import { ok } from '../../model/result.ts';
import type { Result } from '../../model/result.ts';
import type { AccountsService } from '../services/companies/accounts-service.ts';
import type { TeamService } from '../services/sync/team-service.ts';

export function createTeamHandlers(
  team: TeamService,
  accounts: Pick<AccountsService, 'changedByTeam'>,
): Pick<BackgroundHandlers, keyof typeof TEAM_MESSAGES> {
  return {
    'team-state': () => team.state(),
    'join-team': async (request) => nothing(await team.join(request.team)),
    'share-notes': async ({ shares }) => nothing(await team.shareNotes(shares)),
    async 'leave-team'({ keepsCopies }) {
      const left = await team.leave(keepsCopies);
      return nothing(left.ok ? await accounts.changedByTeam() : left);
    },
    'take-out-of-team': async ({ url }) => nothing(await team.takeOut(url)),
    async 'team-thread'({ url }) {
      const thread = await team.thread(url);
      return thread.ok ? ok({ ...(thread.value && { thread: thread.value }) }) : thread;
    },
    'change-comment': async ({ url, ...comment }) => nothing(await team.changeComment(url, comment)),
    'count-team-mentions': async () => ok({ count: await team.countMentions() }),
    'see-team-mentions': async () => nothing(await team.seeMentions()),
    'notify-team-mentions': async ({ notifies }) => nothing(await team.notifyMentions(notifies)),
    async 'team-articles-changed'({ ids, isMentioned, hasLists, hasAccounts }) {
      await team.articlesChanged(ids, isMentioned, hasLists);
      return hasAccounts ? nothing(await accounts.changedByTeam()) : ok({});
    },
  };
}

function nothing(outcome: Result<undefined, AppError>): Result<Nothing, AppError> {
  return outcome.ok ? ok({}) : outcome;
}
