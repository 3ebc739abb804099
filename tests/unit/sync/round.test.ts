import { describe, expect, it } from 'vitest';
import { createCipher, newKeyring, rotated } from '../../../lib/background/services/sync/cipher.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { editArticle } from '../../../lib/storage/library/saved-articles.ts';
import { storedTeam } from '../../../lib/storage/library/stored-team.ts';
import { leaveTeam, takeOutOfTeam } from '../../../lib/storage/library/team.ts';
import { throwAway } from '../../../lib/storage/library/trash.ts';
import type { Fields } from '../../../lib/sync/fields.ts';
import { nextStamp } from '../../../lib/sync/stamp.ts';
import type { TeamLog } from '../../../lib/sync/team-log.ts';
import { aTeam, KEYS } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const command = () => ({ id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' });
const DAY = 24 * 60 * 60 * 1000;

function aLog() {
  return createMemoryLog(() => MOMENT);
}

async function pair() {
  const [ada, bob] = [createDevice(aTeam('ada')), createDevice(aTeam('bob'))];
  await ada.join();
  await bob.join();
  return { ada, bob, log: aLog() };
}

describe('a round of sync', () => {
  it('does nothing, and marks nothing, without a team', async () => {
    const [alone, log] = [createDevice(aTeam('ada')), aLog()];
    await alone.save('one');
    expect(await alone.sync(log)).toBeUndefined();
    expect([log.entries().length, await expectOk(storedTeam(alone.open))]).toEqual([0, undefined]);
  });

  it('brings what one member saved to the others, without text, note or read state', async () => {
    const { ada, bob, log } = await pair();
    const quiet = createDevice(aTeam('eve', { sharesNotes: false }));
    await quiet.join();
    await quiet.save('one', { note: 'mine alone', read: true, tags: ['Cloud'], summary: 'A summary' });
    expect(await quiet.sync(log)).toBeUndefined();
    for (const device of [ada, bob]) {
      expect(await device.sync(log)).toBeUndefined();
      const article = (await device.articles()).get('https://press.example/one');
      expect(article).toMatchObject({ source: 'team', tags: ['Cloud'], summary: 'A summary', read: false });
      expect(article).not.toHaveProperty('note');
      expect(article).not.toHaveProperty('savedAt');
      expect(device.changed).toEqual([article?.id]);
    }
  });

  it('sends what was saved before the team was joined', async () => {
    const [ada, bob, log] = [createDevice(aTeam('ada')), createDevice(aTeam('bob')), aLog()];
    await ada.save('before');
    await ada.join();
    await bob.join();
    await ada.sync(log);
    await bob.sync(log);
    expect([...(await bob.articles()).keys()]).toEqual(['https://press.example/before']);
  });

  it('merges tags of several members, and takes a withdrawn article out', async () => {
    const { ada, bob, log } = await pair();
    const { id } = await ada.save('one', { tags: ['cloud'] });
    await ada.sync(log);
    await bob.sync(log);
    const [theirs] = (await bob.articles()).values();
    await expectOk(editArticle(bob.open, command(), { id: theirs?.id ?? '', tags: ['cloud', 'finance'] }));
    await bob.sync(log, MOMENT + 1);
    await ada.sync(log, MOMENT + 2);
    expect([...(await ada.articles()).values()].map(({ tags }) => tags)).toEqual([['cloud', 'finance']]);
    await expectOk(throwAway(ada.open, command(), [id]));
    await ada.sync(log, MOMENT + 3);
    await bob.sync(log, MOMENT + 4);
    expect((await bob.articles()).size).toBe(0);
  });

  it('sets a tag again that another member took off meanwhile', async () => {
    const { ada, bob, log } = await pair();
    await ada.save('one', { tags: ['cloud'] });
    const retag = async (device: Device, tags: readonly string[], now: number) => {
      for (const each of [ada, bob]) await each.sync(log, now);
      const [article] = (await device.articles()).values();
      await expectOk(editArticle(device.open, command(), { id: article?.id ?? '', tags }));
      for (const each of [device, ada, bob]) await each.sync(log, now + 1);
    };
    await retag(bob, [], MOMENT + 10);
    await retag(ada, ['cloud'], MOMENT + 20);
    await retag(bob, [], MOMENT + 30);
    const tagsOf = async (device: Device) => [...(await device.articles()).values()].map(({ tags }) => tags);
    expect([await tagsOf(ada), await tagsOf(bob)]).toEqual([[[]], [[]]]);
    await retag(ada, ['cloud'], MOMENT + 40);
    expect([await tagsOf(ada), await tagsOf(bob)]).toEqual([[['cloud']], [['cloud']]]);
  });

  it('sends on where a node that lags says that the log has not what was sent to it just now', async () => {
    const { ada, bob, log } = await pair();
    await ada.sync(log);
    await ada.save('one');
    let lagging = 0;
    const behind: TeamLog = {
      ...log,
      async changes(after, limit, scope) {
        if (scope.kind === 'all') return log.changes(after, limit, scope);
        lagging += 1;
        return lagging > 1 ? log.changes(after, limit, scope) : ok({ changes: [], through: after, left: 0 });
      },
    };
    expect([await ada.sync(behind), await ada.waiting()]).toEqual([undefined, 0]);
    const [article] = (await ada.articles()).values();
    await expectOk(editArticle(ada.open, command(), { id: article?.id ?? '', tags: ['cloud'] }));
    expect([await ada.sync(log, MOMENT + 1), await ada.waiting()]).toEqual([undefined, 0]);
    await bob.sync(log, MOMENT + 2);
    expect([...(await bob.articles()).values()].map(({ tags }) => tags)).toEqual([['cloud']]);
  });

  it('does not send again what nothing changed in', async () => {
    const { ada, log } = await pair();
    await ada.save('one');
    await ada.sync(log);
    const sequences = log.entries().map(({ sequence }) => sequence);
    await ada.save('one');
    await ada.sync(log);
    expect(log.entries().map(({ sequence }) => sequence)).toEqual(sequences);
    expect(await ada.waiting()).toBe(0);
  });

  it('fills a log that was wiped from the registers of the members', async () => {
    const { ada, bob, log } = await pair();
    await ada.save('one');
    await bob.save('two');
    for (const device of [ada, bob, ada]) await device.sync(log);
    log.wipe();
    for (const device of [ada, bob]) expect(await device.sync(log)).toBeUndefined();
    const late = createDevice(aTeam('eve'));
    await late.join();
    await late.sync(log);
    expect((await late.articles()).size).toBe(2);
  });

  it.each([
    ['missing in a restored log', undefined],
    ['spoilt', new Uint8Array([1, 2, 3])],
  ])('sends one of its registers again that is %s', async (_case, spoilt) => {
    const { ada, bob, log } = await pair();
    await ada.save('one');
    await ada.sync(log);
    const entry = log.entries().find(({ name }) => name.startsWith('a.'));
    if (spoilt) log.force(entry?.name ?? '', spoilt);
    else log.lose(entry?.name ?? '');
    await ada.sync(log, MOMENT + DAY);
    await bob.sync(log, MOMENT + DAY);
    expect((await bob.articles()).size).toBe(1);
  });

  it('sends a register again that reached the log in pieces before this device knew that it did', async () => {
    const [twin, elsewhere] = [createDevice(aTeam('ada')), aLog()];
    await twin.join();
    await twin.save('one');
    await twin.sync(elsewhere);
    const name = elsewhere.entries().find((entry) => entry.name.startsWith('a.'))?.name ?? '';

    const { ada, bob, log } = await pair();
    log.force(name, new Uint8Array([1, 2, 3]));
    await ada.save('one');
    expect(await ada.sync(log)).toBeUndefined();
    await bob.sync(log);
    expect([await ada.waiting(), (await bob.articles()).size]).toEqual([0, 1]);
  });

  it('joins two devices of one member, and tries again where both wrote', async () => {
    const [desk, phone, log] = [createDevice(aTeam('ada')), createDevice(aTeam('ada')), aLog()];
    await desk.join();
    await phone.join();
    await desk.save('one', { tags: ['desk'] });
    await phone.save('one', { tags: ['phone'] });
    expect(await desk.sync(log)).toBeUndefined();
    expect(await phone.sync(log, MOMENT + 1)).toBeUndefined();
    expect(await desk.sync(log, MOMENT + 2)).toBeUndefined();
    for (const device of [desk, phone]) {
      const [article] = (await device.articles()).values();
      expect([article?.tags.toSorted(), await device.waiting()]).toEqual([['desk', 'phone'], 0]);
      expect(article).toHaveProperty('savedAt');
    }
  });

  it('loses nothing where it is cut after each single answer of the server', async () => {
    for (let cut = 0; cut < 8; cut += 1) {
      const { ada, bob, log } = await pair();
      await ada.save('one');
      await ada.save('two');
      let calls = 0;
      const cutting: TeamLog = {
        ...log,
        // The server stored it, but the answer is lost: the device must not believe that it was not.
        put: async (puts) => {
          const outcome = await log.put(puts);
          return (calls += 1) > cut ? err({ kind: 'unreachable' }) : outcome;
        },
        changes: async (...request) => ((calls += 1) > cut ? err({ kind: 'unreachable' }) : log.changes(...request)),
        epoch: async () => ((calls += 1) > cut ? err({ kind: 'unreachable' }) : log.epoch()),
      };
      await ada.sync(cutting);
      expect(await ada.sync(log, MOMENT + 1)).toBeUndefined();
      expect(await ada.waiting()).toBe(0);
      await bob.sync(log, MOMENT + 2);
      expect((await bob.articles()).size).toBe(2);
    }
  });

  it('keeps the reason where the server is away or refuses', async () => {
    const { ada, log } = await pair();
    const away: TeamLog = { ...log, epoch: async () => err({ kind: 'unreachable' }) };
    expect(await ada.sync(away)).toBe('unreachable');
    expect((await expectOk(storedTeam(ada.open)))?.progress.problem).toBe('unreachable');
    const refusing: TeamLog = {
      ...log,
      put: async (puts) => ({ ok: true, value: puts.map(() => ({ kind: 'refused' })) }),
    };
    expect(await ada.sync(refusing)).toBe('refused');
    await ada.sync(log);
    expect((await expectOk(storedTeam(ada.open)))?.progress).not.toHaveProperty('problem');
  });

  it('takes out what a curator took out, until somebody saves it again', async () => {
    const { ada, bob, log } = await pair();
    const curator = createDevice(aTeam('eve', { role: 'curator' }));
    await curator.join();
    const { url } = await ada.save('one');
    for (const device of [ada, bob, curator]) await device.sync(log);
    await expectOk(takeOutOfTeam(curator.open, url));
    await curator.sync(log, MOMENT + 1);
    for (const device of [ada, bob, curator]) await device.sync(log, MOMENT + 2);
    expect([(await ada.articles()).size, (await bob.articles()).size]).toEqual([1, 0]);
    await bob.save('one');
    await bob.sync(log, MOMENT + 3);
    await curator.sync(log, MOMENT + 4);
    expect((await curator.articles()).size).toBe(1);
    expect(await curator.waiting()).toBe(0);
  });

  it('seals its registers anew once it has a rotated key', async () => {
    const { ada, bob, log } = await pair();
    await ada.save('one');
    await ada.sync(log);
    const keys = rotated(KEYS);
    const renewed = createDevice(aTeam('ada', { keys }), ada.open);
    await renewed.join();
    expect(await renewed.sync(log, MOMENT + 1)).toBeUndefined();
    await bob.sync(log, MOMENT + 2);
    expect((await bob.articles()).size).toBe(0);
    const late = createDevice(aTeam('bob', { keys }), bob.open);
    await late.join();
    await late.sync(log, MOMENT + 3);
    expect((await bob.articles()).size).toBe(1);
  });

  it('sends nothing of a reader but the name, and reads on where the server refuses', async () => {
    const { ada, log } = await pair();
    const reader = createDevice(aTeam('eve', { role: 'reader' }));
    await reader.join();
    await reader.save('mine');
    await ada.save('one');
    await ada.sync(log);
    expect(await reader.sync(log)).toBeUndefined();
    expect(
      log
        .entries()
        .filter(({ name }) => name.endsWith('evexxxxxxxxx'))
        .map(({ name }) => name[0]),
    ).toEqual(['m']);
    const refused = createDevice(aTeam('bob'));
    await refused.join();
    const refusing: TeamLog = { ...log, put: async (puts) => ok(puts.map(() => ({ kind: 'refused' }))) };
    expect(await refused.sync(refusing)).toBe('refused');
    expect((await refused.articles()).size).toBe(1);
  });

  it('leaves with or without what came from the team', async () => {
    for (const [keepsCopies, left] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const { ada, bob, log } = await pair();
      await ada.save('one');
      await ada.sync(log);
      await bob.save('two');
      await bob.sync(log);
      await expectOk(leaveTeam(bob.open, keepsCopies));
      expect((await bob.articles()).size).toBe(left);
      expect(await expectOk(storedTeam(bob.open))).toBeUndefined();
    }
  });
});

describe('what a member with a valid login may send', () => {
  const stamp = nextStamp(undefined, MOMENT);
  const field = (value: unknown, at = stamp) => ({ stamp: at, value }) as const;

  async function sealed(
    fields: readonly (readonly [string, { readonly stamp: string; readonly value: unknown }])[],
    address = 'https://press.example/x',
    keys = KEYS,
  ) {
    const cipher = await createCipher(keys);
    const name = `a.${await cipher.hashOf(address)}.evilevilevil`;
    return { name, bytes: await cipher.seal(name, new Map(fields) as Fields) };
  }
  const good = [
    ['u', field('https://press.example/x')],
    ['t', field('Title')],
    ['h', field('2026-11-01T08:00:00.000Z')],
  ] as const;

  it.each([
    [
      'another address than that of its name',
      async () => sealed([...good.slice(1), ['u', field('https://press.example/other')]]),
    ],
    ['another key', async () => sealed(good, undefined, newKeyring())],
    ['an address that is a script', async () => sealed([['u', field('javascript:alert(1)')], ...good.slice(1)])],
    [
      'clocks of 2090',
      async () =>
        sealed(
          good.map(
            ([name, { value }]) => [name, field(value, nextStamp(undefined, Date.parse('2090-01-01')))] as const,
          ),
        ),
    ],
    ['bytes that are nothing', async () => ({ ...(await sealed(good)), bytes: new Uint8Array(500).fill(1) })],
    ['a register of a name that is none', async () => ({ ...(await sealed(good)), name: 'a.b.c.d' })],
  ])('is left out and counted with %s', async (_case, make) => {
    const { ada, bob, log } = await pair();
    await bob.sync(log);
    const { name, bytes } = await make();
    log.force(name, bytes);
    await ada.save('mine');
    expect(await ada.sync(log)).toBeUndefined();
    expect([...(await ada.articles()).keys()]).toEqual(['https://press.example/mine']);
    expect((await expectOk(storedTeam(ada.open)))?.progress.refused).toBeGreaterThan(0);
  });

  it('is text where it is markup', async () => {
    const { ada, log } = await pair();
    const title = '<img src=x onerror=alert(1)>';
    const { name, bytes } = await sealed([...good.slice(0, 1), ['t', field(title)], ...good.slice(2)]);
    log.force(name, bytes);
    await ada.sync(log);
    expect([...(await ada.articles()).values()].map((article) => article.title)).toEqual([title]);
  });

  it('is sent again by its owner where it was replaced under the owner’s name', async () => {
    const { ada, bob, log } = await pair();
    await ada.save('one');
    await ada.sync(log);
    const entry = log.entries().find(({ name }) => name.startsWith('a.'));
    const cipher = await createCipher(KEYS, ada.team.seed);
    // A replay of an older state under the same name can be opened, but not win.
    log.force(
      entry?.name ?? '',
      await cipher.seal(entry?.name ?? '', new Map([['t', { stamp: '000000000001', value: 'Old' }]])),
    );
    await ada.sync(log, MOMENT + 1);
    await bob.sync(log, MOMENT + 2);
    expect([...(await bob.articles()).values()].map(({ title }) => title)).toEqual(['Cloudwatt, one']);
  });
});

describe('rotated keys', () => {
  it('open what was sealed before, and lock out who has the old ones only', async () => {
    const before = newKeyring();
    const after = rotated(before);
    const [old, renewed] = await Promise.all([createCipher(before), createCipher(after)]);
    const fields: Fields = new Map([['t', { stamp: nextStamp(undefined, MOMENT), value: 'x' }]]);
    const name = `a.${await old.hashOf('https://press.example/x')}.abcdefghijkl`;
    expect(await renewed.hashOf('https://press.example/x')).toBe(await old.hashOf('https://press.example/x'));
    expect((await renewed.open(name, await old.seal(name, fields))).ok).toBe(true);
    expect((await old.open(name, await renewed.seal(name, fields))).ok).toBe(false);
  });
});
