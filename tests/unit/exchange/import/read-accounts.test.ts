import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountsCsv } from '../../../../lib/exchange/export/accounts-csv.ts';
import { hostOfSite, readAccounts } from '../../../../lib/exchange/import/read-accounts.ts';
import type { Account } from '../../../../lib/model/account.ts';

const HUBSPOT = `"Record ID","Company name","Company owner","Create Date","Phone Number","Company Domain Name","Lifecycle Stage"
"9012345","Zorglub Industries","Ada Lovelace","2024-03-01 10:00","","zorglub.example","Opportunity"
"9012346","Société Brumeuse","","2024-03-02 10:00","","www.brume.example","Customer"
"9012347","","","","","",""
`;
const SALESFORCE = `Account ID,Account Name,Account Owner,Website,Type
001A0000012abcd,Zorglub Industries,Ada Lovelace,https://www.zorglub.example/fr,Prospect
`;
const SALESFORCE_FR = `ID du compte;Nom du compte;Propriétaire du compte;Site Web;Type
001A0000012abcd;Société Brumeuse;Grace Hopper;brume.example;Client
`;

describe('accounts of a table', () => {
  it('are read as HubSpot exports them, with a link where the reader gave its form', () => {
    expect(readAccounts(HUBSPOT, 'https://app.hubspot.com/contacts/1/record/0-2/{id}')).toEqual({
      accounts: [
        {
          name: 'Zorglub Industries',
          aliases: [],
          site: 'zorglub.example',
          owner: 'Ada Lovelace',
          stage: 'Opportunity',
          crmId: '9012345',
          crmUrl: 'https://app.hubspot.com/contacts/1/record/0-2/9012345',
        },
        {
          name: 'Société Brumeuse',
          aliases: [],
          site: 'brume.example',
          stage: 'Customer',
          crmId: '9012346',
          crmUrl: 'https://app.hubspot.com/contacts/1/record/0-2/9012346',
        },
      ],
      unreadable: 1,
    });
  });

  it('are read as Salesforce exports them, in English and French', () => {
    expect(readAccounts(SALESFORCE)?.accounts).toEqual([
      {
        name: 'Zorglub Industries',
        aliases: [],
        site: 'zorglub.example',
        owner: 'Ada Lovelace',
        stage: 'Prospect',
        crmId: '001A0000012abcd',
      },
    ]);
    expect(readAccounts(SALESFORCE_FR)?.accounts).toMatchObject([
      { name: 'Société Brumeuse', owner: 'Grace Hopper', stage: 'Client', site: 'brume.example' },
    ]);
  });

  it('are one where a later row has the same id', () => {
    const read = readAccounts('crm id,name,stage\n1,Zorglub,New\n1,Zorglub SA,Won\n');
    expect(read?.accounts).toEqual([{ name: 'Zorglub SA', aliases: [], stage: 'Won', crmId: '1' }]);
  });

  it('have links of the Web only, whatever stands in the table or in the form of the address', () => {
    const csv = 'name,crm id,crm address\nZorglub,1,javascript:alert(1)\nBrume,../2?x,\n';
    expect(readAccounts(csv, 'data:text/html,{id}')?.accounts.map(({ crmUrl }) => crmUrl)).toEqual([
      undefined,
      undefined,
    ]);
    expect(readAccounts(csv, 'https://crm.example/{id}')?.accounts[1]?.crmUrl).toBe('https://crm.example/..%2F2%3Fx');
  });

  it('are none without a column of names', () => {
    expect(readAccounts('title,url\nA,https://a.example\n')).toBeUndefined();
  });

  it('come back from our own file as they were', () => {
    const word = fc.stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ' ]{0,20}[A-Za-zÀ-ÿ]$/);
    const account = fc.record(
      {
        name: word,
        aliases: fc.uniqueArray(word, { maxLength: 3 }),
        site: fc.constantFrom('zorglub.example', 'brume.example'),
        owner: word,
        stage: word,
        crmId: fc.stringMatching(/^[a-z\d]{1,10}$/),
        crmUrl: fc.constant('https://crm.example/1'),
      },
      { requiredKeys: ['name', 'aliases'] },
    );
    fc.assert(
      fc.property(account, fc.constantFrom<',' | ';'>(',', ';'), (given, separator) => {
        const kept: Account = {
          id: 'i',
          company: 'c',
          ...given,
          aliases: given.aliases.filter((alias) => alias !== given.name),
        };
        const { id: _id, company: _company, ...rest } = kept;
        expect(readAccounts(accountsCsv([kept], separator))).toEqual({ accounts: [rest], unreadable: 0 });
      }),
    );
  });

  it('are read from any text without a failure', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, template) => {
        const read = readAccounts(`name,site,crm id,aliases\n${text}`, template);
        for (const { crmUrl } of read?.accounts ?? []) expect(crmUrl ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});

describe('the host of a site', () => {
  it.each([
    ['https://www.acme.example/en', 'acme.example'],
    ['ACME.example', 'acme.example'],
    ['acme', undefined],
    ['', undefined],
    ['javascript:alert(1)', undefined],
  ])('of %s is %s', (text, host) => {
    expect(hostOfSite(text)).toBe(host);
  });
});
