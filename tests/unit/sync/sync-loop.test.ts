import { describe, expect, it } from 'vitest';
import { keepInSync } from '../../../lib/background/services/sync/sync-loop.ts';
import type { Live, SyncPorts } from '../../../lib/background/services/sync/sync-loop.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { joinTeam, leaveTeam, storedTeam } from '../../../lib/storage/library/team.ts';
import type { LogError } from '../../../lib/sync/team-log.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';

/** A loop over a log in memory, whose clock and pauses a test holds. */
function looping(device: Device, log: MemoryLog, refusals: readonly LogError[] = []) {
  const ending = new AbortController();
  const pauses: number[] = [];
  const listeners = new Set<() => void>();
  let [round, left, connections] = [Promise.withResolvers<void>(), [...refusals], 0];
  let closing = Promise.withResolvers<void>();
  const ports: SyncPorts = {
    open: device.open,
    now: () => MOMENT,
    changed: async () => {},
    connect: async () => {
      const [refusal, ...rest] = left;
      left = rest;
      if (refusal) return err(refusal);
      connections += 1;
      closing = Promise.withResolvers();
      const live: Live = { log, closed: closing.promise, close: async () => closing.resolve() };
      return ok(live);
    },
    alone: async (work) => work(),
    onLocalChange(listener, signal) {
      listeners.add(listener);
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
    stateChanged: () => round.resolve(),
    pause: async (milliseconds) => void pauses.push(milliseconds),
    chance: () => 1,
  };
  const running = keepInSync(ports, ending.signal);
  return {
    pauses,
    connections: () => connections,
    cut: () => closing.resolve(),
    change: () => {
      for (const listener of listeners) listener();
    },
    /** Waits until the loop has told how things stand. */
    async told() {
      await round.promise;
      round = Promise.withResolvers();
    },
    running,
    async end() {
      ending.abort();
      await running;
      return listeners.size;
    },
  };
}

const aLog = () => createMemoryLog(() => MOMENT);

describe('keeping in sync', () => {
  it('ends at once without a team', async () => {
    const loop = looping(createDevice(aTeam('ada')), aLog());
    await loop.running;
    expect(loop.connections()).toBe(0);
  });

  it('sends what changes here, and takes in what changes there, over one connection', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), aLog()];
    await ada.join();
    await bob.join();
    const loop = looping(ada, log);
    await loop.told();
    await ada.save('one');
    loop.change();
    await loop.told();
    await bob.sync(log);
    await bob.save('two');
    await bob.sync(log);
    await loop.told();
    while ((await ada.articles()).size < 2) await loop.told();
    expect([(await bob.articles()).size, loop.connections()]).toEqual([2, 1]);
    expect(await loop.end()).toBe(0);
  });

  it('connects again after a pause that grows, and is short again once it went well', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const away: LogError = { kind: 'unreachable' };
    const loop = looping(ada, log, [away, away, away]);
    while (loop.connections() === 0) await loop.told();
    await loop.told();
    expect(loop.pauses).toEqual([2000, 4000, 8000]);
    loop.cut();
    while (loop.connections() === 1) await loop.told();
    expect(loop.pauses).toEqual([2000, 4000, 8000, 1000]);
    await loop.end();
  });

  it('asks seldom where a person has to act first, and keeps the reason', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const loop = looping(ada, log, [{ kind: 'unauthorised' }]);
    await loop.told();
    expect((await expectOk(storedTeam(ada.open)))?.progress.problem).toBe('unauthorised');
    while (loop.connections() === 0) await loop.told();
    expect(loop.pauses).toEqual([300_000]);
    await loop.end();
  });

  it('ends where the team is left, and connects anew with another invitation', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const loop = looping(ada, log);
    await loop.told();
    await expectOk(joinTeam(ada.open, { ...ada.team, servers: ['wss://other.example'] }));
    loop.change();
    while (loop.connections() === 1) await loop.told();
    await expectOk(leaveTeam(ada.open, true));
    loop.change();
    await loop.running;
    expect(loop.connections()).toBe(2);
  });
});
