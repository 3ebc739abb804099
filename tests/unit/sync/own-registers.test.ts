/** A server that is taken over and a member, or one who was revoked, who lends it the team's key. */
import { describe, expect, it } from 'vitest';
import { createCipher, rotated } from '../../../lib/background/services/sync/cipher.ts';
import type { FieldValue, Fields } from '../../../lib/sync/fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { Keyring } from '../../../lib/sync/team-record.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, MOMENT } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const URL_ONE = 'https://press.example/one';
const MALLORY = `SU${'B'.repeat(56)}`;

const fieldsOf = (values: Readonly<Record<string, FieldValue>>, at: number): Fields =>
  new Map(Object.entries(values).map(([name, value]) => [name, { stamp: nextStamp(undefined, at), value }]));

/** Ada, whose saved article lies in the log, and what writes into her register of it whatever a server may. */
async function savedByAda(keys: Keyring = KEYS) {
  const log = createMemoryLog(() => MOMENT);
  const ada = createDevice(aTeam('ada', { keys }));
  await ada.join();
  await ada.save('one', { tags: ['cloud'] });
  await ada.sync(log);
  const name = `a.${await (await createCipher(keys)).hashOf(URL_ONE)}.${ada.team.member}`;
  const forge = async (values: Readonly<Record<string, FieldValue>>, from = KEYS): Promise<void> =>
    log.force(name, await (await createCipher(from, MALLORY)).seal(name, fieldsOf(values, MOMENT + 1000)));
  const saved = async () => (await ada.articles()).get(URL_ONE);
  return { ada, log, name, forge, saved };
}

describe('a register under one’s own name that another member sealed', () => {
  it.each([
    ['withdraws nothing', { u: URL_ONE, h: null }],
    ['takes no tag away', { u: URL_ONE, '#cloud': null }],
    ['renames nothing', { u: URL_ONE, t: 'Never said' }],
  ])('%s', async (_what, values) => {
    const { ada, log, forge, saved } = await savedByAda();
    const before = await saved();
    await forge(values);
    expect(await ada.sync(log, MOMENT + 2000)).toBeUndefined();
    expect(await saved()).toEqual(before);
  });

  it('is replaced by its owner within a day, for those who believed it', async () => {
    const { ada, log, name, forge, saved } = await savedByAda();
    const bob = createDevice(aTeam('bob'));
    await bob.join();
    await forge({ u: URL_ONE, t: 'Never said', h: null });
    await ada.sync(log, MOMENT + 2000);
    await ada.sync(log, MOMENT + DAY_MS + 3000);
    const entry = log.entries().find((one) => one.name === name);
    expect(await (await createCipher(KEYS, ada.team.seed)).isOwn(name, entry?.sealed ?? new Uint8Array())).toBe(true);
    await bob.sync(log, MOMENT + DAY_MS + 4000);
    expect((await bob.articles()).get(URL_ONE)?.title).toBe((await saved())?.title);
    expect((await bob.articles()).has(URL_ONE)).toBe(true);
  });

  it('keeps nothing from being sent that is said of the article later', async () => {
    const { ada, log, forge } = await savedByAda();
    await forge({ u: URL_ONE, h: null });
    await ada.sync(log, MOMENT + 2000);
    await ada.save('one', { title: 'Later' });
    expect(await ada.sync(log, MOMENT + 3000)).toBeUndefined();
    expect(await ada.waiting()).toBe(0);
  });

  it('withdraws nothing with a key that was rotated since either', async () => {
    const keys = rotated(KEYS);
    const { ada, log, forge, saved } = await savedByAda(keys);
    await forge({ u: URL_ONE, h: null }, KEYS);
    await ada.sync(log, MOMENT + 2000);
    expect(await saved()).toMatchObject({ source: 'saved' });
  });
});

describe('one’s own registers', () => {
  it('are known by another device of the member, and by no other member', async () => {
    const { log, name, ada } = await savedByAda();
    const sealed = log.entries().find((one) => one.name === name)?.sealed ?? new Uint8Array();
    const isOwn = async (seed: string): Promise<boolean> => (await createCipher(KEYS, seed)).isOwn(name, sealed);
    expect([await isOwn(ada.team.seed), await isOwn(MALLORY)]).toEqual([true, false]);
    expect(await (await createCipher(KEYS)).isOwn(name, sealed)).toBe(false);
    const foreign = await (await createCipher(KEYS, ada.team.seed)).isOwn(`${name.slice(0, -1)}y`, sealed);
    expect(foreign).toBe(false);
  });

  it('come back to a device that lost its library, also those of a version that proved nothing', async () => {
    const { ada, log, name } = await savedByAda();
    const entry = log.entries().find((one) => one.name === name);
    const opened = await (await createCipher(KEYS)).open(name, entry?.sealed ?? new Uint8Array());
    if (!opened.ok) throw new Error(opened.error.kind);
    log.force(name, await (await createCipher(KEYS)).seal(name, opened.value));
    const again = createDevice(ada.team);
    await again.join();
    expect(await again.sync(log, MOMENT + 1)).toBeUndefined();
    expect((await again.articles()).get(URL_ONE)).toMatchObject({ source: 'saved', tags: ['cloud'] });
  });

  it('have the nonce of their content: the same twice is the same, and another has another', async () => {
    const { name, ada } = await savedByAda();
    const cipher = await createCipher(KEYS, ada.team.seed);
    const sealed = (title: string) => cipher.seal(name, fieldsOf({ t: title }, MOMENT));
    expect(await sealed('One')).toEqual(await sealed('One'));
    expect((await sealed('One')).slice(2, 14)).not.toEqual((await sealed('Two')).slice(2, 14));
  });
});
