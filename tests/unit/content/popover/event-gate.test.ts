// @vitest-environment happy-dom
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  hearReader,
  isBeforePage,
  isOpenToPage,
  isReal,
  keepFromPage,
  openEventGate,
  settleGate,
} from '../../../../lib/content/popover/event-gate.ts';
import type { askBackground } from '../../../../lib/messages/client.ts';
import { ok } from '../../../../lib/model/result.ts';

const GATE = Symbol.for('vigie.event-gate');

/** A browser that tells what an event came from. */
beforeAll(() => {
  Object.defineProperty(Event.prototype, 'originalTarget', { configurable: true, value: null });
  openEventGate(true);
});
afterAll(() => {
  Reflect.deleteProperty(Event.prototype, 'originalTarget');
});

let controller = new AbortController();
beforeEach(() => {
  controller.abort();
  controller = new AbortController();
});

function stage() {
  const { signal } = controller;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  root.append(button);
  document.body.append(host);
  keepFromPage(root, signal);
  const atPage: Event[] = [];
  const inside: Event[] = [];
  for (const type of ['click', 'keydown']) {
    addEventListener(type, (event) => atPage.push(event), { capture: true, signal });
    button.addEventListener(type, (event) => inside.push(event), { signal });
  }
  /** As the page is told of what happened at an element of the tree. */
  const happens = (event: Event, isTrusted = true, originalTarget: EventTarget = button): Event => {
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    Object.defineProperty(event, 'originalTarget', { value: originalTarget });
    host.dispatchEvent(event);
    return event;
  };
  return { host, button, atPage, inside, happens, signal };
}

const click = (): MouseEvent => new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, clientX: 12 });

describe('what happens in a tree of ours', () => {
  it('is none of the page’s, and comes to the tree as a copy that counts for real', () => {
    const { atPage, inside, happens } = stage();
    const event = happens(click());
    expect(atPage).toEqual([]);
    expect(inside).toHaveLength(1);
    expect(inside[0]).toMatchObject({ type: 'click', clientX: 12, composed: false });
    expect([inside[0] !== event, inside.map(isReal)]).toEqual([true, [true]]);
  });

  it('goes on to the browser unless the tree prevents it; the copy itself does nothing', () => {
    const { button, inside, happens, signal } = stage();
    expect(happens(click()).defaultPrevented).toBe(false);
    expect(inside[0]?.defaultPrevented).toBe(true);
    button.addEventListener('click', (event) => event.preventDefault(), { signal });
    expect(happens(click()).defaultPrevented).toBe(true);
  });

  it('is heard by what listens to the reader, which may keep it from the tree', () => {
    const { inside, happens, signal } = stage();
    const heard: Event[] = [];
    hearReader(
      window,
      'keydown',
      (event) => {
        heard.push(event);
        if (event.key === 'Escape') event.preventDefault();
      },
      { capture: true, signal },
    );
    const keys = ['a', 'Escape'].map((key) => happens(new KeyboardEvent('keydown', { key, cancelable: true })));
    expect(heard).toEqual(keys);
    expect(inside.map((event) => Reflect.get(event, 'key'))).toEqual(['a']);
  });

  it('is not what the page makes up, nor what comes to the host itself', () => {
    const { host, atPage, inside, happens } = stage();
    const madeUp = happens(click(), false);
    expect([atPage, isReal(madeUp)]).toEqual([[madeUp], false]);
    happens(click(), true, host);
    expect([atPage.length, inside]).toEqual([1, []]);
  });

  it('reaches the page a moment later, and made up, where it leaves an element of the page for the tree', async () => {
    const { button, atPage, signal } = stage();
    const left = document.createElement('p');
    document.body.append(left);
    addEventListener('mouseout', (event) => atPage.push(event), { capture: true, signal });
    const event = new MouseEvent('mouseout', { bubbles: true, clientX: 7 });
    Object.defineProperty(event, 'isTrusted', { value: true });
    Object.defineProperty(event, 'explicitOriginalTarget', { value: button });
    left.dispatchEvent(event);
    expect(atPage).toEqual([]);
    await new Promise((resolve) => void setTimeout(resolve));
    expect(atPage.map(({ type, target }) => [type, target === left])).toEqual([['mouseout', true]]);
    expect(atPage[0]).not.toBe(event);
  });

  it('is the page’s again once the tree is gone', () => {
    const { atPage, happens } = stage();
    const { signal } = controller;
    controller.abort();
    expect(signal.aborted).toBe(true);
    addEventListener('click', (event) => atPage.push(event), { capture: true, once: true });
    happens(click());
    expect(atPage).toHaveLength(1);
  });
});

describe('a page', () => {
  const without = (name: PropertyKey, on: object, run: () => void): void => {
    const kept = Object.getOwnPropertyDescriptor(on, name);
    Reflect.deleteProperty(on, name);
    run();
    if (kept) Object.defineProperty(on, name, kept);
  };

  it('cannot read a card where the gate listened first, nor where the browser tells of no origins', () => {
    expect(isOpenToPage()).toBe(false);
    without('originalTarget', Event.prototype, () =>
      without(GATE, globalThis, () => expect(isOpenToPage()).toBe(false)),
    );
  });

  it('can where the gate came with the card, whenever that is asked', () => {
    without(GATE, globalThis, () => {
      expect(isOpenToPage()).toBe(true);
      openEventGate(false);
      expect(isOpenToPage()).toBe(true);
      openEventGate(true);
      expect(isOpenToPage()).toBe(true);
      Reflect.deleteProperty(globalThis, GATE);
    });
  });

  it('can in the first document of a tab until it is known that no page of the site prepared that', async () => {
    Object.assign(Reflect.get(globalThis, GATE), { isDoubtful: true });
    const seen = [isOpenToPage()];
    for (const prepared of [true, false]) {
      await settleGate((async () => ok({ prepared })) as unknown as typeof askBackground);
      seen.push(isOpenToPage());
    }
    expect(seen).toEqual([true, true, false]);
  });

  it('can where it took all listeners away, and does not hear how that is found out', () => {
    const heard: Event[] = [];
    addEventListener('vigie-gate', (event) => heard.push(event), { signal: controller.signal });
    expect([isOpenToPage(), heard]).toEqual([false, []]);
    const dispatch = globalThis.dispatchEvent;
    globalThis.dispatchEvent = () => true;
    expect(isOpenToPage()).toBe(true);
    globalThis.dispatchEvent = dispatch;
  });

  it.each([
    ['as its document begins', {}, true],
    ['in a frame of another site', { ancestors: ['https://other.example', 'https://press.example'] }, true],
    ['once there is something in it', { children: true }, false],
    ['once it is read', { readyState: 'interactive' }, false],
    ['in a window that a page opened', { opener: {} }, false],
    ['in a frame of its own site', { ancestors: ['https://press.example'] }, false],
    ['without an address of its own', { protocol: 'about:', origin: 'null' }, false],
  ])('%s', (_when, special, isBefore) => {
    const { readyState, children, opener, ancestors, ...place } = {
      readyState: 'loading',
      children: false,
      opener: null as object | null,
      ancestors: [] as string[],
      protocol: 'https:',
      origin: 'https://press.example',
      ...special,
    };
    const documentElement = document.createElement('html');
    if (children) documentElement.append('words');
    const location = { ...place, ancestorOrigins: ancestors };
    const begun = { readyState: readyState as DocumentReadyState, documentElement };
    expect(isBeforePage({ document: begun, location, opener })).toBe(isBefore);
  });
});
