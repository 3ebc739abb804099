import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stayVisible } from '../../lib/content/popover/stay-visible.ts';

let controller = new AbortController();
let notice = document.createElement('div');
let field = document.createElement('input');
let elsewhere = document.createElement('button');

beforeEach(() => {
  document.body.innerHTML =
    '<button id="elsewhere">elsewhere</button><div id="notice" style="width:100px;height:40px;background:silver"><input aria-label="field"></div>';
  notice = document.querySelector<HTMLDivElement>('#notice') ?? notice;
  field = document.querySelector('input') ?? field;
  elsewhere = document.querySelector('button') ?? elsewhere;
});
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

/** What stands so long that no test sees its end. */
const LONG = 3_600_000;
const state = (): string | undefined => notice.getAnimations()[0]?.playState;

/** Starts it; the end is told, however it comes. */
function start(milliseconds: number): Promise<string> {
  return stayVisible(notice, milliseconds, controller.signal).then(
    () => 'over',
    () => 'ended',
  );
}

describe('what goes by itself', () => {
  it('goes after its time', async () => {
    await userEvent.hover(elsewhere);
    expect(await start(1)).toBe('over');
  });

  it('waits while the pointer rests on it, and while something in it has the focus', async () => {
    await userEvent.hover(elsewhere);
    void start(LONG);
    expect(state()).toBe('running');
    await userEvent.hover(notice);
    expect(state()).toBe('paused');
    field.focus();
    await userEvent.hover(elsewhere);
    expect(state()).toBe('paused');
    field.blur();
    expect(state()).toBe('running');
  });

  it('does not begin to count where it is used already', () => {
    field.focus();
    void start(LONG);
    expect(state()).toBe('paused');
  });

  it('ends with its signal, and leaves nothing behind', async () => {
    const end = start(LONG);
    controller.abort();
    expect(await end).toBe('ended');
    expect(notice.getAnimations()).toEqual([]);
    field.focus();
    expect(notice.getAnimations()).toEqual([]);
  });
});
