import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPopoverDoor } from '../../../lib/page/popover-door.ts';
import { findPopoverPort, type AnnotatedPage, type PopoverScript } from '../../../lib/page/popover-port.ts';
import { ok } from '../../../lib/model/result.ts';

let controller = new AbortController();
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

function page(): AnnotatedPage {
  return {
    signal: controller.signal,
    marking: () => undefined,
    nameOf: (id) => id,
    preview: async () => ({ ok: false, error: { kind: 'internal' } }),
    reject: async () => ok({}),
    mute: async () => ok({}),
  };
}
type Start = (page: AnnotatedPage) => PopoverScript;
const ignore = (): void => {};
const script = (): PopoverScript => ({ pointAt: ignore, step: ignore, goTo: ignore, toggle: ignore, forget: ignore });

describe('the door to the popover’s script', () => {
  it('gets it injected once, and runs what waited in order', async () => {
    const inject = vi.fn<() => Promise<boolean>>(async () => true);
    const door = createPopoverDoor(page(), inject);
    const calls: string[] = [];
    door.run(() => calls.push('one'));
    door.run(() => calls.push('two'));
    await Promise.resolve();
    expect([inject.mock.calls.length, calls, door.isOpen]).toEqual([1, [], false]);
    findPopoverPort()?.attach(() => script());
    expect([calls, door.isOpen]).toEqual([['one', 'two'], true]);
    door.run(() => calls.push('three'));
    expect([calls.length, inject.mock.calls.length]).toEqual([3, 1]);
  });

  it('drops what waited where the injection failed, and tries again the next time', async () => {
    const inject = vi.fn<() => Promise<boolean>>(async () => false);
    const door = createPopoverDoor(page(), inject);
    const late = vi.fn<() => void>();
    door.run(late);
    await vi.waitFor(() => expect(inject).toHaveBeenCalledTimes(1));
    await Promise.resolve();
    door.run(() => {});
    expect(inject).toHaveBeenCalledTimes(2);
    findPopoverPort()?.attach(() => script());
    expect(late).not.toHaveBeenCalled();
  });

  it('takes one script, and hands it the page', () => {
    const given = page();
    createPopoverDoor(given, async () => true);
    const first = vi.fn<Start>(() => script());
    const second = vi.fn<Start>(() => script());
    findPopoverPort()?.attach(first);
    findPopoverPort()?.attach(second);
    expect(first).toHaveBeenCalledExactlyOnceWith(given);
    expect(second).not.toHaveBeenCalled();
  });

  it('is gone when the page’s script ends', () => {
    createPopoverDoor(page(), async () => true);
    expect(findPopoverPort()).toBeDefined();
    controller.abort();
    expect(findPopoverPort()).toBeUndefined();
  });

  it('of a newer script stays when the older one ends', () => {
    createPopoverDoor(page(), async () => true);
    const older = controller;
    controller = new AbortController();
    createPopoverDoor(page(), async () => true);
    older.abort();
    expect(findPopoverPort()).toBeDefined();
  });

  it('is not mistaken for whatever else may lie there', () => {
    Reflect.set(globalThis, Symbol.for('vigie.popover-port'), { attach: 'no' });
    expect(findPopoverPort()).toBeUndefined();
    Reflect.deleteProperty(globalThis, Symbol.for('vigie.popover-port'));
  });
});
