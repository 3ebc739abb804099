import { expect, it } from 'vitest';
import { MAX_SEALED_BYTES } from '../../lib/sync/encode-fields.ts';
import type { PutOutcome } from '../../lib/sync/team-log.ts';
import { connected, startCluster } from '../support/team-cluster.ts';

const MAX_PUTS = 20;

it('a server whose quota is used up says that it is full, and still gives what it has', async () => {
  const cluster = await startCluster(1, ['member'], { quota: '1MB' });
  const [member] = cluster.members;
  if (!member) throw new Error('there is a member');
  const { log, close } = await connected(member);
  const letters = [...'abcdefghijklmnopqrst'].slice(0, MAX_PUTS);
  const outcomes: (PutOutcome | undefined)[] = [];
  for (const letter of letters) {
    const sealed = new Uint8Array(MAX_SEALED_BYTES).map((_, at) => (at * 7919) >> 3);
    const put = await log.put([{ name: `a.${letter.repeat(26)}.${member.member}`, sealed, expected: 0 }]);
    outcomes.push(put.ok ? put.value[0] : put.error);
  }
  expect(outcomes.at(0)?.kind).toBe('stored');
  expect(outcomes.at(-1)?.kind).toBe('full');
  const read = await log.changes(0, 100, { kind: 'all' });
  expect(read.ok && read.value.changes).toHaveLength(outcomes.filter((one) => one?.kind === 'stored').length);
  await close();
  await cluster.end();
});
