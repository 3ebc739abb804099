import { describe, expect, it } from 'vitest';
import { createCipher } from '../../../lib/background/services/sync/cipher.ts';
import { ok } from '../../../lib/model/result.ts';
import { createDatabase } from '../../../lib/storage/database/database.ts';
import type { OpenLibrary } from '../../../lib/storage/database/database.ts';
import { read, write } from '../../../lib/storage/database/transaction.ts';
import { editArticle } from '../../../lib/storage/library/saved-articles.ts';
import type { Fields } from '../../../lib/sync/fields.ts';
import type { Put, TeamLog } from '../../../lib/sync/team-log.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const DAY = 86_400_000;

async function pair() {
  const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), createMemoryLog(() => MOMENT)];
  for (const device of [ada, bob]) await device.join();
  return { ada, bob, log };
}

async function titles({ articles }: Device): Promise<readonly string[]> {
  return [...(await articles()).values()].map(({ title }) => title).toSorted();
}

/** The log, with something that happens once, right after what is put first is stored or before. */
function during(log: TeamLog, when: 'before' | 'after', happens: () => unknown): TeamLog {
  let isOver = false;
  const once = async (): Promise<void> => {
    if (isOver) return;
    isOver = true;
    await happens();
  };
  return {
    ...log,
    async put(puts) {
      if (when === 'before') await once();
      const outcome = await log.put(puts);
      if (when === 'after') await once();
      return outcome;
    },
  };
}

/** The log, counting what is put. */
function counting(log: TeamLog): { readonly log: TeamLog; readonly puts: readonly Put[] } {
  const all: Put[] = [];
  const put: TeamLog['put'] = (puts) => {
    all.push(...puts);
    return log.put(puts);
  };
  return { log: { ...log, put }, puts: all };
}

describe('what the server acknowledged', () => {
  it('is with the others, whichever transaction of a round a device was killed at', async () => {
    let [kills, puts] = [0, 0];
    for (let isKilled = true; isKilled;) {
      const { bob, log } = await pair();
      const whole = createDatabase({ name: `killed ${kills}` });
      const dead = Promise.withResolvers<'killed'>();
      let left = Infinity;
      const mortal: OpenLibrary = async () => {
        left -= 1;
        if (left > 0) return whole();
        dead.resolve('killed');
        return new Promise(() => {});
      };
      const device = createDevice(aTeam('eve'), mortal);
      await device.join();
      await device.save('one', { tags: ['cloud'] });
      left = kills + 1;
      puts = 0;
      const counted = during(log, 'after', () => (puts += 1));
      const outcome = await Promise.race([device.sync(counted), dead.promise]);
      isKilled = outcome === 'killed';
      const again = createDevice(device.team, whole);
      for (const one of [again, bob]) expect(await one.sync(log, MOMENT + 1)).toBeUndefined();
      expect([...(await bob.articles()).values()]).toMatchObject([{ title: 'Cloudwatt, one', tags: ['cloud'] }]);
      expect(await again.waiting()).toBe(0);
      kills += isKilled ? 1 : 0;
    }
    expect([kills > 5, puts]).toEqual([true, 1]);
  });

  it('does not take the mark of a change with it that was made while it was sent', async () => {
    const { ada, bob, log } = await pair();
    const { id } = await ada.save('one');
    const command = { id: 'edit', at: '2026-11-01T08:00:00.000Z' };
    const edited = during(log, 'after', () => expectOk(editArticle(ada.open, command, { id, tags: ['cloud'] })));
    expect(await ada.sync(edited)).toBeUndefined();
    await bob.sync(log, MOMENT + 1);
    expect([...(await bob.articles()).values()]).toMatchObject([{ tags: ['cloud'] }]);
  });

  it('comes back where the log was made anew between a look at it and what was put', async () => {
    const { ada, bob, log } = await pair();
    await ada.save('one');
    for (const device of [ada, bob]) await device.sync(log);
    await ada.save('two');
    await ada.sync(during(log, 'before', log.wipe), MOMENT + 1);
    for (const device of [ada, bob]) expect(await device.sync(log, MOMENT + 2)).toBeUndefined();
    expect(log.entries().filter(({ name }) => name.startsWith('a.'))).toHaveLength(2);
    expect(await titles(bob)).toEqual(['Cloudwatt, one', 'Cloudwatt, two']);
  });

  it('is compared again at once where the clock was years ahead the last time', async () => {
    const { ada, log } = await pair();
    await ada.save('one');
    await ada.sync(log);
    await ada.sync(log, MOMENT + 700 * DAY);
    for (const { name } of log.entries()) log.lose(name);
    await ada.sync(log, MOMENT + 1);
    expect(
      log
        .entries()
        .map(({ name }) => name.slice(0, 2))
        .toSorted(),
    ).toEqual(['a.', 'm.']);
  });
});

describe('a device whose clock is years ahead', () => {
  it('is heard all the same, before and after its clock is right, and asks for nothing without end', async () => {
    const { ada, bob, log } = await pair();
    const counted = counting(log);
    await ada.save('one');
    for (let round = 0; round < 3; round += 1)
      expect(await ada.sync(counted.log, Date.parse('2090-01-01') + round)).toBeUndefined();
    await bob.sync(log);
    expect([await titles(bob), counted.puts.length]).toEqual([['Cloudwatt, one'], 2]);
    await ada.save('two');
    expect(await ada.sync(counted.log, MOMENT + 1)).toBeUndefined();
    await bob.sync(log, MOMENT + 1);
    expect(await titles(bob)).toEqual(['Cloudwatt, one', 'Cloudwatt, two']);
  });

  it('is heard with what it sent when servers did not tell the time', async () => {
    const { ada, bob, log } = await pair();
    const timeless: TeamLog = {
      ...log,
      async epoch() {
        const epoch = await log.epoch();
        if (!epoch.ok) return epoch;
        const { at: _untold, ...rest } = epoch.value;
        return { ok: true, value: rest };
      },
    };
    await ada.save('one', { tags: ['cloud'] });
    await ada.sync(timeless, Date.parse('2090-01-01'));
    await bob.sync(timeless);
    expect(await titles(bob)).toEqual([]);
    for (const device of [ada, bob]) expect(await device.sync(log, MOMENT + 1)).toBeUndefined();
    expect([...(await bob.articles()).values()]).toMatchObject([{ title: 'Cloudwatt, one', tags: ['cloud'] }]);
  });
});

describe('what others would not accept', () => {
  it.each([
    ['a name of five hundred letters', { author: 'a'.repeat(500), publisher: 'p'.repeat(500) }, 'Cloudwatt, one'],
    ['a tag that is a sentence', { tags: ['t'.repeat(101), ' ', 'İ'.repeat(100)] }, 'Cloudwatt, one'],
    ['more quotations than a register holds', { quotations: quotations(600) }, 'Cloudwatt, one'],
  ])('keeps neither an article nor the device busy: %s', async (_case, parts, title) => {
    const { ada, bob, log } = await pair();
    const counted = counting(log);
    await ada.save('one', parts);
    for (const device of [ada, ada, bob]) expect(await device.sync(counted.log, MOMENT)).toBeUndefined();
    expect(counted.puts.filter(({ name }) => name.endsWith(ada.team.member))).toHaveLength(2);
    expect(await titles(bob)).toEqual([title]);
  });

  it('and was sent before, is not sent again and again', async () => {
    const { ada, log } = await pair();
    await ada.save('one');
    const counted = counting(log);
    await ada.sync(counted.log);
    const registers = await expectOk(
      read(ada.open, ['registers'], (transaction) => transaction.objectStore('registers').getAll()),
    );
    const own = registers.find(({ kind }) => kind === 'a');
    if (!own) throw new Error('it was sent');
    const fields: Fields = new Map([...own.fields, ['b', { stamp: '000000000001', value: 'b'.repeat(400) }]]);
    await expectOk(
      write(ada.open, 'relaxed', async (transaction) => {
        await transaction.objectStore('registers').put({ ...own, fields });
        return ok(undefined);
      }),
    );
    const cipher = await createCipher(ada.team.keys, ada.team.seed);
    log.force(own.name, await cipher.seal(own.name, fields));
    for (let round = 1; round < 3; round += 1) expect(await ada.sync(counted.log, MOMENT + round)).toBeUndefined();
    expect(counted.puts).toHaveLength(2);
  });

  it('and what a full server does not take keeps nothing of the others from coming', async () => {
    const { ada, bob, log } = await pair();
    await bob.save('theirs');
    await bob.sync(log);
    await ada.save('mine');
    const full: TeamLog = { ...log, put: async (puts) => ({ ok: true, value: puts.map(() => ({ kind: 'full' })) }) };
    expect(await ada.sync(full, MOMENT + 1)).toBe('full');
    expect([await titles(ada), await ada.waiting()]).toEqual([['Cloudwatt, mine', 'Cloudwatt, theirs'], 2]);
  });

  it('and what the server refuses keeps nothing behind it from being sent', async () => {
    const { ada, bob, log } = await pair();
    for (let at = 100; at < 350; at += 1) await ada.save(`a${at}`);
    const refusing: TeamLog = {
      ...log,
      async put(puts) {
        const [first] = puts;
        // As servers do that were configured before there was a kind of register.
        if (puts.length === 200) return { ok: true, value: puts.map(() => ({ kind: 'refused' })) };
        return first ? log.put(puts) : { ok: true, value: [] };
      },
    };
    expect(await ada.sync(refusing)).toBe('refused');
    await bob.sync(log);
    expect(await titles(bob)).toHaveLength(50);
    expect(await ada.waiting()).toBe(200);
  });
});

function quotations(count: number) {
  return Array.from({ length: count }, (_, at) => ({
    text: `${at} ${Array.from({ length: 400 }, (__, word) => (word * 7919 + at * 104_729).toString(36)).join(' ')}`,
    url: 'https://press.example/one',
    at: '2026-11-01T08:00:00.000Z',
  }));
}
