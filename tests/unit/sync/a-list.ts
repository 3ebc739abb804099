/** Devices of a team that share prospect lists. */
import { createProspectsService } from '../../../lib/background/services/prospects/prospects-service.ts';
import type { ProspectsService } from '../../../lib/background/services/prospects/prospects-service.ts';
import type { ProspectChange, ProspectList } from '../../../lib/model/prospect.ts';
import { ok } from '../../../lib/model/result.ts';
import { prospectLists } from '../../../lib/storage/library/prospects.ts';
import type { OwnTeam } from '../../../lib/surfaces/own-team.ts';
import type { Team, TeamRole } from '../../../lib/sync/team-record.ts';
import { newMember } from '../../../scripts/team/members.ts';
import { KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';
import { serving } from './serving.ts';

const TEAM = { id: 'teamteamteam', name: 'Sales', servers: ['wss://team.example'], keys: KEYS };

export type Seller = {
  readonly device: Device;
  readonly team: Team;
  readonly service: ProspectsService & {
    readonly sharing: OwnTeam['sharing'];
    readonly share: OwnTeam['shareList'];
    readonly stopSharing: OwnTeam['stopSharing'];
  };
  readonly lists: () => Promise<readonly ProspectList[]>;
  /** The first list; fails where there is none. */
  readonly list: () => Promise<ProspectList>;
  /** Changes the prospect of a name in the first list. */
  readonly change: (name: string, parts: ProspectChange) => Promise<void>;
};

export type Sellers = {
  readonly log: MemoryLog;
  readonly sellers: readonly Seller[];
  /** Moves the clock of all. */
  readonly wait: (milliseconds: number) => void;
  readonly now: () => number;
  /** Rounds of all devices until everything is everywhere. */
  readonly exchange: () => Promise<void>;
  readonly sync: (seller: Seller) => Promise<string | undefined>;
};

/** A device for each role, joined to one team; a member's id stands for another device of that one. */
export async function sellersOf(roles: readonly (TeamRole | Team)[]): Promise<Sellers> {
  let now = MOMENT;
  const log = createMemoryLog(() => now);
  const sellers = await Promise.all(
    roles.map(async (role, at): Promise<Seller> => {
      const team = typeof role === 'string' ? newMember(TEAM, ['ada', 'bob', 'eve'][at] ?? 'zoe', role) : role;
      const device = createDevice(team);
      await device.join();
      const lists = async (): Promise<readonly ProspectList[]> => expectOk(prospectLists(device.open));
      const list = async (): Promise<ProspectList> => {
        const [first] = await lists();
        if (!first) throw new Error(`${team.memberName} has no list`);
        return first;
      };
      let ids = 0;
      const { team: own } = serving(device, true, () => now);
      const service = createProspectsService({
        open: device.open,
        companyNames: async () => ok(new Map([['numergy', 'Numergy']])),
        listsChanged: async () => {},
        now: () => new Date(now).toISOString(),
        newId: () => `${team.memberName}-${(ids += 1)}`,
      });
      return {
        device,
        team,
        service: { ...service, sharing: own.sharing, share: own.shareList, stopSharing: own.stopSharing },
        lists,
        list,
        async change(name, parts) {
          const { id, prospects } = await list();
          const prospect = prospects.find((one) => one.name === name);
          if (!prospect) throw new Error(`no prospect ${name}`);
          await expectOk(service.change(id, prospect.id, parts));
        },
      };
    }),
  );
  const sync = (seller: Seller): Promise<string | undefined> => seller.device.sync(log, (now += 1000));
  return {
    log,
    sellers,
    wait: (milliseconds) => void (now += milliseconds),
    now: () => now,
    sync,
    async exchange() {
      for (const seller of [...sellers, ...sellers]) if ((await sync(seller)) !== undefined) throw new Error('a round');
    },
  };
}

/** Makes a list of two firms, with words of one's own on the first, and shares it. */
export async function shareOne({ service }: Seller, notes = false): Promise<void> {
  await expectOk(
    service.collect({
      list: 'fair',
      name: 'Fair',
      page: { url: 'https://fair.example/', title: 'The fair' },
      firms: [{ name: 'OVHcloud', company: 'ovhcloud' }, { name: 'Nuage du Forez' }],
      unknown: ['Zorglub'],
    }),
  );
  const list = await expectOk(service.list('fair'));
  const [first] = list.prospects;
  if (!first) throw new Error('no firm');
  await expectOk(service.change('fair', first.id, { status: 'contacted', note: 'Knows Ada', nextStep: 'Call' }));
  await expectOk(service.share('fair', notes));
}

/** What a seller sees of the first list: name, status and owner of each firm. */
export async function rows(seller: Seller): Promise<readonly (readonly [string, string, string?])[]> {
  const { prospects } = await seller.list();
  return prospects.map(({ name, status, owner }) =>
    owner === undefined ? ([name, status] as const) : ([name, status, owner] as const),
  );
}
