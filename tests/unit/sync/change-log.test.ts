import { describe, expect, it } from 'vitest';
import { sayAll } from '../../../lib/background/services/sync/push-changes.ts';
import { read } from '../../../lib/storage/database/transaction.ts';
import { leaveTeam } from '../../../lib/storage/library/team.ts';
import { rows, sellersOf, shareOne } from './a-list.ts';
import type { Seller } from './a-list.ts';
import { expectOk } from './device.ts';

async function two() {
  const world = await sellersOf(['member', 'member']);
  const [ada, bob] = world.sellers;
  if (!ada || !bob) throw new Error('two sellers');
  await shareOne(ada);
  await world.exchange();
  return { ...world, ada, bob };
}

/** What waits to be sent, as it lies in the database. */
function outbox({ device: { open } }: Seller) {
  return expectOk(read(open, ['outbox'], (transaction) => transaction.objectStore('outbox').getAll()));
}

const NOTHING = async (): Promise<void> => {};

describe('a change of a shared list', () => {
  it('is logged with the firms that changed and no others, in the order of the changes', async () => {
    const { ada } = await two();
    await ada.change('OVHcloud', { status: 'meeting' });
    await ada.change('OVHcloud', { status: 'won' });
    const logged = await outbox(ada);
    expect(logged.map(({ key }) => key)).toEqual(['!000000000', '!000000001']);
    expect(logged.map(({ change }) => change)).toMatchObject(
      ['meeting', 'won'].map((status) => ({ after: { prospects: [{ name: 'OVHcloud', status }] } })),
    );
    expect(JSON.stringify(logged)).not.toContain('Nuage du Forez');
  });

  it('is said once, with the stamp of the change, also where no server can be reached', async () => {
    const { ada, bob, sync, wait, exchange } = await two();
    await ada.change('OVHcloud', { status: 'won' });
    wait(60_000);
    await bob.change('OVHcloud', { status: 'lost' });
    await sync(bob);
    wait(60_000);
    await expectOk(sayAll({ open: ada.device.open, changed: NOTHING }, ada.team));
    const [mark, ...others] = await outbox(ada);
    expect([mark?.change, others]).toEqual([undefined, []]);
    await expectOk(sayAll({ open: ada.device.open, changed: NOTHING }, ada.team));
    expect(await outbox(ada)).toEqual([mark]);
    await exchange();
    for (const seller of [ada, bob]) expect((await rows(seller))[0]).toEqual(['OVHcloud', 'lost']);
  });

  it('stays where others’ entries come in before it was said', async () => {
    const { ada, bob, log, sync, now } = await two();
    await bob.change('Nuage du Forez', { status: 'lost' });
    await sync(bob);
    let isFirst = true;
    const between = {
      ...log,
      changes: async (...asked: Parameters<typeof log.changes>) => {
        if (isFirst) await ada.change('OVHcloud', { status: 'meeting' });
        isFirst = false;
        return log.changes(...asked);
      },
    };
    expect(await ada.device.sync(between, now())).toBeUndefined();
    expect(isFirst).toBe(false);
    expect(await rows(ada)).toEqual([
      ['OVHcloud', 'meeting'],
      ['Nuage du Forez', 'lost'],
    ]);
    await sync(bob);
    expect(await rows(bob)).toEqual(await rows(ada));
  });

  it('is withdrawn with the rest where the sharing ends before it was said', async () => {
    const { ada, bob, exchange } = await two();
    await ada.change('Nuage du Forez', { status: 'won' });
    await expectOk(ada.service.stopSharing('fair'));
    await exchange();
    expect(await bob.lists()).toEqual([]);
    expect(await rows(ada)).toEqual([
      ['OVHcloud', 'contacted'],
      ['Nuage du Forez', 'won'],
    ]);
  });

  it('is forgotten with the team', async () => {
    const { ada } = await two();
    await ada.change('OVHcloud', { status: 'won' });
    await expectOk(leaveTeam(ada.device.open, true));
    expect(await outbox(ada)).toEqual([]);
  });
});
