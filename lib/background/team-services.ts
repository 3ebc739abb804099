import type { ArticleId } from '../model/article.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { closeHiddenPage, openHiddenPage } from '../platform/hidden-page.ts';
import { announceTeam } from '../storage/local/team-channel.ts';
import type { Core } from './service-groups.ts';
import { createTeamService } from './services/sync/team-service.ts';

/** The team that shares a library, over a page of its own that keeps the connection. */
export function createTeam(
  open: Core['open'],
  articlesChanged: (ids: readonly ArticleId[]) => Promise<void>,
  allows: Core['rules']['allowsTeam'],
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
