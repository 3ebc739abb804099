/** The world that accounts and the trial of a name need, as the browser gives it. */
import type { AccountsPorts, FormPreviewPorts } from '../../components/accounts/ports.ts';
import { localDay } from '../../lib/dossier/calendar.ts';
import { accountsCsv } from '../../lib/exchange/export/accounts-csv.ts';
import { companiesOfOwnPack, ownPack, unsignedPackFile } from '../../lib/exchange/export/own-pack.ts';
import { askBackground } from '../../lib/messages/client.ts';
import type { CompanyCard } from '../../lib/model/company.ts';
import { DAY_MS } from '../../lib/model/iso-date.ts';
import { ok } from '../../lib/model/result.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { downloadText } from '../../lib/platform/downloads.ts';
import { t } from '../../lib/platform/i18n.ts';
import { readCorrections } from '../../lib/storage/local/reader-choices.ts';
import { bringAccountsIn, openAccountFile } from '../../lib/surfaces/import-accounts.ts';
import { ownTeam, ownTeamIfAny } from '../team/late-own-team.ts';

/** Companies that one message may name. */
const MAX_IDS = 500;
/** Days for which a pack is to be installed. */
const YEAR_DAYS = 365;

export const accountsPorts: AccountsPorts = {
  async state() {
    const [state, team] = await Promise.all([
      askBackground('accounts-state', {}),
      ownTeamIfAny(askBackground, ownTeam),
    ]);
    if (!state.ok || !team.ok || !team.value) return state;
    const sharing = await team.value.accounts();
    return sharing.ok ? ok({ ...state.value, ...sharing.value }) : sharing;
  },
  async plan(file, template) {
    const opened = await openAccountFile(file, template);
    if (!opened.ok) return opened;
    const { name, accounts, unreadable } = opened.value;
    return ok({
      name,
      accounts: accounts.length,
      unreadable,
      run: (onProgress) =>
        bringAccountsIn(
          opened.value,
          {
            takeIn: (part) => askBackground('import-accounts', part),
            finish: () => askBackground('finish-accounts', {}),
          },
          onProgress,
        ),
    });
  },
  async exportFile() {
    const accounts = await askBackground('all-accounts', {});
    // A French spreadsheet parts cells by semicolons.
    if (accounts.ok)
      downloadText(
        'vigie-accounts.csv',
        accountsCsv(accounts.value, t('shared.language') === 'fr' ? ';' : ','),
        'text/csv;charset=utf-8',
      );
    return accounts;
  },
  async exportPack() {
    const accounts = await askBackground('all-accounts', {});
    if (!accounts.ok) return accounts;
    const own = { accounts: accounts.value, corrections: await readCorrections() };
    const cards: CompanyCard[] = [];
    const ids = companiesOfOwnPack(own);
    for (let at = 0; at < ids.length; at += MAX_IDS) {
      const part = await askBackground('company-cards', { ids: ids.slice(at, at + MAX_IDS) });
      if (!part.ok) return part;
      cards.push(...part.value);
    }
    const [made, expires] = [localDay(Date.now()), localDay(Date.now() + YEAR_DAYS * DAY_MS)];
    const pack = ownPack({ ...own, cards, name: t('accounts.packName'), made, expires });
    downloadText('own-companies.vigiepack', unsignedPackFile(pack));
    return ok(undefined);
  },
  share: async (shares) => (await ownTeam(askBackground)).shareAccounts(shares),
  removeAll: () => askBackground('remove-accounts', {}),
};

export const formPreviewPorts: FormPreviewPorts = {
  previewForm: (text) => askBackground('preview-form', { text }),
  hrefOf: ({ article, url }) => url ?? readerPath(article),
};
