import type { ProspectPorts } from '../../components/prospects/ports.ts';
import { localDay } from '../../lib/dossier/calendar.ts';
import { createPageAsker } from '../../lib/messages/ask-frames.ts';
import { askTab } from '../../lib/messages/ask-tab.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { ok } from '../../lib/model/result.ts';
import { dossierPath } from '../../lib/navigation/dossier-place.ts';
import { nameFormPath } from '../../lib/navigation/selected-name.ts';
import { downloadText } from '../../lib/platform/downloads.ts';
import { extensionOrigin } from '../../lib/platform/runtime.ts';
import { framesOf } from '../../lib/platform/scripting.ts';
import { openTabAt, tabById } from '../../lib/platform/tabs.ts';
import { prospectsRevision } from '../../lib/storage/local/revisions.ts';
import { createFirmFinder } from '../../lib/surfaces/find-firms.ts';
import { ownTeam, ownTeamIfAny } from '../team/late-own-team.ts';

const SCAN_PAUSE_MS = 200;

/** The world as the browser gives it. */
export const browserPorts: ProspectPorts = {
  lists: () => askBackground('prospect-lists', {}),
  list: (id) => askBackground('prospect-list', { id }),
  findFirms: createFirmFinder({
    askBackground,
    askTab: createPageAsker({ askTab, framesOf }),
    addressOf: async (tabId) => (await tabById(tabId))?.url,
    pause: () => new Promise((resolve) => void setTimeout(resolve, SCAN_PAUSE_MS)),
  }),
  collect: (collection) => askBackground('collect-firms', { collection }),
  rename: (id, name) => askBackground('rename-prospect-list', { id, name }),
  change: (list, id, change) => askBackground('change-prospect', { list, id, change }),
  remove: (list, ids) => askBackground('remove-prospects', { list, ids }),
  restore: (list, taken) => askBackground('restore-prospects', { list, taken }),
  decide: (list, name, as) => askBackground('decide-name', { list, name, as }),
  removeList: (id) => askBackground('remove-prospect-list', { id }),
  restoreList: (list) => askBackground('restore-prospect-list', { list }),
  async sharing(id) {
    const team = await ownTeamIfAny(askBackground, ownTeam);
    if (!team.ok) return team;
    if (!team.value) return ok({});
    const sharing = await team.value.sharing(id);
    return sharing.ok ? ok({ ...(sharing.value && { sharing: sharing.value }) }) : sharing;
  },
  share: async (id, notes) => (await ownTeam(askBackground)).shareList(id, notes),
  stopSharing: async (id) => (await ownTeam(askBackground)).stopSharing(id),
  cards: (ids) => askBackground('company-cards', { ids }),
  lastNews: (ids) => askBackground('last-news', { ids }),
  download: (name, text) => downloadText(name, text, 'text/csv;charset=utf-8'),
  addName: (name) => void openTabAt(`${extensionOrigin()}${nameFormPath({ name, host: '' })}`),
  onChange: prospectsRevision.onChange,
  newId: () => crypto.randomUUID(),
  today: () => localDay(Date.now()),
  dossierHref: (id) => dossierPath({ kind: 'company', id }),
};
