/** What the background answers to messages about the team. */
import { emptyReply } from '../../messages/server.ts';
import type { BackgroundHandlers } from '../../messages/server.ts';
import type { TEAM_MESSAGES } from '../../messages/team.ts';
import { ok } from '../../model/result.ts';
import type { AccountsService } from '../services/companies/accounts-service.ts';
import type { TeamService } from '../services/sync/team-service.ts';

export function createTeamHandlers(
  team: TeamService,
  accounts: Pick<AccountsService, 'changedByTeam'>,
): Pick<BackgroundHandlers, keyof typeof TEAM_MESSAGES> {
  return {
    'team-mentions': async () => ok(await team.mentions()),
    async 'team-changed'({ hasAccounts, ...changes }) {
      await team.changed(changes);
      return hasAccounts ? emptyReply(await accounts.changedByTeam()) : ok({});
    },
  };
}
