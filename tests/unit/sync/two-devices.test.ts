import { describe, expect, it } from 'vitest';
import { editArticle } from '../../../lib/storage/library/saved-articles.ts';
import { throwAway } from '../../../lib/storage/library/trash.ts';
import { aTeam } from './a-team.ts';
import { createDevice, expectOk, MOMENT } from './device.ts';
import type { Device } from './device.ts';
import { createMemoryLog } from './memory-log.ts';

const command = () => ({ id: crypto.randomUUID(), at: '2026-11-01T08:00:00.000Z' });

const only = async ({ articles }: Device) => (await articles()).values().next().value;

/** A phone and a desk of one member with an article that the phone wrote a note on, and a colleague. */
async function noted() {
  const [phone, desk, bob] = [createDevice(aTeam('ada')), createDevice(aTeam('ada')), createDevice(aTeam('bob'))];
  const log = createMemoryLog(() => MOMENT);
  for (const device of [phone, desk, bob]) await device.join();
  await desk.save('one', { tags: ['cloud'] });
  let now = MOMENT;
  const round = async (...devices: readonly Device[]): Promise<void> => {
    for (const device of devices) {
      now += 1;
      expect(await device.sync(log, now)).toBeUndefined();
    }
  };
  await round(desk, phone, bob);
  const { id = '' } = (await only(phone)) ?? {};
  await expectOk(editArticle(phone.open, command(), { id, tags: ['cloud'], note: 'Call them' }));
  return { phone, desk, bob, round };
}

describe('an article that one device threw away while another wrote on it', () => {
  it('stays there with what was written, as an article that is not saved any more', async () => {
    const { phone, desk, bob, round } = await noted();
    await round(phone, desk, bob);
    await expectOk(throwAway(desk.open, command(), [(await only(desk))?.id ?? '']));
    await round(desk, phone, bob);
    const kept = await only(phone);
    expect(kept).toMatchObject({ note: 'Call them', source: 'team' });
    expect(kept).not.toHaveProperty('savedAt');
    expect([await only(desk), await only(bob), await phone.waiting()]).toEqual([undefined, undefined, 0]);
  });

  it('follows the tags of the team from then on, and says none of them as its own', async () => {
    const { phone, desk, bob, round } = await noted();
    await round(phone, desk, bob);
    const { id = '' } = (await only(bob)) ?? {};
    await expectOk(editArticle(bob.open, command(), { id, tags: ['cloud', 'finance'] }));
    await expectOk(throwAway(desk.open, command(), [(await only(desk))?.id ?? '']));
    await round(bob, desk, phone);
    expect((await only(phone))?.tags).toEqual(['cloud', 'finance']);
  });
});
