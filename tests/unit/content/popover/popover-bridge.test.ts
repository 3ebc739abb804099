import { afterEach, describe, expect, it } from 'vitest';
import { findPopoverPort, openPopoverPort, type AnnotatedPage } from '../../../../lib/content/popover/popover-bridge.ts';

const page = (): AnnotatedPage => ({ host: 'press.example', session: { opening: 'rest', gazetteer: undefined, marking: undefined, linked: undefined, nameOf: () => undefined, link() {}, learn() {} }, controller: new AbortController() });

afterEach(() => findPopoverPort()?.page.controller.abort());

describe('the port between the two scripts of a page', () => {
  it('is found by the one that is injected later, and gone when the page’s own ends', () => {
    const mine = page();
    const port = openPopoverPort(mine);
    expect(findPopoverPort()).toBe(port);
    expect(port.page).toBe(mine);
    mine.controller.abort();
    expect(findPopoverPort()).toBeUndefined();
  });

  it('is taken over by a second injection, which ends the first', () => {
    const first = openPopoverPort(page());
    const second = openPopoverPort(page());
    expect([first.page.controller.signal.aborted, second.page.controller.signal.aborted]).toEqual([true, false]);
    expect(findPopoverPort()).toBe(second);
    first.page.controller.abort();
    expect(findPopoverPort()).toBe(second);
  });
});
