import { describe, expect, it } from 'vitest';
import { ok } from '../../../lib/model/result.ts';
import { write } from '../../../lib/storage/database/transaction.ts';
import { editArticle } from '../../../lib/storage/library/saved-articles.ts';
import { addConflicts } from '../../../lib/storage/library/team-conflicts.ts';
import { teamState } from '../../../lib/storage/library/team-views.ts';
import { leaveTeam } from '../../../lib/storage/library/team.ts';
import { conflictsIn } from '../../../lib/sync/conflicts.ts';
import type { RegisterField } from '../../../lib/sync/fields.ts';
import type { Register } from '../../../lib/sync/team-article.ts';
import type { TeamConflict } from '../../../lib/sync/team-state.ts';
import { sellersOf, shareOne } from './a-list.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const conflictsOf = async ({ open }: Device): Promise<readonly TeamConflict[]> =>
  (await expectOk(teamState(open, 0, 'a member'))).conflicts;

/** Ada’s list, in which Bob and she change the status of the same firm without each other. */
async function sellers() {
  const { sellers: all, exchange, wait, now } = await sellersOf(['member', 'member']);
  const [ada, bob] = all;
  if (!ada || !bob) throw new Error('two');
  await exchange();
  await shareOne(ada);
  await exchange();
  return { ada, bob, exchange, wait, now };
}

describe('changes of the same by two', () => {
  it('are told to both with both values, whose stands and when each was made', async () => {
    const { ada, bob, exchange, wait, now } = await sellers();
    await ada.change('OVHcloud', { status: 'meeting' });
    const hers = now();
    wait(60_000);
    await bob.change('OVHcloud', { status: 'won' });
    const his = now();
    await exchange();
    expect(await conflictsOf(ada.device)).toMatchObject([
      {
        kind: 'p',
        field: 'e',
        about: 'OVHcloud',
        by: 'bob',
        mine: { text: 'meeting', at: hers },
        theirs: { text: 'won', at: his },
        stands: 'theirs',
      },
    ]);
    expect(await conflictsOf(bob.device)).toMatchObject([
      { by: 'ada', mine: { text: 'won' }, theirs: { text: 'meeting' }, stands: 'mine' },
    ]);
  });

  it('name members where the owner is what both changed', async () => {
    const { ada, bob, exchange, wait } = await sellers();
    await ada.change('OVHcloud', { owner: ada.team.member });
    wait(1000);
    await bob.change('OVHcloud', { owner: bob.team.member });
    await exchange();
    expect(await conflictsOf(ada.device)).toMatchObject([
      { field: 'w', mine: { text: 'ada' }, theirs: { text: 'bob' }, stands: 'theirs' },
    ]);
  });

  it('are none where both say the same, or change other fields, or another firm', async () => {
    const { ada, bob, exchange } = await sellers();
    for (const one of [ada, bob]) await one.change('OVHcloud', { status: 'won' });
    await ada.change('Nuage du Forez', { status: 'meeting' });
    await bob.change('Nuage du Forez', { owner: bob.team.member });
    await exchange();
    for (const { device } of [ada, bob]) expect(await conflictsOf(device)).toEqual([]);
  });

  it('are told once a field, of what stood until then, and forgotten with the team', async () => {
    const { ada, bob, exchange, wait } = await sellers();
    await ada.change('OVHcloud', { status: 'meeting' });
    wait(1000);
    await bob.change('OVHcloud', { status: 'won' });
    await exchange();
    // Hers stands no more: what he says now changes nothing of hers.
    await bob.change('OVHcloud', { status: 'lost' });
    await exchange();
    expect(await conflictsOf(ada.device)).toMatchObject([{ theirs: { text: 'won' } }]);
    await ada.change('OVHcloud', { status: 'new' });
    await exchange();
    expect(await conflictsOf(ada.device)).toHaveLength(1);
    await expectOk(leaveTeam(ada.device.open, true));
    expect(await conflictsOf(ada.device)).toEqual([]);
  });

  it('are remembered fifty at most, the latest of them', async () => {
    const { ada } = await sellers();
    const side = { text: 'x', at: 0 };
    const some = Array.from({ length: 60 }, (_, at) => ({
      kind: 'p' as const,
      hash: `h${at}`,
      field: 'e',
      about: 'Firm',
      member: 'b',
      mine: side,
      theirs: side,
      stands: 'mine' as const,
    }));
    await expectOk(
      write(ada.device.open, 'relaxed', async (transaction) => {
        await addConflicts(transaction, some, '2026-11-01T08:00:00.000Z');
        return ok(undefined);
      }),
    );
    const kept = await conflictsOf(ada.device);
    expect([kept.length, kept[0]?.hash, kept.at(-1)?.hash]).toEqual([50, 'h59', 'h10']);
  });

  it('are no news of what was settled before a device first read the team', async () => {
    const { sellers: all, exchange } = await sellersOf(['member', 'member']);
    const [ada, bob] = all;
    if (!ada || !bob) throw new Error('two');
    await ada.device.save('one', { title: 'Hers' });
    await bob.device.save('one', { title: 'His' });
    await exchange();
    expect(await conflictsOf(bob.device)).toEqual([]);
  });

  it('tell of a tag that one removed and the other set', async () => {
    const { sellers: all, exchange, sync } = await sellersOf(['member', 'member']);
    const [ada, bob] = all;
    if (!ada || !bob) throw new Error('two');
    await ada.device.save('one', { tags: ['cloud'] });
    await exchange();
    const tag = async ({ device }: typeof ada, tags: readonly string[]): Promise<void> => {
      const { id = '' } = (await device.articles()).values().next().value ?? {};
      await expectOk(
        editArticle(device.open, { id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' }, { id, tags }),
      );
    };
    await tag(bob, []);
    await sync(bob);
    await sync(ada);
    expect(await conflictsOf(ada.device)).toMatchObject([
      { kind: 'a', field: '#cloud', by: 'bob', mine: { text: 'cloud' }, theirs: { text: '' }, stands: 'theirs' },
    ]);
  });
});

describe('changes of the same on two devices of one member', () => {
  it('are told as those of another device', async () => {
    const log = createMemoryLog(() => MOMENT);
    const [phone, desk] = [createDevice(aTeam('ada')), createDevice(aTeam('ada'))];
    for (const device of [phone, desk]) await device.join();
    await desk.save('one', { note: 'First' });
    for (const [at, device] of [desk, phone, desk].entries()) await device.sync(log, MOMENT + at);
    const note = async ({ open, articles }: Device, text: string): Promise<void> => {
      const { id = '' } = (await articles()).values().next().value ?? {};
      await expectOk(
        editArticle(open, { id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' }, { id, tags: [], note: text }),
      );
    };
    await note(phone, 'On the phone');
    await note(desk, 'At the desk');
    await phone.sync(log, MOMENT + 1000);
    await desk.sync(log, MOMENT + 2000);
    const [conflict, ...others] = await conflictsOf(desk);
    expect(others).toEqual([]);
    expect(conflict).toMatchObject({
      field: 'n',
      mine: { text: 'At the desk' },
      theirs: { text: 'On the phone' },
      stands: 'mine',
    });
    expect(conflict).not.toHaveProperty('by');
  });
});

describe('of two registers', () => {
  const at = (time: number, value: string | null): RegisterField => ({
    stamp: `${time.toString(36).padStart(9, '0')}000`,
    value,
  });
  const said = (member: string, fields: Readonly<Record<string, RegisterField>>, kind: 'a' | 'p' = 'p') => ({
    kind,
    hash: 'h',
    member,
    fields: new Map(Object.entries(fields)),
    isSent: true,
  });
  const conflicts = (incoming: Register, ...registers: readonly ReturnType<typeof said>[]) =>
    conflictsIn(incoming, { registers, pending: new Map(), self: 'ada' }).map(({ field, stands }) => [field, stands]);

  it('those that concern others are not told here, nor what was told before', () => {
    const eve = said('eve', { e: at(2, 'won') });
    expect(conflicts(said('bob', { e: at(3, 'lost') }), eve)).toEqual([]);
    const [own, bob] = [said('ada', { e: at(1, 'new') }), said('bob', { e: at(3, 'lost') })];
    expect(conflicts(bob, own)).toEqual([['e', 'theirs']]);
    expect(conflicts(bob, own, bob)).toEqual([]);
  });

  it('an entry that its writer has replaced since, which a node that lags gives, is told nobody', () => {
    const [own, before, since] = [
      said('ada', { e: at(2, 'new') }),
      said('bob', { e: at(1, 'lost') }),
      said('bob', { e: at(3, 'won') }),
    ];
    const overruled = said('ada', { e: at(4, 'new') });
    expect(conflicts(before, own, since)).toEqual([]);
    expect(conflicts(before, overruled)).toEqual([['e', 'mine']]);
    expect(conflicts(before, overruled, since)).toEqual([]);
  });

  it('those count that people change, where both say something', () => {
    const own = said('ada', { s: at(1, 'A summary'), t: at(1, 'Title'), n: at(1, 'A note'), '#a': at(1, 'a') }, 'a');
    const bob = { s: at(2, 'Another'), t: at(2, 'Other'), n: at(2, 'Bob’s note'), '#a': at(2, null) };
    expect(conflicts(said('bob', bob, 'a'), own)).toEqual([
      ['t', 'theirs'],
      ['#a', 'theirs'],
    ]);
    expect(conflicts(said('bob', { e: at(2, null) }), said('ada', { e: at(1, 'new') }))).toEqual([]);
  });
});
