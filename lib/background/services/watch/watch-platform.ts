/** The browser as the watch list needs it. */
import { localDay } from '../../../dossier/calendar.ts';
import { setAlarm } from '../../../platform/alarms.ts';
import { setBadgeOfAll } from '../../../platform/badge.ts';
import type { Badge } from '../../../platform/badge.ts';
import { t } from '../../../platform/i18n.ts';
import { showNotification } from '../../../platform/notifications.ts';
import { watchRevision } from '../../../storage/local/revisions.ts';
import { keepHeadlines } from '../../../storage/local/watched-headlines.ts';
import type { createWatchService } from './watch-service.ts';

/** Name of the alarm that rings when a notification may be due. */
export const WATCH_ALARM = 'watch';
/** There is one notification at a time; its id is the name of the page that a click leads to. */
const NOTIFICATION = 'watch';
/** As many figures as fit on the button. */
const MAX_SHOWN = 99;

type Ports = Omit<Parameters<typeof createWatchService>[0], 'open' | 'companyNames' | 'libraryChanged' | 'now'>;

const PORTS: Omit<Ports, 'showCount'> = {
  keepHeadlines,
  notify: (words) => showNotification(NOTIFICATION, words),
  words: {
    title: (stories) => t('watch.notification', stories, [String(stories)]),
    more: (stories) => t('watch.more', stories, [String(stories)]),
  },
  wakeAt: (at) => setAlarm(WATCH_ALARM, at),
  listChanged: watchRevision.changed,
  hourOf: (instant) => new Date(instant).getHours(),
  today: () => localDay(Date.now()),
};

/** The browser, with comments of colleagues that mention the reader: they come before stories on the button. */
export function createWatchPorts(countMentions: () => Promise<number>): Ports {
  return {
    ...PORTS,
    showCount: async (stories) => setBadgeOfAll(newsBadge(stories, await countMentions())),
  };
}

/** The sign for new stories or, before them, new mentions. */
function newsBadge(stories: number, mentions: number): Badge | undefined {
  if (mentions > 0) return { text: `@${String(Math.min(mentions, MAX_SHOWN))}`, tone: 'news' };
  if (stories === 0) return undefined;
  return { text: stories > MAX_SHOWN ? `${String(MAX_SHOWN)}+` : String(stories), tone: 'news' };
}
