import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { MAX_PROSPECTS } from '../../../lib/model/prospect-bounds.ts';
import { storedListSchema } from '../../../lib/model/prospect.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { FIELD } from '../../../lib/sync/field-names.ts';
import type { Fields, FieldValue } from '../../../lib/sync/fields.ts';
import { firmAddress, listAddress, teamListId } from '../../../lib/sync/list-address.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { Register } from '../../../lib/sync/team-article.ts';
import { projectedList, teamFirms } from '../../../lib/sync/team-list.ts';
import { rows, sellersOf, shareOne } from './a-list.ts';
import type { Seller } from './a-list.ts';
import { expectOk } from './device.ts';

type Values = Readonly<Record<string, FieldValue>>;
const DAY_MS = 86_400_000;

/** Ada shares a list; Eve is a member who writes whatever she likes with her own login and key. */
async function withEve() {
  const world = await sellersOf(['member', 'member', 'member']);
  const [ada, bob, eve] = world.sellers;
  if (!ada || !bob || !eve) throw new Error('three sellers');
  await shareOne(ada);
  await world.exchange();
  const cipher = await createCipher(eve.team.keys, eve.team.seed);
  const list = (await bob.list()).id;
  const fieldsOf = (values: Values, at = world.now()): Fields => {
    const stamp = nextStamp(undefined, at);
    return new Map(Object.entries(values).map(([name, value]) => [name, { stamp, value }]));
  };
  /** Writes a register of Eve's about an address, whatever stands in it. */
  const write = async (kind: 'c' | 'l' | 'p', address: string, values: Values, at?: number): Promise<void> => {
    const name = `${kind}.${await cipher.hashOf(address)}.${eve.team.member}`;
    world.log.force(name, await cipher.seal(name, fieldsOf(values, at)));
  };
  const ovh = { [FIELD.list]: list, [FIELD.title]: 'OVHcloud', [FIELD.company]: 'ovhcloud' };
  const atOvh = firmAddress(list, { name: 'OVHcloud', company: 'ovhcloud' });
  return { ...world, ada, bob, eve, list, write, ovh, atOvh };
}

async function refusedBy({ device }: Seller): Promise<number> {
  return (await expectOk(storedTeam(device.open)))?.progress.refused ?? 0;
}

const SHARED = [
  ['OVHcloud', 'contacted'],
  ['Nuage du Forez', 'new'],
];

describe('a member who writes what they like', () => {
  it.each<[string, Values]>([
    ['a status that is none', { [FIELD.stage]: 'bought' }],
    ['a status that is a number', { [FIELD.stage]: 3 }],
    ['an owner who is nobody', { [FIELD.owner]: '<b>me</b>' }],
    ['endless notes', { [FIELD.note]: 'x'.repeat(20_001) }],
    ['a date that is none', { [FIELD.nextDate]: '2026-13-40' }],
    ['a field of another kind', { [FIELD.url]: 'https://press.example/' }],
    ['a field that nobody knows', { toString: 'x' }],
  ])('changes nothing by %s, and is counted', async (_what, values) => {
    const { bob, ovh, atOvh, write, sync } = await withEve();
    await write('p', atOvh, { ...ovh, ...values });
    await sync(bob);
    expect(await rows(bob)).toEqual(SHARED);
    expect(await refusedBy(bob)).toBe(1);
  });

  it.each<[string, Values]>([
    ['of another list', { [FIELD.list]: 'aaaaaaaaaaaa.other' }],
    ['of a list without an id', { [FIELD.list]: null }],
    ['of another firm', { [FIELD.company]: 'atos' }],
    ['of a company of a reader’s own', { [FIELD.company]: '~own' }],
    ['without a name', { [FIELD.title]: ' ' }],
  ])('cannot put a firm %s in the place of another', async (_what, values) => {
    const { bob, ovh, atOvh, write, sync } = await withEve();
    await write('p', atOvh, { ...ovh, ...values, [FIELD.stage]: 'lost' });
    await sync(bob);
    expect(await rows(bob)).toEqual(SHARED);
    expect(await refusedBy(bob)).toBeGreaterThan(0);
  });

  it('wins nothing by a clock that is years ahead', async () => {
    const { bob, ovh, atOvh, write, sync, now } = await withEve();
    await write('p', atOvh, { ...ovh, [FIELD.stage]: 'lost' }, now() + 2 * DAY_MS);
    await sync(bob);
    expect(await rows(bob)).toEqual(SHARED);
  });

  it('neither renames nor ends a list that another shares, nor shares one in their name', async () => {
    const { ada, bob, eve, list, write, sync } = await withEve();
    await write('l', listAddress(list), { [FIELD.list]: list, [FIELD.title]: 'Mine', [FIELD.held]: null });
    const forged = teamListId(ada.team.member, 'forged');
    const made = '2026-11-01T09:00:00.000Z';
    await write('l', listAddress(forged), { [FIELD.list]: forged, [FIELD.title]: 'Hers', [FIELD.held]: made });
    await sync(bob);
    expect((await bob.lists()).map(({ name }) => name)).toEqual(['Fair']);
    expect(await refusedBy(bob)).toBe(2);
    // One of her own she may share.
    const own = teamListId(eve.team.member, 'own');
    await write('l', listAddress(own), { [FIELD.list]: own, [FIELD.title]: '<img src=x>', [FIELD.held]: made });
    await sync(bob);
    expect((await bob.lists()).map(({ name }) => name).toSorted()).toEqual(['<img src=x>', 'Fair']);
  });

  it('cannot write under the name of another, though all hold the key that seals', async () => {
    const { bob, eve, list, log, ovh, atOvh, sync, now } = await withEve();
    const cipher = await createCipher(eve.team.keys, eve.team.seed);
    for (const { name } of log.entries().filter((entry) => /^[lp]\./.test(entry.name))) {
      const stamp = nextStamp(undefined, now());
      const values = name.startsWith('l')
        ? { [FIELD.list]: list, [FIELD.held]: null }
        : { ...ovh, [FIELD.stage]: 'lost' };
      const fields = new Map(Object.entries(values).map(([field, value]) => [field, { stamp, value }]));
      log.force(name, await cipher.seal(name, fields));
    }
    expect(atOvh).toContain(list);
    await sync(bob);
    expect(await rows(bob)).toEqual(SHARED);
    expect(await refusedBy(bob)).toBe(3);
  });

  it('cannot make lists without end', async () => {
    const { bob, eve, write, sync } = await withEve();
    for (let at = 0; at < 502; at += 1) {
      const id = teamListId(eve.team.member, String(at));
      const made = '2026-11-01T09:00:00.000Z';
      await write('l', listAddress(id), { [FIELD.list]: id, [FIELD.title]: 'Spam', [FIELD.held]: made });
    }
    await sync(bob);
    expect(await bob.lists()).toHaveLength(500);
  });

  it('cannot make a list larger than one that can be kept', () => {
    const list = 'aaaaaaaaaaaa.list';
    const registers = Array.from({ length: MAX_PROSPECTS + 1 }, (_none, at): Register => {
      const values = { [FIELD.list]: list, [FIELD.title]: `Firm ${at}`, [FIELD.held]: true };
      const fields = Object.entries(values).map(([name, value]) => [name, { stamp: '000000000000', value }] as const);
      return { kind: 'p', hash: `hash ${at}`, member: 'bbbbbbbbbbbb', fields: new Map(fields) };
    });
    const head = { list, name: 'Endless', made: '2026-11-01T09:00:00.000Z', notes: false };
    const projected = projectedList(undefined, head, teamFirms(registers));
    expect(v.is(storedListSchema, projected)).toBe(true);
    expect(projected.prospects).toHaveLength(MAX_PROSPECTS);
  });
});
