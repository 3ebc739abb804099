import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProspectsService } from '../../lib/background/services/prospects/prospects-service.ts';
import type { ProspectsService } from '../../lib/background/services/prospects/prospects-service.ts';
import type { ProspectList } from '../../lib/model/prospect.ts';
import { ok } from '../../lib/model/result.ts';
import type { OpenLibrary } from '../../lib/storage/database/database.ts';
import { prospectLists } from '../../lib/storage/library/prospects.ts';
import { eventually } from '../../scripts/browsers/eventually.ts';
import { startCluster } from '../support/team-cluster.ts';
import type { Cluster } from '../support/team-cluster.ts';
import { createDesk } from '../support/team-desk.ts';
import { createDevice, expectOk } from '../unit/sync/device.ts';
import type { Device } from '../unit/sync/device.ts';
import { serving } from '../unit/sync/serving.ts';

type Desk = {
  readonly device: Device;
  readonly service: ProspectsService;
  readonly share: (list: string) => Promise<void>;
  readonly stopSharing: (list: string) => Promise<void>;
  readonly end: () => Promise<void>;
};

function desk(device: Device): Desk {
  const { changed, end } = createDesk(device);
  const service = createProspectsService({
    open: device.open,
    companyNames: async () => ok(new Map()),
    listsChanged: async () => changed(),
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  const { team } = serving(device, true, () => Date.now());
  const telling = async (outcome: Promise<unknown>): Promise<void> => {
    expect(await outcome).toMatchObject({ ok: true });
    changed();
  };
  return {
    device,
    service,
    share: (id) => telling(team.shareList(id, false)),
    stopSharing: (id) => telling(team.stopSharing(id)),
    end,
  };
}

async function lists(open: OpenLibrary): Promise<readonly ProspectList[]> {
  return expectOk(prospectLists(open));
}

/** Waits until the first list of a device stands so. */
async function stands(open: OpenLibrary, how: (list: ProspectList) => boolean): Promise<ProspectList> {
  return eventually('the list', async () => (await lists(open)).find(how), 60_000);
}

describe('a shared list on a real server', () => {
  let cluster: Cluster;
  const desks: Desk[] = [];
  beforeAll(async () => {
    cluster = await startCluster(1, ['member', 'member']);
    for (const member of cluster.members) {
      const device = createDevice(member);
      await device.join();
      desks.push(desk(device));
    }
  });
  afterAll(async () => {
    for (const { end } of desks) await end();
    await cluster.end();
  });

  it('shows each of two devices the other’s change of status, live and after the server was away', async () => {
    const [ada, bob] = desks;
    if (!ada || !bob) throw new Error('two desks');
    await expectOk(
      ada.service.collect({
        list: 'fair',
        name: 'Fair',
        firms: [
          { name: 'OVHcloud', company: 'ovhcloud' },
          { name: 'Atos', company: 'atos' },
        ],
        unknown: [],
      }),
    );
    await ada.share('fair');
    const { id, prospects } = await stands(bob.device.open, ({ prospects: firms }) => firms.length === 2);
    const [first] = prospects;
    if (!first) throw new Error('a firm');
    await expectOk(bob.service.change(id, first.id, { status: 'meeting', owner: bob.device.team.member }));
    const seen = await stands(ada.device.open, ({ prospects: firms }) => firms[0]?.status === 'meeting');
    expect(seen.prospects[0]?.owner).toBe(bob.device.team.member);
    await cluster.servers.kill(0);
    const [mine] = seen.prospects;
    if (!mine) throw new Error('a firm');
    await expectOk(ada.service.change('fair', mine.id, { status: 'won' }));
    expect(await ada.device.waiting()).toBe(1);
    await cluster.servers.start(0);
    await stands(bob.device.open, ({ prospects: firms }) => firms[0]?.status === 'won');
    expect(await ada.device.waiting()).toBe(0);
    await ada.stopSharing('fair');
    await eventually('the list to go', async () => ((await lists(bob.device.open)).length === 0 ? true : undefined));
    expect(await lists(ada.device.open)).toMatchObject([{ id: 'fair', prospects: [{ status: 'won' }, {}] }]);
  });
});
