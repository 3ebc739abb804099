import { describe, expect, it } from 'vitest';
import { keepInSync } from '../../../lib/background/services/sync/sync-loop.ts';
import type { Live, SyncPorts } from '../../../lib/background/services/sync/sync-loop.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { joinTeam, leaveTeam } from '../../../lib/storage/library/team.ts';
import type { Hint, LogError, TeamLog } from '../../../lib/sync/team-log.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';

/** Longer than any pause after a failure whose end a test waits for. */
const LOOK_MS = 60_000;

/** A loop over a log in memory, whose clock and pauses a test holds: looks come when the test says so. */
function looping(device: Device, log: TeamLog, refusals: readonly LogError[] = []) {
  const ending = new AbortController();
  const pauses: number[] = [];
  const bugs: unknown[] = [];
  const looks = new Set<() => void>();
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
    async pause(milliseconds, signal) {
      if (milliseconds !== LOOK_MS) pauses.push(milliseconds);
      else
        await new Promise<void>((resolve) => {
          looks.add(resolve);
          signal.addEventListener('abort', () => resolve(), { once: true });
        });
    },
    chance: () => 1,
    reportBug: (bug) => void bugs.push(bug),
  };
  const running = keepInSync(ports, ending.signal);
  return {
    pauses,
    bugs,
    /** A minute is over. */
    look() {
      for (const look of looks) look();
      looks.clear();
    },
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

/** A log whose new entries can be read only after it was asked how far it goes `asks` times more. */
function lateLog(log: MemoryLog, asks: number) {
  let [hidden, onHint]: [number, (hint: Hint) => void] = [0, () => {}];
  let through = 0;
  const late: TeamLog = {
    ...log,
    async epoch() {
      const epoch = await log.epoch();
      hidden -= 1;
      if (hidden <= 0 && epoch.ok) through = epoch.value.last;
      return epoch.ok ? ok({ ...epoch.value, last: through }) : epoch;
    },
    async changes(...request) {
      const stretch = await log.changes(...request);
      return stretch.ok && hidden > 0 ? ok({ changes: [], through: request[0], left: 0 }) : stretch;
    },
    async watch(listener, signal) {
      onHint = listener;
      return log.watch(listener, signal);
    },
  };
  return { log: late, hide: () => void (hidden = asks + 1), hint: (hint: Hint) => onHint(hint) };
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

  it('doubts the server after a connection that broke, and not after one that it ends itself', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const loop = looping(ada, log);
    await loop.told();
    const doubted = async () => (await expectOk(storedTeam(ada.open)))?.progress.isDoubted;
    await loop.end();
    expect(await doubted()).toBeUndefined();
    const again = looping(ada, log);
    await again.told();
    // Its registers were compared a moment ago, so the doubt stays.
    again.cut();
    while (again.connections() === 1) await again.told();
    expect(await doubted()).toBe(true);
    await again.end();
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

  it('reads what can be read a moment after its hint only', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), aLog()];
    await ada.join();
    await bob.join();
    const late = lateLog(log, 3);
    const loop = looping(ada, late.log);
    await loop.told();
    await bob.save('one');
    late.hide();
    await bob.sync(log);
    while ((await ada.articles()).size === 0) await loop.told();
    expect(loop.pauses.slice(-3)).toEqual([50, 100, 200]);
    await loop.end();
  });

  it('gives up what was hinted at and never came, and is quiet then', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const late = lateLog(log, 0);
    const loop = looping(ada, late.log);
    await loop.told();
    late.hint({ name: `a.${'a'.repeat(26)}.bobxxxxxxxxx`, sealed: new Uint8Array(30) });
    while (loop.pauses.length < 8) await loop.told();
    await loop.told();
    expect(loop.pauses).toEqual([50, 100, 200, 400, 800, 1600, 3200, 6400]);
    await loop.end();
  });

  it('looks once a minute, so that a hint that was lost loses nothing', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), aLog()];
    await ada.join();
    await bob.join();
    const loop = looping(ada, { ...log, watch: async () => ok(undefined) });
    await loop.told();
    await bob.save('one');
    await bob.sync(log);
    loop.look();
    await loop.told();
    expect((await ada.articles()).size).toBe(1);
    await loop.end();
  });

  it('goes on after a bug of its own, and reports it', async () => {
    const [ada, log] = [createDevice(aTeam('ada')), aLog()];
    await ada.join();
    const bug = new Error('a bug');
    let watches = 0;
    const loop = looping(ada, {
      ...log,
      async watch(...request) {
        watches += 1;
        if (watches === 1) throw bug;
        return log.watch(...request);
      },
    });
    await loop.told();
    expect([loop.bugs, loop.connections(), loop.pauses]).toEqual([[bug], 2, [2000]]);
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
