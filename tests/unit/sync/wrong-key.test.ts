import { describe, expect, it } from 'vitest';
import { newKeyring, rotated } from '../../../lib/background/services/sync/cipher.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { teamStanding } from '../../../lib/storage/library/team-standing.ts';
import { joinTeam } from '../../../lib/storage/library/team.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

async function device(member: string, keys = KEYS): Promise<Device> {
  const made = createDevice(aTeam(member, { keys }));
  await made.join();
  return made;
}

const urls = async (one: Device): Promise<readonly string[]> => [...(await one.articles()).keys()].toSorted();
const address = (id: string): string => `https://press.example/${id}`;

describe('a key that is not the team’s', () => {
  it('is told as such, sends nothing and loses nothing: with the right one all is exchanged', async () => {
    const log = createMemoryLog(() => MOMENT);
    const [ada, bob] = [await device('ada'), await device('bob')];
    await ada.save('hers');
    for (const one of [ada, bob]) expect(await one.sync(log)).toBeUndefined();
    const before = log.entries().length;
    const eve = await device('eve', newKeyring());
    await eve.save('mine');
    for (const moment of [1, 2]) expect(await eve.sync(log, MOMENT + moment)).toBe('wrong-key');
    expect(log.entries()).toHaveLength(before);
    expect(await eve.waiting()).toBe(2);
    expect(await urls(eve)).toEqual([address('mine')]);
    expect(await expectOk(teamStanding(eve.open))).toMatchObject({ problem: 'wrong-key', refused: 0, locked: 0 });
    await expectOk(joinTeam(eve.open, { ...eve.team, keys: KEYS }));
    const right = createDevice({ ...eve.team, keys: KEYS }, eve.open);
    expect(await right.sync(log, MOMENT + 3)).toBeUndefined();
    await ada.sync(log, MOMENT + 4);
    for (const one of [ada, right]) expect(await urls(one)).toEqual(['hers', 'mine'].map(address));
    expect(await expectOk(teamStanding(eve.open))).not.toHaveProperty('problem');
  });

  it('is what one hostile member alone makes of a new team, which goes on all the same', async () => {
    const log = createMemoryLog(() => MOMENT);
    const evil = await device('evil', newKeyring());
    await evil.save('lure');
    await evil.sync(log);
    const [ada, bob] = [await device('ada'), await device('bob')];
    await ada.save('hers');
    expect(await ada.sync(log, MOMENT + 1)).toBe('wrong-key');
    expect(await bob.sync(log, MOMENT + 2)).toBeUndefined();
    expect(await ada.sync(log, MOMENT + 3)).toBeUndefined();
    for (const one of [ada, bob]) expect(await urls(one)).toEqual([address('hers')]);
  });
});

describe('a key that was rotated', () => {
  it('locks entries for who has the old one, says how many, and reads them with the new invitation', async () => {
    const log = createMemoryLog(() => MOMENT);
    const [ada, bob] = [await device('ada'), await device('bob')];
    await ada.save('one');
    for (const one of [ada, bob]) await one.sync(log);
    const keys = rotated(KEYS);
    await expectOk(joinTeam(ada.open, { ...ada.team, keys }));
    const renewed = createDevice({ ...ada.team, keys }, ada.open);
    await renewed.save('two');
    await renewed.sync(log, MOMENT + 1);
    expect(await bob.sync(log, MOMENT + 2)).toBeUndefined();
    expect(await urls(bob)).toEqual([address('one')]);
    expect(await expectOk(teamStanding(bob.open))).toMatchObject({ locked: 3, refused: 3 });
    await expectOk(joinTeam(bob.open, { ...bob.team, keys }));
    const caughtUp = createDevice({ ...bob.team, keys }, bob.open);
    expect(await caughtUp.sync(log, MOMENT + 3)).toBeUndefined();
    expect(await urls(caughtUp)).toEqual(['one', 'two'].map(address));
    expect(await expectOk(teamStanding(bob.open))).toMatchObject({ locked: 0, refused: 0 });
  });
});

describe('a long reading', () => {
  it('tells how far it has come, goes on after a kill, and is over once all was read', async () => {
    const log = createMemoryLog(() => MOMENT);
    const ada = await device('ada');
    for (let at = 0; at < 1100; at += 1) await ada.save(`n${at}`);
    await ada.sync(log);
    const bob = await device('bob');
    const seen: unknown[] = [];
    const reading = async (): Promise<unknown> => (await expectOk(teamStanding(bob.open))).reading;
    let reads = 0;
    const watched = {
      ...log,
      changes: async (...request: Parameters<typeof log.changes>) => {
        seen.push(await reading());
        reads += 1;
        return reads === 3 ? ({ ok: false, error: { kind: 'unreachable' } } as const) : log.changes(...request);
      },
    };
    expect(await bob.sync(watched, MOMENT + 1)).toBe('unreachable');
    expect(await reading()).toEqual({ read: 1000, total: 1101 });
    expect(await bob.sync(watched, MOMENT + 2)).toBeUndefined();
    expect(seen.slice(0, 4)).toEqual([
      undefined,
      { read: 500, total: 1101 },
      { read: 1000, total: 1101 },
      { read: 1000, total: 1101 },
    ]);
    expect(await reading()).toBeUndefined();
    expect(bob.told()).toBe(2);
    expect((await expectOk(storedTeam(bob.open)))?.progress).not.toHaveProperty('reading');
  });
});
