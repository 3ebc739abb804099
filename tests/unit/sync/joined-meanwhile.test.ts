import { describe, expect, it } from 'vitest';
import { rotated } from '../../../lib/background/services/sync/cipher.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { leaveTeam } from '../../../lib/storage/library/team.ts';
import type { TeamLog } from '../../../lib/sync/team-log.ts';
import { newMember, newTeam } from '../../../scripts/team/members.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

/** Ada shared an article; Bob, who joined, did not read it yet. */
async function pair() {
  const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
  for (const device of [ada, bob]) await device.join();
  await ada.save('one');
  await ada.sync(log);
  return { ada, bob, log };
}

/** The log, with something that happens once while it is read. */
function meanwhile(log: TeamLog, happens: () => Promise<void>): TeamLog {
  let isOver = false;
  return {
    ...log,
    async changes(...request) {
      const stretch = await log.changes(...request);
      if (!isOver) await happens();
      isOver = true;
      return stretch;
    },
  };
}

async function names({ articles }: Device): Promise<readonly string[]> {
  return [...(await articles()).keys()].map((url) => url.slice(url.lastIndexOf('/') + 1)).toSorted();
}

describe('a round during which its team becomes another', () => {
  it('does not pass for read what the new invitation opens', async () => {
    const { ada, bob, log } = await pair();
    const keys = rotated(ada.team.keys);
    const renewed = createDevice({ ...ada.team, keys }, ada.open);
    await renewed.join();
    await renewed.save('two');
    await renewed.sync(log, MOMENT + 1);
    const again = createDevice({ ...bob.team, keys }, bob.open);
    expect(await bob.sync(meanwhile(log, again.join), MOMENT + 2)).toBeUndefined();
    expect(await again.sync(log, MOMENT + 3)).toBeUndefined();
    expect(await names(bob)).toEqual(['one', 'two']);
  });

  it('brings nothing of the one before to another team, whose first reading is still to come', async () => {
    const { bob, log } = await pair();
    const other = createDevice(newMember(newTeam('Other', ['wss://other.example']), 'Bob', 'member'), bob.open);
    expect(await bob.sync(meanwhile(log, other.join), MOMENT + 1)).toBeUndefined();
    expect(await names(bob)).toEqual([]);
    expect((await expectOk(storedTeam(bob.open)))?.progress).toEqual({ cursor: 0, refused: 0 });
  });

  it('brings nothing back that was left, and sends nothing more to it', async () => {
    const { bob, log } = await pair();
    await bob.save('mine');
    const left = meanwhile(log, async () => void (await expectOk(leaveTeam(bob.open, false))));
    const before = log.entries().length;
    expect(await bob.sync(left, MOMENT + 1)).toBeUndefined();
    expect([await names(bob), await expectOk(storedTeam(bob.open))]).toEqual([['mine'], undefined]);
    expect(log.entries()).toHaveLength(before);
  });

  it('tells no problem of the one before', async () => {
    const { bob, log } = await pair();
    const other = createDevice(newMember(newTeam('Other', ['wss://other.example']), 'Bob', 'member'), bob.open);
    const failing = meanwhile({ ...log, put: async () => ({ ok: false, error: { kind: 'unreachable' } }) }, other.join);
    await bob.sync(failing, MOMENT + 1);
    expect((await expectOk(storedTeam(bob.open)))?.progress).toEqual({ cursor: 0, refused: 0 });
  });
});
