import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeName, teamProposals } from '../../lib/storage/library/team-proposals.ts';
import type { TeamProposals } from '../../lib/sync/team-state.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDesk } from '../support/team-desk.ts';
import type { Desk } from '../support/team-desk.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';

const NAME = { kind: 'name', surface: 'Numérgie', companyId: 'numergy' } as const;

describe('names proposed on a real server', () => {
  let cluster: Cluster;
  const desks: Desk[] = [];
  beforeAll(async () => {
    cluster = await startCluster(1, ['member', 'reader']);
    for (const member of cluster.members) {
      const device = createDevice(member);
      await device.join();
      desks.push(createDesk(device));
    }
  });
  afterAll(async () => {
    for (const { end } of desks) await end();
    await cluster.end();
  });

  it('reach a colleague with the name of who proposes, and go once they are taken back', async () => {
    const [ada, bob] = desks;
    if (!ada || !bob) throw new Error('two desks');
    const stand = (how: (proposals: TeamProposals) => boolean) =>
      eventually('what is proposed', async () => {
        const proposals = await expectOk(teamProposals(bob.device.open, 'a member'));
        return how(proposals) ? proposals : undefined;
      });
    await expectOk(proposeName(ada.device.open, NAME, true, Date.now()));
    ada.changed();
    const { others } = await stand(({ total, others: [first] }) => total === 1 && first?.by[0] !== 'a member');
    expect(others).toMatchObject([{ name: NAME, by: [ada.device.team.memberName] }]);
    await expectOk(proposeName(ada.device.open, NAME, false, Date.now()));
    ada.changed();
    await stand(({ total }) => total === 0);
    expect(await ada.device.waiting()).toBe(0);
  });
});
