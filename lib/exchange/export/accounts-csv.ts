/** Accounts as a table that is taken in again, and that a spreadsheet opens. */
import type { Account } from '../../model/account.ts';
import { csvLine } from './csv.ts';

const HEADINGS = ['Name', 'Aliases', 'Site', 'Owner', 'Stage', 'Color', 'CRM id', 'CRM address'] as const;

/** The whole table; a byte order mark tells Excel that it is UTF-8. */
export function accountsCsv(accounts: readonly Account[], separator: ',' | ';'): string {
  const rows = accounts.map(
    ({ name, aliases, site = '', owner = '', stage = '', color = '', crmId = '', crmUrl = '' }) => [
      name,
      aliases.join(' | '),
      site,
      owner,
      stage,
      color,
      crmId,
      crmUrl,
    ],
  );
  return `\ufeff${[[...HEADINGS], ...rows].map((cells) => csvLine(cells, separator)).join('')}`;
}
