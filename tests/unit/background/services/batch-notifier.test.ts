import { describe, expect, it, vi } from 'vitest';
import { createBatchNotifier } from '../../../../lib/background/services/batch-notifier.ts';

describe('telling of many things', () => {
  it('is done at once for the first, and together for those that come meanwhile', async () => {
    const told: (readonly number[])[] = [];
    const held: (() => void)[] = [];
    const gather = createBatchNotifier<number>(async (items) => {
      told.push(items);
      await new Promise<void>((resolve) => void held.push(resolve));
    });
    const all = Promise.all([gather([1]), gather([2, 3]), gather([]), gather([4])]);
    expect(told).toEqual([[1]]);
    held.shift()?.();
    await vi.waitFor(() => expect(told).toEqual([[1], [2, 3, 4]]));
    held.shift()?.();
    await all;
    expect(told).toHaveLength(2);
  });

  it('begins anew when all was told', async () => {
    const told: (readonly number[])[] = [];
    const gather = createBatchNotifier<number>(async (items) => void told.push(items));
    await gather([1]);
    await gather([2]);
    expect(told).toEqual([[1], [2]]);
  });

  it('that fails is heard of, and does not stop the next', async () => {
    let fails = true;
    const gather = createBatchNotifier<number>(async () => {
      if (fails) throw new Error('not now');
    });
    await expect(gather([1])).rejects.toThrow('not now');
    fails = false;
    await expect(gather([2])).resolves.toBeUndefined();
  });
});
