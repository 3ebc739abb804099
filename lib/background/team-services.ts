import { askTeamMarks } from '../messages/team-marks.ts';
import type { ArticleId } from '../model/article.ts';
import { clearAlarm, setAlarm } from '../platform/alarms.ts';
import { openHiddenPage } from '../platform/hidden-page.ts';
import { t } from '../platform/i18n.ts';
import { showNotification } from '../platform/notifications.ts';
import type { OpenLibrary } from '../storage/database/database.ts';
import { prospectsRevision } from '../storage/local/revisions.ts';
import { announceTeam } from '../storage/local/team-channel.ts';
import type { createPolicyRules } from './services/policy/policy-rules.ts';
import { createTeamService } from './services/sync/team-service.ts';
import { shortened } from './services/watch/notification-text.ts';

/** There is one notification at a time; its id is the name of the page that a click leads to. */
const NOTIFICATION = 'team';

/** The team that shares a library, over a page of its own that keeps the connection. */
export function createTeam(
  open: OpenLibrary,
  articlesChanged: (ids: readonly ArticleId[]) => Promise<void>,
  allows: ReturnType<typeof createPolicyRules>['allowsTeam'],
  showNews: () => Promise<void>,
) {
  return createTeamService({
    open,
    openPage: () => openHiddenPage('/sync.html', 'to keep a connection to the server of your team'),
    announce: announceTeam,
    askMarks: (urls) => askTeamMarks(urls, t('team.someMember')),
    articlesChanged,
    listsChanged: prospectsRevision.changed,
    async notify({ count, latest }) {
      const lines = latest.map(({ name, text }) => t('team.said', [name || t('team.someMember'), shortened(text)]));
      await showNotification(NOTIFICATION, {
        title: t('popup.mentioned', count, [String(count)]),
        message: lines.join('\n'),
      });
    },
    mentionsChanged: showNews,
    allows,
    setAlarm,
    clearAlarm,
    now: () => Date.now(),
  });
}
