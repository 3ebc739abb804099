import type { ArticleId } from '../model/article.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { closeHiddenPage, openHiddenPage } from '../platform/hidden-page.ts';
import type { OpenLibrary } from '../storage/database/database.ts';
import { announceTeam } from '../storage/local/team-channel.ts';
import type { createPolicyRules } from './services/policy/policy-rules.ts';
import { createTeamService } from './services/sync/team-service.ts';

/** The team that shares a library, over a page of its own that keeps the connection. */
export function createTeam(
  open: OpenLibrary,
  articlesChanged: (ids: readonly ArticleId[]) => Promise<void>,
  allows: ReturnType<typeof createPolicyRules>['allowsTeam'],
) {
  return createTeamService({
    open,
    openPage: () => openHiddenPage('/sync.html', 'to keep a connection to the server of your team'),
    closePage: () => closeHiddenPage('/sync.html'),
    announce: () => announceTeam('to-send'),
    articlesChanged,
    allows,
    setAlarm,
    clearAlarm,
    now: () => Date.now(),
  });
}
