import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeProgress } from '../../lib/storage/library/stored-team.ts';
import { withProblem } from '../../lib/sync/team-record.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { connected, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';
import type { Device } from '../unit/sync/device.ts';

const MINUTE = 60_000;
const WELL_MS = 60_000;

/** A round that goes well, so many minutes later: nodes that start choose a leader first. */
async function sync({ team, sync: round }: Device, minutes = 0): Promise<void> {
  await eventually(
    'a round that goes well',
    async () => {
      const { log, close } = await connected(team);
      const problem = await round(log, Date.now() + minutes * MINUTE);
      await close();
      if (problem !== undefined) throw new Error(problem);
      return true;
    },
    WELL_MS,
  );
}

async function addressesOf({ articles }: Device): Promise<readonly string[]> {
  return [...(await articles()).keys()].map((url) => url.slice(url.lastIndexOf('/') + 1)).toSorted();
}

describe.each([1, 3])('a server that forgot what it had acknowledged, nodes: %i', (nodes) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-forgotten-'));
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(nodes, ['member', 'member']);
  });
  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Stops all nodes, has something done with their folders, and starts them again. */
  const meanwhile = async (work: (storeDir: string, copy: string) => void): Promise<void> => {
    const { servers } = cluster;
    await servers.stop();
    for (const { name, storeDir } of servers.nodes) work(storeDir, join(folder, name));
    await Promise.all(servers.nodes.map((_, at) => servers.start(at)));
  };

  it('gets it again from its member, who reads what took its numbers', { timeout: 240_000 }, async () => {
    const [first, second] = cluster.members;
    if (!first || !second) throw new Error('there are members');
    const [ada, bob] = [createDevice(first), createDevice(second)];
    for (const device of [ada, bob]) await device.join();
    await ada.save('one');
    for (const device of [ada, bob, ada, bob]) await sync(device);
    await meanwhile((store, copy) => cpSync(store, copy, { recursive: true }));
    await ada.save('two');
    await sync(ada);
    await meanwhile((store, copy) => {
      rmSync(store, { recursive: true });
      cpSync(copy, store, { recursive: true });
    });
    for (const id of ['three', 'four']) {
      await bob.save(id);
      await sync(bob);
    }
    await sync(ada, 1);
    expect([await addressesOf(ada), await addressesOf(bob)]).toEqual([
      ['four', 'one', 'two'],
      ['four', 'one', 'three'],
    ]);
    await expectOk(changeProgress(ada.open, ada.team, (progress) => withProblem(progress, 'unreachable')));
    await sync(ada, 12);
    await sync(bob, 12);
    for (const device of [ada, bob]) expect(await addressesOf(device)).toEqual(['four', 'one', 'three', 'two']);
  });
});
