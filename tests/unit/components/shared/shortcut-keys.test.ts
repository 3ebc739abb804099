// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followShortcuts } from '../../../../components/shared/shortcut-keys.ts';

let ending = new AbortController();
const clicked = vi.fn<(id: string) => void>();

beforeEach(() => {
  ending = new AbortController();
  clicked.mockClear();
  document.body.innerHTML =
    '<div hidden><button id="hidden" aria-keyshortcuts="Alt+S"></button></div><button id="save" aria-keyshortcuts="Alt+S"></button><input id="tags" aria-keyshortcuts="Alt+T"><button id="one" aria-keyshortcuts="Alt+1"></button>';
  for (const control of document.querySelectorAll('button, input'))
    control.addEventListener('click', () => clicked(control.id));
  followShortcuts(document, ending.signal);
});
afterEach(() => ending.abort());

/** Presses a key; whether it was taken. */
function press(init: KeyboardEventInit): boolean {
  return !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

describe('keys with Alt', () => {
  it('press the control that names them, and no hidden one', () => {
    // Alt+S writes another sign on some keyboards.
    expect(press({ key: 'ß', code: 'KeyS', altKey: true })).toBe(true);
    expect([clicked.mock.calls, document.activeElement?.id]).toEqual([[['save']], 'save']);
    press({ key: '1', code: 'Digit1', altKey: true });
    expect(clicked.mock.calls.at(-1)).toEqual(['one']);
  });

  it('only bring the focus to where something is typed', () => {
    press({ key: 't', code: 'KeyT', altKey: true });
    expect([clicked.mock.calls, document.activeElement?.id]).toEqual([[], 'tags']);
  });

  it.each([
    ['another key', { code: 'KeyX', altKey: true }],
    ['no Alt', { code: 'KeyS' }],
    ['Control too', { code: 'KeyS', altKey: true, ctrlKey: true }],
    ['a dead key under way', { code: 'KeyS', altKey: true, isComposing: true }],
  ])('leave %s to the browser', (_, init) => {
    expect([press(init), clicked.mock.calls]).toEqual([false, []]);
  });

  it('are named on their controls while Alt is held', () => {
    const isShown = (): boolean => 'shortcuts' in document.documentElement.dataset;
    press({ key: 'Alt', code: 'AltLeft', altKey: true });
    expect(isShown()).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent('keyup', { key: 'Alt', bubbles: true }));
    expect(isShown()).toBe(false);
    press({ key: 'Alt', code: 'AltLeft', altKey: true });
    window.dispatchEvent(new Event('blur'));
    expect(isShown()).toBe(false);
  });

  it('end with their signal', () => {
    ending.abort();
    expect(press({ code: 'KeyS', altKey: true })).toBe(false);
  });
});
