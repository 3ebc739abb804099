import { afterEach, describe, expect, it } from 'vitest';
import {
  findPopoverBridge,
  openPopoverBridge,
  type AnnotatedPage,
} from '../../../../lib/content/popover/popover-bridge.ts';

const page = (): AnnotatedPage => ({
  host: 'press.example',
  session: {
    opening: 'rest',
    gazetteer: undefined,
    marking: undefined,
    linked: undefined,
    nameOf: () => undefined,
    isOwn: () => false,
    link() {},
    learn() {},
    guard() {},
  },
  controller: new AbortController(),
});

afterEach(() => findPopoverBridge()?.page.controller.abort());

describe('the port between the two scripts of a page', () => {
  it('is found by the one that is injected later, and gone when the page’s own ends', () => {
    const mine = page();
    const port = openPopoverBridge(mine);
    expect(findPopoverBridge()).toBe(port);
    expect(port.page).toBe(mine);
    mine.controller.abort();
    expect(findPopoverBridge()).toBeUndefined();
  });

  it('is taken over by a second injection, which ends the first', () => {
    const first = openPopoverBridge(page());
    const second = openPopoverBridge(page());
    expect([first.page.controller.signal.aborted, second.page.controller.signal.aborted]).toEqual([true, false]);
    expect(findPopoverBridge()).toBe(second);
    first.page.controller.abort();
    expect(findPopoverBridge()).toBe(second);
  });
});
