import { describe, expect, it, vi } from 'vitest';
import { createOwnNames } from '../../../../../lib/background/services/companies/own-names.ts';
import type { Correction } from '../../../../../lib/model/correction.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { layPacks } from '../../../../../lib/packs/layers.ts';
import { compileGazetteer } from '../../../../../lib/recognition/compile/compile.ts';
import { findMentions } from '../../../../../lib/recognition/find-mentions.ts';
import { decodeGazetteer, encodeGazetteer } from '../../../../../lib/recognition/gazetteer/format.ts';
import { isAccount } from '../../../../../lib/recognition/gazetteer/gazetteer.ts';
import { pageNames } from '../../../../../lib/recognition/gazetteer/page-names.ts';
import type { StoredAccounts } from '../../../../../lib/storage/library/accounts.ts';
import { company } from '../../../../support/companies.ts';
import { correction } from '../../../../support/corrections.ts';

const whole = compileGazetteer(
  [company({ id: 'orange', name: 'Orange' }), company({ id: 'zeta', name: 'Zeta Labs' })],
  undefined,
  new Set(['orange']),
);
const packed = encodeGazetteer(whole);
const packedForPages = encodeGazetteer(pageNames(whole));

const NO_PACKS = { revision: '', addition: layPacks([], [], new Map()) };
const NO_ACCOUNTS: StoredAccounts = { revision: '', accounts: [] };
const ACCOUNTS: StoredAccounts = {
  revision: 'r1',
  accounts: [
    { id: '1', company: 'zeta', name: 'Zeta Labs SAS', aliases: ['Zetalabs'], owner: 'Ada' },
    { id: '2', company: '~account-2', name: 'Boulangerie Zorglub', aliases: [] },
  ],
};

function room(first: readonly Correction[] = [], firstAccounts: StoredAccounts = NO_ACCOUNTS) {
  let [corrections, accounts, isListed] = [first, firstAccounts, true];
  const read = vi.fn<() => Promise<Uint8Array>>(async () => packed);
  return {
    read,
    correct: (next: readonly Correction[]) => (corrections = next),
    account: (next: StoredAccounts) => (accounts = next),
    list: (next: boolean) => (isListed = next),
    ...createOwnNames({
      corrections: async () => corrections,
      accounts: async () => accounts,
      packs: async () => NO_PACKS,
      listed: async () => isListed,
      coreNames: async () => ok(new Map([['orange', 'Orange']])),
      readGazetteer: read,
      readJudge: async () => new Uint8Array(),
      readPageNames: async () => packedForPages,
    }),
  };
}

describe('the names that ship', () => {
  it('are given as they are where the reader added none', async () => {
    const { pageBytes, revision, cards } = room([correction('never')]);
    expect(await pageBytes()).toBe(packedForPages);
    expect([await revision(), await cards()]).toEqual(['', []]);
  });

  it('are those of the core list alone where listed companies are not wanted', async () => {
    const { pageBytes, gazetteer, revision, list } = room();
    list(false);
    expect((await gazetteer())?.ids).toEqual(['orange']);
    const page = decodeGazetteer(await pageBytes());
    expect(page.ok && page.value.coldNames.length).toBe(0);
    expect(await revision()).toBe('core');
    list(true);
    expect((await gazetteer())?.ids).toEqual(['orange', 'zeta']);
    expect(await pageBytes()).toBe(packedForPages);
  });

  it('have the reader’s names on top', async () => {
    const { pageBytes, revision, cards } = room([correction('own')]);
    const decoded = decodeGazetteer(await pageBytes());
    expect(decoded.ok && decoded.value.ids).toEqual(['orange', '~z']);
    expect(await revision()).toBe('own');
    expect(await cards()).toMatchObject([{ id: '~z', name: 'Zorglub' }]);
  });

  it('have the accounts on top, each told apart in the page', async () => {
    const { gazetteer, pageBytes, revision, cards, account } = room([], ACCOUNTS);
    const known = await gazetteer();
    expect(known?.ids).toEqual(['orange', 'zeta', '~account-2']);
    expect(['orange', 'zeta', '~account-2'].map((id) => known && isAccount(known, id))).toEqual([false, true, true]);
    expect(known && findMentions(known, 'Zetalabs et Boulangerie Zorglub.').map(({ companyId }) => companyId)).toEqual([
      'zeta',
      '~account-2',
    ]);
    const page = decodeGazetteer(await pageBytes());
    expect(page.ok && page.value.ids.map((id) => isAccount(page.value, id))).toEqual([false, true]);
    expect(await revision()).toBe('r1');
    expect(await cards()).toMatchObject([{ id: '~account-2', name: 'Boulangerie Zorglub' }]);
    account(NO_ACCOUNTS);
    expect((await gazetteer())?.ids).toEqual(['orange', 'zeta']);
  });

  it('are read once, and again when the reader’s names change', async () => {
    const { gazetteer, read, correct } = room();
    await Promise.all([gazetteer(), gazetteer()]);
    expect(read).toHaveBeenCalledTimes(1);
    correct([correction('own')]);
    expect((await gazetteer())?.names).toEqual(['Orange', 'Zeta Labs', 'Zorglub']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('are none as long as they cannot be read', async () => {
    const { gazetteer, read } = room();
    read.mockRejectedValueOnce(new Error('no file')).mockResolvedValueOnce(Uint8Array.of(1, 2, 3));
    expect(await gazetteer()).toBeUndefined();
    expect(await gazetteer()).toBeUndefined();
    expect((await gazetteer())?.names).toEqual(['Orange', 'Zeta Labs']);
  });
});

describe('a name that ships', () => {
  it('is told from those that an account or the reader adds, whatever company they are for', async () => {
    const { shipsName, shipped } = room([], ACCOUNTS);
    const asked = [
      ['zeta', 'Zeta Labs'],
      ['zeta', 'Zetalabs'],
      ['orange', 'Zeta Labs'],
      ['~account-2', 'Boulangerie Zorglub'],
    ] as const;
    expect(await Promise.all(asked.map(([id, surface]) => shipsName(id, surface)))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect((await shipped())?.ids).toEqual(['orange', 'zeta']);
  });

  it('needs no look where nothing was added, and is none where the names cannot be read', async () => {
    const { shipsName, read, account } = room();
    expect([await shipsName('zeta', 'Zetalabs'), read.mock.calls]).toEqual([true, []]);
    account(ACCOUNTS);
    read.mockRejectedValueOnce(new Error('gone'));
    expect(await shipsName('zeta', 'Zeta Labs')).toBe(false);
    expect(await shipsName('zeta', 'Zeta Labs')).toBe(true);
  });
});
