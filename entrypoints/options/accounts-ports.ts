/** The world that accounts and the trial of a name need, as the browser gives it. */
import type { AccountsPorts, FormPreviewPorts } from '../../components/accounts/ports.ts';
import { accountsCsv } from '../../lib/exchange/export/accounts-csv.ts';
import { askBackground } from '../../lib/messages/client.ts';
import { ok } from '../../lib/model/result.ts';
import { readerPath } from '../../lib/navigation/page-paths.ts';
import { downloadText } from '../../lib/platform/downloads.ts';
import { t } from '../../lib/platform/i18n.ts';
import { bringAccountsIn, openAccountFile } from '../../lib/surfaces/import-accounts.ts';

export const accountsPorts: AccountsPorts = {
  state: () => askBackground('accounts-state', {}),
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
  removeAll: () => askBackground('remove-accounts', {}),
};

export const formPreviewPorts: FormPreviewPorts = {
  previewForm: (text) => askBackground('preview-form', { text }),
  hrefOf: ({ article, url }) => url ?? readerPath(article),
};
