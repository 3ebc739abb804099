import { describe, expect, it } from 'vitest';
import { err } from '../../../lib/model/result.ts';
import { read } from '../../../lib/storage/database/transaction.ts';
import { memberNames } from '../../../lib/storage/library/member-names.ts';
import { editArticle } from '../../../lib/storage/library/saved-articles.ts';
import { throwAway } from '../../../lib/storage/library/trash.ts';
import type { TeamLog } from '../../../lib/sync/team-log.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const command = () => ({ id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' });

/** A log that takes what is sent, and whose answers get lost. */
function mute(log: TeamLog): TeamLog {
  return {
    ...log,
    async put(puts) {
      await log.put(puts);
      return err({ kind: 'unreachable' });
    },
  };
}

async function tag({ open, articles }: Device, tags: readonly string[]): Promise<void> {
  const [article] = (await articles()).values();
  await expectOk(editArticle(open, command(), { id: article?.id ?? '', tags }));
}

async function shared() {
  const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
  for (const device of [ada, bob]) await device.join();
  const { id } = await ada.save('one');
  for (const device of [ada, bob]) await device.sync(log);
  const tags = async () =>
    Promise.all([ada, bob].map(async ({ articles }) => [...(await articles()).values()].map((one) => one.tags)));
  return { ada, bob, log, id, tags };
}

describe('a change whose answer is lost, and which is taken back before the next round', () => {
  it('is taken back for all: a tag', async () => {
    const { ada, bob, log, tags } = await shared();
    await tag(ada, ['cloud']);
    expect(await ada.sync(mute(log), MOMENT + 1)).toBe('unreachable');
    await tag(ada, []);
    for (const device of [ada, bob, ada]) expect(await device.sync(log, MOMENT + 2)).toBeUndefined();
    expect([await tags(), await ada.waiting()]).toEqual([[[[]], [[]]], 0]);
  });

  it('is taken back for all: a removed tag', async () => {
    const { ada, bob, log, tags } = await shared();
    await tag(ada, ['cloud']);
    for (const device of [ada, bob]) await device.sync(log, MOMENT + 1);
    await tag(ada, []);
    await ada.sync(mute(log), MOMENT + 2);
    await tag(ada, ['cloud']);
    for (const device of [ada, bob, ada]) await device.sync(log, MOMENT + 3);
    expect(await tags()).toEqual([[['cloud']], [['cloud']]]);
  });

  it('is taken back for all: an article that was saved and thrown away', async () => {
    const { ada, bob, log } = await shared();
    const { id } = await ada.save('two');
    await ada.sync(mute(log), MOMENT + 1);
    await expectOk(throwAway(ada.open, command(), [id]));
    for (const device of [ada, bob, ada]) await device.sync(log, MOMENT + 2);
    for (const { articles } of [ada, bob])
      expect([...(await articles()).keys()]).toEqual(['https://press.example/one']);
  });

  it('is taken back for all: another name of the member', async () => {
    const { ada, bob, log } = await shared();
    const renamed = createDevice({ ...ada.team, memberName: 'Ada L.' }, ada.open);
    await renamed.join();
    await renamed.sync(mute(log), MOMENT + 1);
    await ada.join();
    for (const device of [ada, bob]) await device.sync(log, MOMENT + 2);
    const names = await expectOk(read(bob.open, ['registers'], memberNames));
    expect(names.get(ada.team.member)).toBe('ada');
  });

  it('is stored once where nothing was taken back', async () => {
    const { ada, log, tags } = await shared();
    await tag(ada, ['cloud']);
    await ada.sync(mute(log), MOMENT + 1);
    const stored = log.entries().map(({ sequence }) => sequence);
    await ada.sync(log, MOMENT + 2);
    expect([log.entries().map(({ sequence }) => sequence), await ada.waiting()]).toEqual([stored, 0]);
    expect((await tags())[0]).toEqual([['cloud']]);
  });
});
