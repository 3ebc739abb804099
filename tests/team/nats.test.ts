import { afterAll, beforeAll, describe } from 'vitest';
import { connected, startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { describeTeamLog } from '../support/team-log-contract.ts';

/** More members than the contract has tests: each takes one who wrote nothing yet. */
const MEMBERS = 12;

describe.each([1, 3])('nodes: %i', (nodes) => {
  let cluster: Cluster;
  let taken = 0;
  beforeAll(async () => {
    cluster = await startCluster(
      nodes,
      Array.from({ length: MEMBERS }, () => 'member'),
    );
  });
  afterAll(() => cluster.end());

  describeTeamLog('nats-server', async () => {
    const member = cluster.members[taken];
    if (!member) throw new Error('there are more tests than members');
    taken += 1;
    const [here, elsewhere] = [await connected(member), await connected(member)];
    const end = async (): Promise<void> => {
      await Promise.all([here.close(), elsewhere.close()]);
    };
    return { log: here.log, elsewhere: elsewhere.log, member: member.member, end };
  });
});
