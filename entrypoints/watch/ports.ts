import type { WatchPorts } from '../../components/watch/ports.ts';
import { localDay } from '../../lib/dossier/calendar.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { dropNotifications, requestNotifications } from '../../lib/platform/notifications.ts';
import { watchRevision } from '../../lib/storage/local/revisions.ts';

/** Companies that a list of choices has space for. */
const FOUND_COMPANIES = 12;

/** The world as the browser gives it. */
export const browserPorts: WatchPorts = {
  list: () => askBackground('watch-list', {}),
  watch: (companyId, watched) => askBackground('watch-company', { companyId, watched }),
  seen: (companyId) => askBackground('watch-seen', companyId === undefined ? {} : { companyId }),
  changeRules: (rules) => askBackground('change-watch-rules', { rules }),
  changeTelling: (telling) => askBackground('change-watch-telling', { telling }),
  digest: (span, day) => askBackground('watch-digest', { span, day }),
  find: (query) => askBackground('find-companies', { query, limit: FOUND_COMPANIES }),
  markRead: (ids) => askBackground('change-articles', { commandId: crypto.randomUUID(), change: { ids, read: true } }),
  askToNotify: requestNotifications,
  async stopNotifying() {
    // The team page may still want the right.
    const mentions = await askBackground('team-mentions', {});
    if (!(mentions.ok && mentions.value.notifies)) await dropNotifications();
  },
  onChange: watchRevision.onChange,
  newId: () => crypto.randomUUID(),
  today: () => localDay(Date.now()),
  print: () => window.print(),
  dossierHref: (id) => dossierPath({ kind: 'company', id }),
};
