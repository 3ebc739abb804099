import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { NO_LISTS } from '../../../lib/model/library.ts';
import { ok } from '../../../lib/model/result.ts';
import { importPart } from '../../../lib/storage/library/imports.ts';
import { libraryLists } from '../../../lib/storage/library/library-lists.ts';
import { joinTeam, leaveTeam } from '../../../lib/storage/library/team.ts';
import type { Put } from '../../../lib/sync/team-log.ts';
import { rows, sellersOf, shareOne } from './a-list.ts';
import { KEYS } from './a-team.ts';
import { expectOk } from './device.ts';

const SHARED = [
  ['OVHcloud', 'contacted'],
  ['Nuage du Forez', 'new'],
];

async function two() {
  const world = await sellersOf(['member', 'member']);
  const [ada, bob] = world.sellers;
  if (!ada || !bob) throw new Error('two sellers');
  return { ...world, ada, bob };
}

const DECADES_MS = 60 * 365 * 86_400_000;

describe('a shared prospect list', () => {
  it('comes to the others with firms and statuses, and nothing that was not chosen leaves', async () => {
    const { ada, bob, exchange, log } = await two();
    await shareOne(ada);
    await exchange();
    expect(await rows(bob)).toEqual(SHARED);
    const list = await bob.list();
    expect(list).toMatchObject({ name: 'Fair', unknown: [], team: { notes: false } });
    expect(list).not.toHaveProperty('page');
    const cipher = await createCipher(KEYS);
    const sent = await Promise.all(
      log.entries().map(async ({ name, sealed }) => JSON.stringify([...(await expectOk(cipher.open(name, sealed)))])),
    );
    expect(sent.join()).toContain('OVHcloud');
    for (const word of ['Knows Ada', 'Call', 'Zorglub', 'fair.example']) expect(sent.join()).not.toContain(word);
    // Nothing of it stands in the names.
    for (const { name } of log.entries()) expect(name).toMatch(/^[lmp]\.(profile|[a-z2-7]{26})\.[a-z2-7]{12}$/);
  });

  it('leaves with notes, next steps and dates only if said so', async () => {
    const { ada, bob, exchange } = await two();
    await shareOne(ada, true);
    await exchange();
    expect((await bob.list()).prospects[0]).toMatchObject({ note: 'Knows Ada', nextStep: 'Call' });
    await bob.change('OVHcloud', { note: 'Met Bob too', nextStep: '' });
    await exchange();
    expect((await ada.list()).prospects[0]).toMatchObject({ note: 'Met Bob too', nextStep: '' });
  });

  it('shares nothing without being told to', async () => {
    const { ada, bob, exchange, log } = await two();
    await expectOk(ada.service.collect({ list: 'own', name: 'Mine', firms: [{ name: 'Atos' }], unknown: [] }));
    await exchange();
    expect(await bob.lists()).toEqual([]);
    expect(log.entries().every(({ name }) => name.startsWith('m.'))).toBe(true);
  });

  it('shows each member what the other changes, removes and adds', async () => {
    const { ada, bob, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('OVHcloud', { status: 'meeting', owner: bob.team.member });
    const { id, prospects } = await bob.list();
    await expectOk(bob.service.remove(id, [prospects[1]?.id ?? '']));
    await expectOk(
      bob.service.collect({ list: id, name: '', firms: [{ name: 'Atos', company: 'atos' }], unknown: [] }),
    );
    await exchange();
    const now = [
      ['OVHcloud', 'meeting', bob.team.member],
      ['Atos', 'new'],
    ];
    expect(await rows(ada)).toEqual(now);
    expect(await rows(bob)).toEqual(now);
    // What nobody else has stays as it was.
    expect((await ada.list()).prospects[0]).toMatchObject({ note: 'Knows Ada', nextStep: 'Call' });
    expect((await ada.list()).unknown).toEqual(['Zorglub']);
  });

  it('has a firm again that was removed and is added anew, without an owner', async () => {
    const { ada, bob, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('OVHcloud', { owner: bob.team.member });
    await exchange();
    const { id, prospects } = await ada.list();
    const taken = await expectOk(ada.service.remove(id, [prospects[1]?.id ?? '']));
    await exchange();
    expect(await rows(bob)).toHaveLength(1);
    await expectOk(ada.service.restore(id, taken));
    await exchange();
    expect(await rows(bob)).toEqual([
      ['OVHcloud', 'contacted', bob.team.member],
      ['Nuage du Forez', 'new'],
    ]);
    await bob.change('OVHcloud', { owner: null });
    await exchange();
    expect(await rows(ada)).toEqual(SHARED);
  });

  it('takes the later of two changes, by when they were made and not by when they were sent', async () => {
    const { ada, bob, sync, wait, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await ada.change('OVHcloud', { status: 'won' });
    wait(3_600_000);
    await bob.change('OVHcloud', { status: 'lost' });
    await sync(bob);
    wait(3_600_000);
    // Ada was away: what she said before him comes after it.
    await exchange();
    expect(await rows(ada)).toEqual([['OVHcloud', 'lost'], SHARED[1]]);
    expect(await rows(bob)).toEqual(await rows(ada));
  });

  it('brings a change that was made while the clock was decades ahead', async () => {
    const { ada, bob, wait, exchange } = await two();
    await shareOne(ada);
    await exchange();
    wait(DECADES_MS);
    await ada.change('OVHcloud', { status: 'won' });
    wait(-DECADES_MS);
    await exchange();
    expect(await rows(bob)).toEqual([['OVHcloud', 'won'], SHARED[1]]);
    wait(1000);
    await bob.change('OVHcloud', { status: 'lost' });
    await exchange();
    expect(await rows(ada)).toEqual([['OVHcloud', 'lost'], SHARED[1]]);
  });

  it('keeps changes that wait from what comes in meanwhile', async () => {
    const { ada, bob, sync, wait, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('OVHcloud', { status: 'meeting' });
    wait(1000);
    await ada.change('OVHcloud', { status: 'won' });
    await ada.change('Nuage du Forez', { owner: ada.team.member });
    expect(await ada.device.waiting()).toBe(2);
    await sync(bob);
    await exchange();
    expect(await ada.device.waiting()).toBe(0);
    const joined = [
      ['OVHcloud', 'won'],
      ['Nuage du Forez', 'new', ada.team.member],
    ];
    expect(await rows(bob)).toEqual(joined);
    expect(await rows(ada)).toEqual(joined);
  });

  it('keeps what cannot be sent from what comes in meanwhile', async () => {
    const { ada, bob, log, sync, wait, now, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('OVHcloud', { status: 'meeting', owner: bob.team.member });
    wait(1000);
    await ada.change('OVHcloud', { status: 'won' });
    const { id } = await ada.list();
    await expectOk(ada.service.collect({ list: id, name: '', firms: [{ name: 'Atos' }], unknown: [] }));
    await sync(bob);
    const full = { ...log, put: async (puts: readonly Put[]) => ok(puts.map(() => ({ kind: 'refused' }) as const)) };
    expect(await ada.device.sync(full, now())).toBe('refused');
    expect(await rows(ada)).toEqual([['OVHcloud', 'won', bob.team.member], SHARED[1], ['Atos', 'new']]);
    await exchange();
    expect(await rows(bob)).toEqual(await rows(ada));
  });

  it('is one list for two devices of a member, who both change it', async () => {
    const first = await sellersOf(['member', 'member']);
    const [ada] = first.sellers;
    if (!ada) throw new Error('ada');
    const { sellers, sync, wait, exchange } = await sellersOf([ada.team, ada.team]);
    const [desk, phone] = sellers;
    if (!desk || !phone) throw new Error('two devices');
    await shareOne(desk);
    await exchange();
    await desk.change('OVHcloud', { status: 'won' });
    wait(1000);
    await phone.change('OVHcloud', { status: 'meeting' });
    await phone.change('Nuage du Forez', { status: 'lost' });
    await sync(phone);
    await exchange();
    expect(await rows(desk)).toEqual([
      ['OVHcloud', 'meeting'],
      ['Nuage du Forez', 'lost'],
    ]);
    expect(await rows(phone)).toEqual(await rows(desk));
    expect(await phone.service.sharing((await phone.list()).id)).toMatchObject({ value: { mayStop: true } });
  });

  it('is sent again where the stream was lost, with what waits', async () => {
    const { ada, bob, log, exchange } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('OVHcloud', { status: 'lost' });
    await exchange();
    await bob.change('OVHcloud', { status: 'meeting' });
    log.wipe();
    await exchange();
    expect(await rows(ada)).toEqual([['OVHcloud', 'meeting'], SHARED[1]]);
    const late = await sellersOf([ada.team]);
    const [desk] = late.sellers;
    if (!desk) throw new Error('a desk');
    await desk.device.sync(log, Date.now());
    expect(await rows(desk)).toEqual(await rows(ada));
  });

  it('is only read by a reader', async () => {
    const { sellers, exchange } = await sellersOf(['member', 'reader']);
    const [ada, bob] = sellers;
    if (!ada || !bob) throw new Error('two');
    await shareOne(ada);
    await exchange();
    const { id, prospects } = await bob.list();
    const [first] = prospects;
    if (!first) throw new Error('a firm');
    const refused = { ok: false, error: { kind: 'set-by-administrator' } };
    expect(await bob.service.change(id, first.id, { status: 'won' })).toMatchObject(refused);
    expect(await bob.service.remove(id, [first.id])).toMatchObject(refused);
    expect(await bob.service.sharing(id)).toMatchObject({ value: { by: 'ada', mayWrite: false, mayStop: false } });
    expect(await rows(bob)).toEqual(SHARED);
    expect(await bob.device.waiting()).toBe(0);
    await expectOk(bob.service.collect({ list: 'own', name: 'Mine', firms: [], unknown: [] }));
    expect(await bob.service.share('own', false)).toMatchObject(refused);
  });
});

describe('a file', () => {
  it('holds a shared list as a list of one’s own, and adds nothing to the one that is shared here', async () => {
    const { ada, exchange } = await two();
    await shareOne(ada);
    await ada.change('OVHcloud', { owner: ada.team.member });
    await exchange();
    const lists = await expectOk(libraryLists(ada.device.open));
    expect(lists.prospects).toHaveLength(1);
    expect(JSON.stringify(lists.prospects)).not.toContain(ada.team.member);
    const [list] = lists.prospects;
    if (!list) throw new Error('a list');
    const more = { ...list, prospects: [{ id: 'x', name: 'Atos', status: 'new', note: '', nextStep: '' } as const] };
    const incoming = { entries: [], tombstones: [], feeds: [], lists: { ...NO_LISTS, prospects: [more] } };
    const at = '2026-11-01T09:00:00.000Z';
    await expectOk(importPart(ada.device.open, { import: 'i', part: 0, at }, incoming));
    expect((await ada.list()).prospects).toHaveLength(2);
    expect(await ada.device.waiting()).toBe(0);
  });
});

describe('the end of sharing', () => {
  it('takes the list from the others, whose own words stay, and leaves it with who shared it', async () => {
    const { ada, bob, exchange, log } = await two();
    await shareOne(ada);
    await exchange();
    await bob.change('Nuage du Forez', { note: 'I know them' });
    await ada.change('OVHcloud', { owner: bob.team.member });
    await exchange();
    await expectOk(ada.service.stopSharing('fair'));
    expect(await ada.list()).not.toHaveProperty('team');
    await exchange();
    const [kept, ...others] = await bob.lists();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ name: 'Fair', prospects: [{ name: 'Nuage du Forez', note: 'I know them' }] });
    expect(kept).not.toHaveProperty('team');
    expect(await rows(ada)).toEqual(SHARED);
    // What she said is taken back in the log as well.
    const cipher = await createCipher(KEYS);
    const said = log.entries().filter(({ name }) => name.startsWith('p.') && name.endsWith(ada.team.member));
    expect(said).toHaveLength(2);
    for (const { name, sealed } of said)
      expect(JSON.stringify([...(await expectOk(cipher.open(name, sealed)))])).not.toMatch(/contacted|"new"/);
    // And it is one of hers that she can share anew.
    await expectOk(ada.service.share('fair', false));
    await exchange();
    expect((await bob.lists()).map(({ team }) => team !== undefined).toSorted()).toEqual([false, true]);
  });

  it('is for who shared it, or a curator; a member may neither end it nor rename it', async () => {
    const { sellers, exchange } = await sellersOf(['member', 'member', 'curator']);
    const [ada, bob, eve] = sellers;
    if (!ada || !bob || !eve) throw new Error('three');
    await shareOne(ada);
    await exchange();
    const { id } = await bob.list();
    const refused = { ok: false, error: { kind: 'set-by-administrator' } };
    expect(await bob.service.stopSharing(id)).toMatchObject(refused);
    expect(await bob.service.rename(id, 'Other')).toMatchObject(refused);
    expect(await bob.service.removeList(id)).toMatchObject({ ok: false });
    await expectOk(ada.service.rename('fair', 'Cloud fair'));
    await exchange();
    expect((await bob.list()).name).toBe('Cloud fair');
    await expectOk(eve.service.stopSharing((await eve.list()).id));
    await exchange();
    expect([await bob.lists(), await eve.lists()]).toEqual([[], []]);
    expect(await ada.list()).not.toHaveProperty('team');
    expect((await ada.list()).prospects).toHaveLength(2);
  });

  it('keeps copies of a team that is left, or drops them, as its member says', async () => {
    const { sellers, exchange } = await sellersOf(['member', 'member', 'member']);
    const [ada, bob, eve] = sellers;
    if (!ada || !bob || !eve) throw new Error('three');
    await shareOne(ada);
    await exchange();
    await expectOk(leaveTeam(bob.device.open, true));
    await expectOk(leaveTeam(eve.device.open, false));
    await expectOk(leaveTeam(ada.device.open, false));
    expect(await eve.lists()).toEqual([]);
    for (const { list } of [ada, bob]) {
      expect((await list()).prospects).toHaveLength(2);
      expect(await list()).not.toHaveProperty('team');
    }
  });

  it('says nothing of the team before to another one', async () => {
    const { ada } = await two();
    await shareOne(ada);
    expect(await ada.device.waiting()).toBe(4);
    await expectOk(joinTeam(ada.device.open, { ...ada.team, id: 'otherotherxx' }));
    expect(await ada.list()).not.toHaveProperty('team');
    expect(await ada.device.waiting()).toBe(1);
  });
});
