import { describe, expect, it } from 'vitest';
import { auditDue } from '../../../lib/background/services/sync/audit.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import type { Scope, TeamLog } from '../../../lib/sync/team-log.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';
import type { MemoryLog } from './memory-log.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Two members who are in sync, and whose registers were compared at `MOMENT`. */
async function settledPair() {
  const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
  for (const device of [ada, bob]) await device.join();
  await ada.save('one');
  await ada.save('two');
  for (const device of [ada, bob, ada, bob]) await device.sync(log);
  return { ada, bob, log };
}

/** A server that fails, and has lost an article that it had acknowledged when it is back. */
async function failAndForget(device: Device, log: MemoryLog, now: number): Promise<string> {
  const away: TeamLog = { ...log, epoch: async () => err({ kind: 'unreachable' }) };
  await device.sync(away, now);
  const lost = log.entries().find(({ name }) => name.startsWith('a.'))?.name ?? '';
  log.lose(lost);
  return lost;
}

function has(log: MemoryLog, register: string): boolean {
  return log.entries().some(({ name }) => name === register);
}

/** The log, counting what is put and how often each scope is read from its start. */
function counting(log: TeamLog, changes: TeamLog['changes'] = log.changes) {
  const asked: Scope['kind'][] = [];
  let puts = 0;
  const counted: TeamLog = {
    ...log,
    async put(wanted) {
      puts += wanted.length;
      return log.put(wanted);
    },
    async changes(after, limit, scope) {
      if (scope.kind !== 'all' && after === 0) asked.push(scope.kind);
      return changes(after, limit, scope);
    },
  };
  return { log: counted, asked, puts: () => puts };
}

/** A log whose first `looks` looks at names meet a node that lags, and has nothing of them. */
function lagging(log: TeamLog, looks: number) {
  let left = looks;
  return counting(log, async (after, limit, scope) => {
    if (scope.kind !== 'names' || left === 0) return log.changes(after, limit, scope);
    left -= 1;
    return ok({ changes: [], through: after, left: 0 });
  });
}

async function doubts(device: Device): Promise<boolean> {
  return (await expectOk(storedTeam(device.open)))?.progress.isDoubted ?? false;
}

describe('one’s own registers, compared with the log', () => {
  it('come back after a failure of a server that forgot what it acknowledged', async () => {
    const { ada, bob, log } = await settledPair();
    const lost = await failAndForget(ada, log, MOMENT + 11 * MINUTE);
    expect(await ada.sync(log, MOMENT + 12 * MINUTE)).toBeUndefined();
    expect([has(log, lost), await ada.waiting(), await doubts(ada)]).toEqual([true, 0, false]);
    await bob.sync(log, MOMENT + 13 * MINUTE);
    expect((await bob.articles()).size).toBe(2);
  });

  it('come back where the log has another leader, though nothing failed for this device', async () => {
    const { ada, log } = await settledPair();
    const ledBy = (leader: string): TeamLog => ({
      ...log,
      async epoch() {
        const epoch = await log.epoch();
        return epoch.ok ? ok({ ...epoch.value, leader }) : epoch;
      },
    });
    await ada.sync(ledBy('n1'), MOMENT + 11 * MINUTE);
    expect(await doubts(ada)).toBe(false);
    const lost = log.entries().find(({ name }) => name.startsWith('a.'))?.name ?? '';
    log.lose(lost);
    await ada.sync(ledBy('n1'), MOMENT + 12 * MINUTE);
    expect(has(log, lost)).toBe(false);
    await ada.sync(ledBy('n2'), MOMENT + 13 * MINUTE);
    expect([has(log, lost), await doubts(ada)]).toEqual([true, false]);
  });

  it('are compared ten minutes after the last time at the soonest, however often the server fails', async () => {
    const { ada, log } = await settledPair();
    const counted = counting(log);
    const lost = await failAndForget(ada, log, MOMENT + MINUTE);
    for (let minute = 2; minute < 10; minute += 1) await ada.sync(counted.log, MOMENT + minute * MINUTE);
    expect([counted.asked, has(log, lost), await doubts(ada)]).toEqual([[], false, true]);
    await ada.sync(counted.log, MOMENT + 10 * MINUTE);
    expect([has(log, lost), await doubts(ada)]).toEqual([true, false]);
    const before = counted.asked.length;
    for (let minute = 11; minute < 40; minute += 1) await ada.sync(counted.log, MOMENT + minute * MINUTE);
    expect(counted.asked).toHaveLength(before);
  });

  it('are compared without what they say, once where all are there, and nothing is sent', async () => {
    const { ada, log } = await settledPair();
    const counted = counting(log);
    await ada.sync(counted.log, MOMENT + DAY);
    expect([counted.asked, counted.puts()]).toEqual([['names'], 0]);
  });

  it('are not sent where a node that lags hid them from one look', async () => {
    const { ada, log } = await settledPair();
    const behind = lagging(log, 1);
    await ada.sync(behind.log, MOMENT + DAY);
    expect([behind.asked, behind.puts(), await ada.waiting()]).toEqual([['names', 'names'], 0, 0]);
  });

  it('are stored no second time where nodes that lag hid them from both looks', async () => {
    const { ada, log } = await settledPair();
    const before = log.entries();
    const behind = lagging(log, 2);
    expect(await ada.sync(behind.log, MOMENT + DAY)).toBeUndefined();
    expect([log.entries(), await ada.waiting()]).toEqual([before, 0]);
  });

  it('wait for a node that has all the log where the server failed', async () => {
    const { ada, bob, log } = await settledPair();
    const lost = await failAndForget(ada, log, MOMENT + 11 * MINUTE);
    await bob.save('three');
    await bob.sync(log, MOMENT + 11 * MINUTE);
    const behind = counting(log, async (after) => ok({ changes: [], through: after, left: 0 }));
    expect(await ada.sync(behind.log, MOMENT + 12 * MINUTE)).toBe('behind');
    expect([behind.asked, await doubts(ada)]).toEqual([[], true]);
    await ada.sync(log, MOMENT + 13 * MINUTE);
    expect([has(log, lost), await doubts(ada)]).toEqual([true, false]);
  });

  it('are sent in place of an older entry that the log went back to', async () => {
    const { ada, log } = await settledPair();
    const last = log.entries().findLast(({ name }) => name.endsWith(ada.team.member));
    const back: TeamLog = {
      ...log,
      async changes(after, limit, scope) {
        const read = await log.changes(after, limit, scope);
        if (!read.ok || scope.kind !== 'names') return read;
        const changes = read.value.changes.map((one) => (one.name === last?.name ? { ...one, sequence: 1 } : one));
        return ok({ ...read.value, changes });
      },
      put: async (puts) => {
        sent.push(...puts.map(({ name, expected }) => `${name} ${expected}`));
        return ok(puts.map(() => ({ kind: 'stored', sequence: 100 })));
      },
    };
    const sent: string[] = [];
    await ada.sync(back, MOMENT + DAY);
    expect(sent).toEqual([`${last?.name ?? ''} 1`]);
  });
});

describe('what others sent, after a failure of the server', () => {
  it('is read again where it has numbers that were read before the server lost them', async () => {
    const { ada, bob, log } = await settledPair();
    await bob.save('three');
    await bob.sync(log, MOMENT + MINUTE);
    const sent = log.entries().at(-1);
    if (sent === undefined) throw new Error('an article was sent');
    // To this device the number of that entry was another one’s.
    const hidden: TeamLog = {
      ...log,
      async changes(after, limit, scope) {
        const read = await log.changes(after, limit, scope);
        if (!read.ok) return read;
        const changes = read.value.changes.map((one) => (one.name === sent.name ? { ...one, name: 'lost' } : one));
        return ok({ ...read.value, changes });
      },
    };
    await ada.sync(hidden, MOMENT + 2 * MINUTE);
    await ada.sync(log, MOMENT + 3 * MINUTE);
    expect((await ada.articles()).size).toBe(2);
    const away: TeamLog = { ...log, epoch: async () => err({ kind: 'unreachable' }) };
    await ada.sync(away, MOMENT + 11 * MINUTE);
    const refused = (await expectOk(storedTeam(ada.open)))?.progress.refused;
    await ada.sync(log, MOMENT + 12 * MINUTE);
    const { progress } = (await expectOk(storedTeam(ada.open))) ?? {};
    expect([(await ada.articles()).size, progress?.refused]).toEqual([3, refused]);
  });
});

describe('when registers are compared', () => {
  const at = (minutes: number): string => new Date(MOMENT - minutes * MINUTE).toISOString();

  it.each([
    ['never before', {}, 'daily'],
    ['a day ago', { auditedAt: at(24 * 60) }, 'daily'],
    ['less than a day ago', { auditedAt: at(24 * 60 - 1) }, undefined],
    ['ten minutes ago, and the server failed', { auditedAt: at(10), isDoubted: true as const }, 'doubted'],
    ['nine minutes ago, and the server failed', { auditedAt: at(9), isDoubted: true as const }, undefined],
  ])('%s', (_case, progress, due) => {
    expect(auditDue(progress, MOMENT)).toBe(due);
  });
});
