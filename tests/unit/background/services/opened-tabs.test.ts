import { describe, expect, it } from 'vitest';
import { createOpenedTabs } from '../../../../lib/background/services/opened-tabs.ts';

const TAB = { id: 1, openerId: 7, isInFront: true, isPrivate: false };

/** Tabs opened from tab 7, which shows an address. */
async function after(opened: Partial<typeof TAB>, address?: string) {
  const kept = new Map<number, string>();
  const { isInFront, ...tab } = { ...TAB, ...opened };
  const tabs = createOpenedTabs({
    isInFront: async (id) => id === 1 && isInFront,
    addressOf: async (id) => (id === 7 ? address : undefined),
    keep: async (id, host) => void kept.set(id, host),
    read: async (id) => kept.get(id),
    forget: async (id) => void kept.delete(id),
  });
  await tabs.note(tab);
  const prepared = await tabs.mayBePrepared(1, 'press.example');
  const values = [...kept.values()];
  await tabs.forget(1);
  return { kept: values, prepared, left: kept.size };
}

describe('a tab may have been prepared by a page', () => {
  it.each([
    ['of its own site', {}, 'https://press.example/a', true],
    ['of another site: no', {}, 'https://other.example/', false],
    ['that is not known', {}, undefined, true],
    ['of its own site, but the reader opened it behind: no', { isInFront: false }, 'https://press.example/a', false],
    ['where none opened it: no', { openerId: undefined as unknown as number }, 'https://press.example/a', false],
  ])('%s', async (_whose, opened, address, prepared) => {
    expect((await after(opened, address)).prepared).toBe(prepared);
  });

  it('and is forgotten when it closes', async () => {
    expect(await after({}, 'https://press.example/a')).toMatchObject({ kept: ['press.example'], left: 0 });
  });

  it('of which nothing is kept in private windows', async () => {
    expect(await after({ isPrivate: true }, 'https://other.example/')).toMatchObject({ kept: [''], prepared: true });
  });
});
