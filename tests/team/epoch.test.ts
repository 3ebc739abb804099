import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLS, streamOf } from '../../lib/background/services/sync/nats/subjects.ts';
import { editArticle } from '../../lib/storage/library/saved-articles.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import { connected, login, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';
import type { Device } from '../unit/sync/device.ts';

type Info = { readonly config: { readonly compression?: string }; readonly state: { readonly messages: number } };

async function ask<T>(admin: Team, subject: string, body: unknown): Promise<T> {
  const connection = await login(admin);
  const reply = await connection.request(subject, JSON.stringify(body), { timeout: 10_000 });
  await connection.close();
  return reply.json<T>();
}

async function sync({ team, sync: round }: Device): Promise<void> {
  const { log, close } = await connected(team);
  expect(await round(log, Date.now())).toBeUndefined();
  await close();
}

describe.each([1, 3])('`team epoch` on a stream that is not compressed, nodes: %i', (nodes) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-epoch-'));
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await startCluster(nodes, ['member', 'member']);
  });
  afterAll(async () => {
    await cluster.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('compresses it, keeps what is in it, and has members compare what they have', { timeout: 240_000 }, async () => {
    const { team, servers, admin: chief } = cluster;
    const [first, second] = cluster.members;
    if (!first || !second) throw new Error('there are members');
    const info = () => ask<Info>(chief, CALLS.info(team.id), {});
    // As `team stream` made it before streams were compressed.
    const old = { ...(await info()).config, compression: 'none' };
    const made = await ask<{ error?: unknown }>(chief, `$JS.API.STREAM.UPDATE.${streamOf(team.id)}`, old);
    expect(made.error).toBeUndefined();
    const devices = [createDevice(first), createDevice(second)] as const;
    for (const device of devices) await device.join();
    const { id } = await devices[0].save('one');
    await devices[1].save('two');
    for (const device of [...devices, devices[0]]) await sync(device);
    const before = await info();
    expect(before.config.compression ?? 'none').toBe('none');

    const file = {
      ...team,
      servers: [...team.servers],
      nodes: servers.nodes,
      members: [chief, first, second],
    };
    writeFileSync(join(folder, 'team.json'), JSON.stringify(file));
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/team.ts', 'epoch', '--dir', folder]);
    expect(stdout).toContain('Each member sends what the server lacks');

    const after = await info();
    expect([after.config.compression, after.state.messages]).toEqual(['s2', before.state.messages]);
    // What was written before is read, and what is written from now on as well.
    await expectOk(
      editArticle(devices[0].open, { id: 'edit', at: new Date().toISOString() }, { id, tags: ['compressed'] }),
    );
    for (const device of [...devices, devices[0]]) await sync(device);
    const late = createDevice(second);
    await late.join();
    await sync(late);
    for (const device of [...devices, late]) {
      const articles = await device.articles();
      expect([articles.size, articles.get('https://press.example/one')?.tags, await device.waiting()]).toEqual([
        2,
        ['compressed'],
        0,
      ]);
    }
    expect((await info()).state.messages).toBe(before.state.messages);
  });
});
