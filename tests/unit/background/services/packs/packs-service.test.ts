import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchPack, type FetchedPack } from '../../../../../lib/background/services/packs/fetch-pack.ts';
import { createPacksReader } from '../../../../../lib/background/services/packs/packs-reader.ts';
import { createPacksService, PACKS_ALARM } from '../../../../../lib/background/services/packs/packs-service.ts';
import type { IsoDate } from '../../../../../lib/model/iso-date.ts';
import { ok } from '../../../../../lib/model/result.ts';
import type { Pack } from '../../../../../lib/packs/pack.ts';
import { hashOfKey, isSignedBy } from '../../../../../lib/platform/signatures.ts';
import { findMentions } from '../../../../../lib/recognition/find-mentions.ts';
import { extendGazetteer } from '../../../../../lib/recognition/gazetteer/extend.ts';
import { createDatabase } from '../../../../../lib/storage/database/database.ts';
import { company, gazetteerOf } from '../../../../support/companies.ts';
import { aPack, aSigner, packFile, signedPack } from '../../../../support/signing.ts';

const maker = await aSigner();
const fileOf = async (change: Partial<Pack> = {}) => packFile(await signedPack(aPack(change), maker));
const BUILT_IN = gazetteerOf(company({ id: 'zeta', name: 'Zeta Labs' }));
const ADDRESS = 'https://packs.example/brumes.json';

function office() {
  const open = createDatabase();
  let isListed = true;
  const reader = createPacksReader({
    open,
    listed: async () => isListed,
    builtInNames: async (listed) => ok(new Map(listed ? [['zeta', 'Zeta Labs']] : [])),
  });
  const alarms = new Map<string, number>();
  const namesChanged = vi.fn<() => Promise<ReturnType<typeof ok<undefined>>>>(async () => ok(undefined));
  const fetched = vi.fn<(address: string, etag: string | undefined) => Promise<FetchedPack>>();
  const service = createPacksService({
    open,
    reader,
    verify: isSignedBy,
    hashOfKey,
    gazetteer: async () => BUILT_IN,
    namesChanged,
    fetchPack: fetched,
    setAlarm: async (name, at) => void alarms.set(name, at),
    today: () => '2026-11-29' as IsoDate,
    now: () => 0,
  });
  const lines = async () => {
    const list = await service.list();
    return list.ok ? list.value.packs : [];
  };
  const setListed = (listed: boolean): void => void (isListed = listed);
  return { ...service, reader, alarms, namesChanged, fetched, lines, setListed };
}

beforeEach(() => {
  Object.assign(globalThis, { indexedDB: new IDBFactory() });
});

describe('a pack', () => {
  it('is looked at without being kept, then installed, and its names are found', async () => {
    const { check, install, lines, reader } = office();
    const file = await fileOf();
    expect(await check(file)).toMatchObject({ value: { kind: 'sound', isKnown: false, line: { companies: 2 } } });
    expect(await lines()).toEqual([]);
    expect(await install(file)).toMatchObject({ value: { kind: 'sound' } });
    const { addition, revision } = await reader.current();
    expect(revision).not.toBe('');
    const names = extendGazetteer(BUILT_IN, { companies: addition.cards, names: [], ...addition });
    expect(findMentions(names, 'Brumisa Datacenters ouvre.').map(({ companyId }) => companyId)).toEqual(['|brumisa']);
    expect(addition.cards.find(({ id }) => id === '|brumisa')?.parent).toEqual({
      id: '|zorglub-group',
      name: 'Zorglub Group',
    });
  });

  it('that is refused leaves the one in use as it is', async () => {
    const { install, lines, namesChanged } = office();
    await install(await fileOf({ revision: 2 }));
    const before = await lines();
    for (const file of [
      await fileOf(),
      (await fileOf({ revision: 3 })).replace('Fog', 'fog').replace('Firms', 'Farms'),
    ])
      expect(await install(file)).toMatchObject({ value: { kind: 'refused' } });
    expect(await lines()).toEqual(before);
    expect(namesChanged).toHaveBeenCalledTimes(1);
  });

  it('goes back to the edition before, once, and is taken out', async () => {
    const { install, lines, rollBack, remove } = office();
    await install(await fileOf());
    await install(await fileOf({ revision: 2, name: 'Fog and mist' }));
    expect(await lines()).toMatchObject([{ revision: 2, canRollBack: true }]);
    await rollBack('brumes');
    expect(await lines()).toMatchObject([{ revision: 1, name: 'Firms of the fog', canRollBack: false }]);
    expect(await rollBack('brumes')).toMatchObject({ error: { kind: 'not-found' } });
    await remove('brumes');
    expect(await lines()).toEqual([]);
  });

  it('calls no everyday word enough by itself: such names count with context, and are told', async () => {
    const { install, reader } = office();
    const companies = [company({ id: 'societe', name: 'La Société' })];
    expect(await install(await fileOf({ companies }))).toMatchObject({ value: { line: { held: ['La Société'] } } });
    const { addition } = await reader.current();
    const names = extendGazetteer(BUILT_IN, { companies: addition.cards, names: [], ...addition });
    expect(findMentions(names, 'La Société des lecteurs se tait.')).toEqual([]);
  });

  it('stands where the reader puts it: before the built-in list its card counts, behind it not', async () => {
    const { install, reorder, reader, list } = office();
    const companies = [company({ id: 'zeta', name: 'Zeta Labs', city: 'Brest' })];
    await install(await fileOf({ companies }));
    expect((await reader.current()).addition.cards).toMatchObject([{ id: 'zeta', city: 'Brest' }]);
    await reorder(['built-in', 'brumes']);
    expect((await reader.current()).addition.cards).toEqual([]);
    expect(await list()).toMatchObject({ value: { order: ['built-in', 'brumes'] } });
  });

  it('lies over other names at once where listed companies cease to count, whoever switched them off', async () => {
    const { install, reader, setListed } = office();
    await install(await fileOf({ companies: [company({ id: 'zeta', name: 'Zeta Labs' })] }));
    expect((await reader.current()).addition.forms).toMatchObject([{ companyId: 'zeta' }]);
    setListed(false);
    expect((await reader.current()).addition.forms).toMatchObject([{ companyId: '|zeta' }]);
  });

  it('of two that tell a company differently the first counts, and the reader sees it', async () => {
    const { install, list, reader } = office();
    await install(await fileOf());
    const other = company({ id: 'brumisa', name: 'Brumisa Cloud' });
    await install(await fileOf({ id: 'equipe', kind: 'team', name: 'Ours', companies: [other] }));
    expect(await list()).toMatchObject({
      value: {
        order: ['equipe', 'brumes', 'built-in'],
        conflicts: [{ name: 'Brumisa Cloud', packs: ['equipe', 'brumes'] }],
      },
    });
    expect((await reader.current()).addition.cards.find(({ id }) => id === '|brumisa')?.name).toBe('Brumisa Cloud');
  });
});

describe('an address', () => {
  it('is asked once a day for what is new, and an edition that was taken back does not come again', async () => {
    const { install, alarm, alarms, fetched, lines, rollBack } = office();
    await install(await fileOf(), ADDRESS);
    expect(alarms.has(PACKS_ALARM)).toBe(true);
    fetched.mockResolvedValue({ kind: 'fetched', text: await fileOf({ revision: 2 }), etag: '"2"' });
    await alarm(PACKS_ALARM);
    expect(await lines()).toMatchObject([{ revision: 2, address: ADDRESS }]);
    await rollBack('brumes');
    await alarm(PACKS_ALARM);
    expect(await lines()).toMatchObject([{ revision: 1 }]);
    fetched.mockResolvedValue({ kind: 'unchanged' });
    await alarm(PACKS_ALARM);
    expect(await lines()).toMatchObject([{ revision: 1 }]);
  });

  it('whose file is refused says so beside the pack, which stays', async () => {
    const { install, alarm, fetched, lines } = office();
    await install(await fileOf(), ADDRESS);
    const stranger = await aSigner();
    fetched.mockResolvedValue({
      kind: 'fetched',
      text: packFile(await signedPack(aPack({ revision: 9 }), stranger)),
    });
    await alarm(PACKS_ALARM);
    expect(await lines()).toMatchObject([{ revision: 1, problem: 'foreign-key' }]);
    fetched.mockResolvedValue({ kind: 'failed' });
    await alarm(PACKS_ALARM);
    expect(await lines()).toMatchObject([{ revision: 1, problem: 'not-there' }]);
  });

  it('is asked without cookies, and only for what is new', async () => {
    const asked = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
    asked.mockResolvedValueOnce(new Response('{}', { headers: { etag: '"1"' } }));
    expect(await fetchPack(asked, ADDRESS, undefined)).toEqual({ kind: 'fetched', text: '{}', etag: '"1"' });
    asked.mockResolvedValueOnce(new Response(null, { status: 304 }));
    expect(await fetchPack(asked, ADDRESS, '"1"')).toEqual({ kind: 'unchanged' });
    expect(asked.mock.calls[1]?.[1]).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      headers: { 'If-None-Match': '"1"' },
    });
    asked.mockRejectedValueOnce(new TypeError('redirected'));
    expect(await fetchPack(asked, ADDRESS, undefined)).toEqual({ kind: 'failed' });
  });

  it('is never one of the reader’s own network, or without TLS', async () => {
    const asked = vi.fn<(address: string, init: RequestInit) => Promise<Response>>();
    for (const address of ['https://localhost/a', 'https://192.168.1.1/a', 'http://packs.example/a'])
      expect(await fetchPack(asked, address, undefined)).toEqual({ kind: 'failed' });
    expect(asked).not.toHaveBeenCalled();
  });
});
