/** Members of one team, each with a device, and a clock that goes on by a second at whatever they do. */
import { expect } from 'vitest';
import { newMember, newTeam } from '../../../scripts/team/members.ts';
import { KEYS } from './a-team.ts';
import { createDevice, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

export type TestRole = 'member' | 'reader';

export async function members(...roles: readonly TestRole[]) {
  const log = createMemoryLog(() => MOMENT);
  let now = MOMENT;
  const tick = (): number => (now += 1000);
  const devices = roles.map((role, at) =>
    createDevice({
      ...newMember({ ...newTeam('Sales', ['wss://team.example']), id: 'teamteamteam', keys: KEYS }, `M${at}`, role),
    }),
  );
  for (const device of devices) await device.join();
  /** Rounds of some in turn, each of which must succeed. */
  const sync = async (...some: readonly Device[]): Promise<void> => {
    for (const device of some) expect(await device.sync(log, tick())).toBeUndefined();
  };
  return { log, devices, sync, tick };
}
