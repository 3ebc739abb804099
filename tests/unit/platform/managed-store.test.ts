import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onManagedChange, readManaged } from '../../../lib/platform/managed-store.ts';

/** Stands for a browser that replies when it is told to. */
function replying(): PromiseWithResolvers<unknown> & { readonly asked: () => number } {
  const reply = Promise.withResolvers<unknown>();
  const get = vi.fn<() => Promise<unknown>>(() => reply.promise);
  Object.assign(fakeBrowser.storage.managed, { get });
  return { ...reply, asked: () => get.mock.calls.length };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what an administrator set', () => {
  it('is read anew each time', async () => {
    const policy = { settings: {} };
    const first = replying();
    first.resolve(policy);
    expect(await readManaged()).toBe(policy);
    const second = replying();
    second.resolve({});
    expect(await readManaged()).toEqual({});
    expect(second.asked()).toBe(1);
  });

  it('is nothing where the browser fails for want of a policy', async () => {
    const browser = replying();
    browser.reject(new Error('Managed storage manifest not found'));
    expect(await readManaged()).toEqual({});
  });

  it('is not waited for without end, and is told of once it comes', async () => {
    const browser = replying();
    const changed = vi.fn<() => void>();
    onManagedChange(changed);
    const read = readManaged();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await read).toBeUndefined();
    expect(await readManaged()).toBeUndefined();
    expect(browser.asked()).toBe(1);
    expect(changed).not.toHaveBeenCalled();

    browser.resolve({ late: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(changed).toHaveBeenCalledOnce();
    expect(await readManaged()).toEqual({ late: true });
  });

  it('is asked for once by many at once', async () => {
    const browser = replying();
    const reads = [readManaged(), readManaged()];
    browser.resolve({ one: true });
    expect(await Promise.all(reads)).toEqual([{ one: true }, { one: true }]);
    expect(browser.asked()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
