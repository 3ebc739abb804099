/** What moves from library to library beside articles, with words as hostile as a file may hold. */
import type { Account } from '../../lib/model/account.ts';
import type { FactReport } from '../../lib/model/fact-report.ts';

export const ACCOUNT: Account = {
  id: 'acc',
  company: '~account-acc',
  name: '=Zorglub "SA"',
  aliases: ['Zorglub', '],"feeds":['],
  site: 'zorglub.example',
  owner: 'Ada Lovelace',
  stage: 'Customer',
  color: 'seagreen',
  crmId: '002',
  crmUrl: 'https://crm.example/002',
};

export const REPORT: FactReport = {
  id: 'chief orange',
  company: 'orange',
  name: 'Orange',
  fact: 'chief',
  was: 'Grace Hopper',
  value: '<b>Ada Lovelace</b>',
  source: 'https://press.example/a',
  at: '2026-03-01T10:00:00.000Z',
};
