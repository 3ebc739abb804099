import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import type { Account } from '../../../lib/model/account.ts';
import { companyOfAccount } from '../../../lib/model/account.ts';
import { accountsState, putAccounts, removeAccounts, storedAccounts } from '../../../lib/storage/library/accounts.ts';
import { accountsSharing, shareAccounts } from '../../../lib/storage/library/share-accounts.ts';
import { joinTeam, leaveTeam } from '../../../lib/storage/library/team.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import { KEYS } from './a-team.ts';
import { expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { members } from './members.ts';
import type { TestRole } from './members.ts';

const account = (id: string, parts: Partial<Account> = {}): Account => ({
  id,
  company: companyOfAccount(id),
  name: `Firm ${id}`,
  aliases: [],
  ...parts,
});

async function sharers(...roles: readonly TestRole[]) {
  const { tick, ...team } = await members(...roles);
  const bring = async ({ open }: Device, ...accounts: readonly Account[]): Promise<void> => {
    await expectOk(putAccounts(open, accounts, { file: 'crm.csv', total: 1, done: 1 }, tick()));
  };
  const share = async ({ open }: Device, shares = true): Promise<void> => {
    await expectOk(shareAccounts(open, shares, tick()));
  };
  const remove = async ({ open }: Device): Promise<void> => {
    await expectOk(removeAccounts(open, 'a revision', tick()));
  };
  return { ...team, bring, share, remove };
}

async function pair() {
  const { devices, ...all } = await sharers('member', 'member');
  const [ada, bob] = devices;
  if (!ada || !bob) throw new Error('two');
  return { ada, bob, ...all };
}

const accountsOf = async ({ open }: Device) => (await expectOk(storedAccounts(open))).accounts;
const revisionOf = async ({ open }: Device) => (await expectOk(storedAccounts(open))).revision;

describe('accounts of a team', () => {
  it('leave only once their reader shares them, each a register of its own', async () => {
    const { ada, bob, log, sync, bring, share } = await pair();
    await bring(ada, account('a', { stage: 'Lead', owner: 'Ada', site: 'a.example' }), account('b'));
    await sync(ada, bob);
    expect(log.entries().filter(({ name }) => name.startsWith('o.'))).toEqual([]);
    await share(ada);
    await sync(ada, bob);
    expect(log.entries().filter(({ name }) => name.startsWith('o.'))).toHaveLength(2);
    expect(await accountsOf(bob)).toEqual([
      account('a', { stage: 'Lead', owner: 'Ada', site: 'a.example', team: true }),
      account('b', { team: true }),
    ]);
    expect(await expectOk(accountsState(bob.open))).toEqual({ total: 2 });
    expect(await expectOk(accountsSharing(bob.open))).toMatchObject({ ofTeam: 2, sharing: { isShared: false } });
    expect(await revisionOf(bob)).not.toBe('');
  });

  it('keep the company that packs know, and name no company of the reader’s own', async () => {
    const { ada, bob, sync, bring, share } = await pair();
    await share(ada);
    await bring(ada, account('a', { company: 'numergy' }), account('b', { company: companyOfAccount('b') }));
    await sync(ada, bob);
    expect((await accountsOf(bob)).map(({ company }) => company)).toEqual(['numergy', companyOfAccount('b')]);
  });

  it('change for all where a later table says otherwise, field by field', async () => {
    const { ada, bob, sync, bring, share } = await pair();
    for (const device of [ada, bob]) await share(device);
    await bring(ada, account('a', { stage: 'Lead', owner: 'Ada' }));
    await sync(ada, bob);
    await bring(bob, account('a', { stage: 'Customer', owner: 'Ada' }));
    await sync(bob, ada);
    for (const device of [ada, bob])
      expect(await accountsOf(device)).toEqual([account('a', { stage: 'Customer', owner: 'Ada' })]);
    // The table of before, once more: said later, it counts.
    await bring(ada, account('a', { stage: 'Lead', owner: 'Ada' }));
    await sync(ada, bob);
    for (const device of [ada, bob]) expect((await accountsOf(device)).map(({ stage }) => stage)).toEqual(['Lead']);
  });

  it('stay as they are for a reader who shares none', async () => {
    const { ada, bob, sync, bring, share } = await pair();
    await share(ada);
    await bring(bob, account('a', { stage: 'Mine' }));
    await bring(ada, account('a', { stage: 'Lead' }));
    await sync(ada, bob);
    expect(await accountsOf(bob)).toEqual([account('a', { stage: 'Mine' })]);
  });

  it('go from the others where nobody shares them any more, and what was said is withdrawn', async () => {
    const { ada, bob, log, sync, bring, share } = await pair();
    await share(ada);
    await bring(ada, account('a', { stage: 'Lead' }), account('b'));
    await bring(bob, account('b', { stage: 'Bob’s' }));
    await share(bob);
    await sync(ada, bob, ada);
    await share(ada, false);
    await sync(ada, bob);
    expect((await accountsOf(bob)).map(({ id, stage }) => [id, stage])).toEqual([['b', 'Bob’s']]);
    expect((await accountsOf(ada)).map(({ id }) => id)).toEqual(['a', 'b']);
    const cipher = await createCipher(KEYS);
    const said = await Promise.all(
      log
        .entries()
        .filter(({ name }) => name.startsWith('o.') && name.endsWith(ada.team.member))
        .map(async ({ name, sealed }) => cipher.open(name, sealed)),
    );
    const values = said.map((one) => (one.ok ? [...one.value].flatMap(([, { value }]) => value ?? []) : 'closed'));
    expect(values.toSorted()).toEqual([['a'], ['b']]);
  });

  it('that a reader removes go from the team, but for those a colleague shares', async () => {
    const { ada, bob, sync, bring, share, remove } = await pair();
    for (const device of [ada, bob]) await share(device);
    await bring(ada, account('a'), account('b'));
    await bring(bob, account('b'));
    await sync(ada, bob, ada);
    await remove(ada);
    expect(await accountsOf(ada)).toEqual([]);
    await sync(ada, bob, ada);
    expect(await accountsOf(bob)).toEqual([account('b')]);
    expect(await accountsOf(ada)).toEqual([account('b', { team: true })]);
  });

  it.each([
    [true, [account('a'), account('mine')]],
    [false, [account('mine')]],
  ])('are kept (%s) as the reader’s own or go with the team that is left', async (keeps, left) => {
    const { ada, bob, sync, bring, share } = await pair();
    await share(ada);
    await bring(ada, account('a'));
    await bring(bob, account('mine'));
    await share(bob);
    await sync(ada, bob);
    await expectOk(leaveTeam(bob.open, keeps));
    expect(await accountsOf(bob)).toEqual(left);
    // Another team is told nothing of them.
    await expectOk(joinTeam(bob.open, { ...bob.team, id: 'otherteamxxx' }));
    await bring(bob, account('later'));
    expect((await expectOk(accountsSharing(bob.open))).sharing).toMatchObject({ isShared: false });
    expect(await bob.waiting()).toBe(1);
  });

  it('are shared by no reader of the team', async () => {
    const { devices } = await sharers('reader');
    expect(await shareAccounts(devices[0]?.open ?? (() => Promise.reject(new Error('none'))), true, 0)).toMatchObject({
      ok: false,
      error: { kind: 'set-by-administrator' },
    });
  });

  it.each([
    ['a link that is a script', [['q', 'javascript:alert(1)']]],
    ['another account than its name is the hash of', [['z', 'other']]],
    ['an owner of endless length', [['w', 'x'.repeat(5000)]]],
  ] as const)('of a hostile member leave out %s', async (_what, parts) => {
    const { ada, bob, log, sync } = await pair();
    const cipher = await createCipher(KEYS, ada.team.seed);
    const name = `o.${await cipher.hashOf('account a')}.${ada.team.member}`;
    const stamp = nextStamp(undefined, MOMENT);
    const values = new Map<string, string | boolean>([['z', 'a'], ['t', 'Firm a'], ['h', true], ...parts]);
    log.force(name, await cipher.seal(name, new Map([...values].map(([field, value]) => [field, { stamp, value }]))));
    await sync(bob);
    const [first] = await accountsOf(bob);
    expect([first?.crmUrl, first?.owner]).toEqual([undefined, undefined]);
    expect(first === undefined).toBe(parts[0][0] === 'z');
  });

  it('signed by another member do not open', async () => {
    const { ada, bob, log, sync } = await pair();
    const cipher = await createCipher(KEYS, bob.team.seed);
    const name = `o.${await cipher.hashOf('account a')}.${ada.team.member}`;
    const stamp = nextStamp(undefined, MOMENT);
    const fields = new Map(
      [['z', 'a'] as const, ['t', 'Forged'] as const, ['h', true] as const].map(([field, value]) => [
        field,
        { stamp, value },
      ]),
    );
    log.force(name, await cipher.seal(name, fields));
    await sync(bob);
    expect(await accountsOf(bob)).toEqual([]);
  });
});
