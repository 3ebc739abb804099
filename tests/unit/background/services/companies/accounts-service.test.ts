import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ACCOUNTS_ALARM,
  createAccountsReader,
  createAccountsService,
} from '../../../../../lib/background/services/companies/accounts-service.ts';
import { MAX_ACCOUNTS } from '../../../../../lib/model/account.ts';
import type { GivenAccount } from '../../../../../lib/model/account.ts';
import { colorOfAccount } from '../../../../../lib/model/account.ts';
import type { CompanyCard } from '../../../../../lib/model/company.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import { bringAccountsIn } from '../../../../../lib/surfaces/import-accounts.ts';

const CARDS: readonly CompanyCard[] = [
  ['zeta', 'Zeta Labs', 'zetalabs.com'],
  ['brume', 'Brume', 'brume.example'],
].map(([id = '', name = '', site = '']) => ({
  id,
  name,
  site,
  kind: 'company',
  status: 'active',
  country: 'FR',
  sectors: [],
  about: { en: '', fr: '' },
}));

function office() {
  const open = createDatabase();
  const reader = createAccountsReader(open);
  const alarms = new Map<string, number>();
  const namesChanged = vi.fn<() => Promise<ReturnType<typeof ok<undefined>>>>(async () => ok(undefined));
  let revision = 0;
  const service = createAccountsService(
    {
      open,
      companyNames: async () => ok(new Map(CARDS.map(({ id, name }) => [id, name]))),
      cards: async (ids) => ok(CARDS.filter(({ id }) => ids.includes(id))),
      namesChanged,
      setAlarm: async (name, at) => void alarms.set(name, at),
      clearAlarm: async (name) => void alarms.delete(name),
      toSend: async () => {},
      now: () => 1000,
      newId: () => `r${String((revision += 1))}`,
    },
    reader,
  );
  const take = (...accounts: readonly GivenAccount[]) =>
    service.takeIn({ file: 'crm.csv', total: 9, done: 0, accounts });
  return { ...service, reader, alarms, namesChanged, take };
}

const given = (name: string, more: Partial<GivenAccount> = {}): GivenAccount => ({ name, aliases: [], ...more });

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

describe('accounts', () => {
  it('are the companies of the pack that bear their names, and else companies of the reader’s own', async () => {
    const { take, finish, all, linesOf } = office();
    await take(
      given('ZETA LABS, Inc.', { owner: 'Ada', stage: 'Won', crmUrl: 'https://crm.example/1' }),
      given('Brume', { site: 'brume-vins.example' }),
      given('Zorglub SAS'),
    );
    await finish();
    const accounts = await all();
    expect(accounts.ok && accounts.value.map(({ name, company }) => [name, company.replace(/-.*/, '')])).toEqual(
      expect.arrayContaining([
        ['ZETA LABS, Inc.', 'zeta'],
        ['Brume', '~account'],
        ['Zorglub SAS', '~account'],
      ]),
    );
    expect(await linesOf(['zeta', 'brume'])).toEqual([
      {
        company: 'zeta',
        owner: 'Ada',
        stage: 'Won',
        color: colorOfAccount({ stage: 'Won' }),
        crmUrl: 'https://crm.example/1',
      },
    ]);
  });

  it('count once their import has ended', async () => {
    const { take, finish, reader, namesChanged, alarms } = office();
    expect((await reader.current()).accounts).toEqual([]);
    expect(await take(given('Zorglub'))).toEqual(ok({ added: 1, updated: 0, left: 0 }));
    expect((await reader.current()).revision).toBe('');
    expect(namesChanged).not.toHaveBeenCalled();
    expect([...alarms.keys()]).toEqual([ACCOUNTS_ALARM]);
    await finish();
    expect(await reader.current()).toMatchObject({ revision: 'r1', accounts: [{ name: 'Zorglub' }] });
    expect(namesChanged).toHaveBeenCalledTimes(1);
    expect(alarms.size).toBe(0);
  });

  it('count too where the page was closed in the middle, and it stays told how far the import came', async () => {
    const { take, alarm, reader, state, namesChanged } = office();
    await take(given('Zorglub'), given('Brumeux'));
    await alarm('other');
    expect(namesChanged).not.toHaveBeenCalled();
    await alarm(ACCOUNTS_ALARM);
    expect(namesChanged).toHaveBeenCalledTimes(1);
    expect((await reader.current()).accounts).toHaveLength(2);
    expect(await state()).toEqual(ok({ total: 2, unfinished: { file: 'crm.csv', total: 9, done: 2 } }));
  });

  it('are the same when a file is taken in again', async () => {
    const { take, finish, state } = office();
    await take(given('Zorglub', { crmId: '1' }), given('Brumeux'));
    expect(await take(given('Zorglub Group', { crmId: '1' }), given('BRUMEUX'))).toEqual(
      ok({ added: 0, updated: 2, left: 0 }),
    );
    await finish();
    expect(await state()).toEqual(ok({ total: 2 }));
  });

  it('are ten thousand at most, and all of them go at once', async () => {
    const { takeIn, finish, removeAll, state, reader } = office();
    const accounts = Array.from({ length: MAX_ACCOUNTS + 5 }, (_, at) => given(`Zorglub ${String(at)}`));
    const told: number[] = [];
    const taken = await bringAccountsIn({ name: 'crm.csv', accounts, unreadable: 0 }, { takeIn, finish }, (done) =>
      told.push(done),
    );
    expect(taken).toEqual(ok({ added: MAX_ACCOUNTS, updated: 0, left: 5 }));
    expect(told).toHaveLength(20);
    expect(told.at(-1)).toBe(MAX_ACCOUNTS);
    expect(await takeIn({ file: 'b', total: 1, done: 0, accounts: [given('Trop')] })).toEqual(
      ok({ added: 0, updated: 0, left: 1 }),
    );
    await removeAll();
    expect(await state()).toEqual(ok({ total: 0 }));
    expect((await reader.current()).accounts).toEqual([]);
  });
});
