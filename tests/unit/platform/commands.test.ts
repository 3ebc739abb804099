import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { commandKeys, onCommand } from '../../../lib/platform/commands.ts';

type Listener = Parameters<typeof browser.commands.onCommand.addListener>[0];

const listeners: Listener[] = [];

beforeEach(() => {
  listeners.length = 0;
  Object.assign(browser, {
    commands: {
      getAll: async () => [{ name: 'save-page', shortcut: 'Alt+Shift+S' }, { name: 'next-mark' }, {}],
      onCommand: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  });
});

describe('commands of the keyboard', () => {
  it('have the keys that the browser holds for them', async () => {
    expect([...(await commandKeys())]).toEqual([
      ['save-page', 'Alt+Shift+S'],
      ['next-mark', ''],
    ]);
  });

  it('come with the tab in front, where the browser names it', () => {
    const heard: unknown[] = [];
    onCommand((...told) => heard.push(told));
    listeners[0]?.('save-page', undefined);
    expect(heard).toEqual([['save-page', {}]]);
  });

  it('are none where the browser has no such thing, as Firefox for Android', async () => {
    Reflect.deleteProperty(browser, 'commands');
    onCommand(() => {});
    expect([...(await commandKeys())]).toEqual([]);
    expect(listeners).toEqual([]);
  });
});
