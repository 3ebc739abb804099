/** The background is stopped at every request to the database: then the state before counts, or the one after. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import {
  createAccountsReader,
  createAccountsService,
} from '../../../../lib/background/services/companies/accounts-service.ts';
import { createPacksReader } from '../../../../lib/background/services/packs/packs-reader.ts';
import { createPacksService } from '../../../../lib/background/services/packs/packs-service.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import { ok, type Result } from '../../../../lib/model/result.ts';
import { makeDelta } from '../../../../lib/packs/delta.ts';
import type { Pack } from '../../../../lib/packs/pack.ts';
import { hashOfKey, isSignedBy } from '../../../../lib/platform/signatures.ts';
import { createDatabase } from '../../../../lib/storage/database/database.ts';
import { company, gazetteerOf } from '../../../support/companies.ts';
import { aPack, aSigner, packFile, signedPack } from '../../../support/signing.ts';
import { withFault } from '../../../support/storage-faults.ts';

const maker = await aSigner();
const edition = (revision: number, change: Partial<Pack> = {}) => signedPack(aPack({ revision, ...change }), maker);
const first = await edition(1);
const second = await edition(2, { companies: [company({ id: 'brumisa', name: 'Brumisa Machines' })] });
const WHOLE = packFile(first);
const CHANGES = JSON.stringify(makeDelta(first.pack, second));
const BUILT_IN = gazetteerOf(company({ id: 'zeta', name: 'Zeta Labs' }));

/** A background that has just started: it knows what lies in the database and nothing else. */
function background() {
  const open = createDatabase();
  const nothing = async () => ok(undefined);
  const packs = createPacksService({
    open,
    reader: createPacksReader({
      open,
      listed: async () => true,
      builtInNames: async () => ok(new Map([['zeta', 'Zeta Labs']])),
    }),
    verify: isSignedBy,
    hashOfKey,
    gazetteer: async () => BUILT_IN,
    namesChanged: nothing,
    fetchPack: async () => ({ kind: 'failed' }),
    setAlarm: async () => {},
    today: () => '2026-11-29' as IsoDate,
    now: () => 0,
  });
  const accounts = createAccountsService(
    {
      open,
      companyNames: async () => ok(new Map()),
      cards: async () => ok([]),
      namesChanged: nothing,
      setAlarm: async () => {},
      clearAlarm: async () => {},
      toSend: async () => {},
      now: () => 0,
      newId: () => 'revision',
    },
    createAccountsReader(open),
  );
  return { packs, accounts };
}

/** The edition in use, and whether the one before it is kept. */
async function inUse(): Promise<string> {
  const list = await background().packs.list();
  if (!list.ok) throw new Error(list.error.kind);
  return list.value.packs.map(({ revision, canRollBack }) => `${revision}${canRollBack ? ' back' : ''}`).join();
}

/**
 * Does something with the background stopped at its first request, then with another at its second, and so on until
 * nothing is in its way; `state` is looked at by a new background after each stop. Gives all states that were met.
 */
async function stoppedAtEach(
  run: (new_: ReturnType<typeof background>) => Promise<Result<unknown, unknown>>,
  state: () => Promise<string>,
): Promise<readonly string[]> {
  const met: string[] = [];
  for (let at = 1; ; at += 1) {
    const done = await withFault({ fault: 'AbortError', moment: 'before', at }, () => run(background()));
    met.push(await state());
    if (!done.struck) return met;
  }
}

describe('a background that is stopped at every step', () => {
  it('has installed a pack, its changes and the way back whole, or not at all, and does it at the next try', async () => {
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    const install = (text: string) => stoppedAtEach(({ packs }) => packs.install(text), inUse);
    const installed = await install(WHOLE);
    expect(new Set(installed)).toEqual(new Set(['', '1']));
    expect(installed.at(-1)).toBe('1');
    const updated = await install(CHANGES);
    expect(new Set(updated)).toEqual(new Set(['1', '2 back']));
    const back = await stoppedAtEach(({ packs }) => packs.rollBack('brumes'), inUse);
    expect(new Set(back)).toEqual(new Set(['2 back', '1']));
    expect([installed, updated, back].every(({ length }) => length > 1)).toBe(true);
  });

  it('takes no file of another key while it cannot read which one is pinned', async () => {
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    expect(await background().packs.install(WHOLE)).toMatchObject({ ok: true });
    const forged = packFile(await signedPack(aPack({ revision: 3 }), await aSigner()));
    await stoppedAtEach(({ packs }) => packs.install(forged), inUse).then((states) =>
      expect(new Set(states)).toEqual(new Set(['1'])),
    );
  });

  it('keeps every part of an import of accounts that was told to be kept', async () => {
    Object.assign(globalThis, { indexedDB: new IDBFactory() });
    const names = ['Brume', 'Zorglub', 'Nuagix'];
    let told = 0;
    const states = await stoppedAtEach(
      async ({ accounts }) => {
        for (const [done, name] of names.entries()) {
          const taken = await accounts.takeIn({ file: 'crm.csv', total: 3, done, accounts: [{ name, aliases: [] }] });
          if (!taken.ok) return taken;
          told = Math.max(told, done + 1);
        }
        return accounts.finish();
      },
      async () => {
        const state = await background().accounts.state();
        if (!state.ok) throw new Error(state.error.kind);
        const { total, unfinished } = state.value;
        expect(total).toBeGreaterThanOrEqual(told);
        return `${total} ${unfinished?.done ?? '-'}`;
      },
    );
    expect(states.at(-1)).toBe('3 -');
    expect(states.length).toBeGreaterThan(names.length);
  });
});
