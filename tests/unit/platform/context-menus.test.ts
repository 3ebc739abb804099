import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createMenus, onMenuChoice } from '../../../lib/platform/context-menus.ts';
import type { MenuChoice } from '../../../lib/platform/context-menus.ts';

type Listener = Parameters<typeof browser.contextMenus.onClicked.addListener>[0];
type Clicked = Parameters<Listener>[0];

const listeners: Listener[] = [];
const calls: unknown[] = [];

beforeEach(() => {
  listeners.length = 0;
  calls.length = 0;
  Object.assign(browser, {
    contextMenus: {
      removeAll: async () => void calls.push('removeAll'),
      create: (entry: unknown) => void calls.push(entry),
      onClicked: { addListener: (listener: Listener) => listeners.push(listener) },
    },
  });
});

describe('entries in the browser’s menus', () => {
  it('are none where the browser has no such menus, as Firefox for Android', async () => {
    Reflect.deleteProperty(browser, 'contextMenus');
    await createMenus([{ id: 'add-name', title: 'Add “%s”', on: 'selection' }]);
    onMenuChoice(() => {});
    expect(calls).toEqual([]);
  });

  it('are made once, however often the extension is installed', async () => {
    await createMenus([
      { id: 'add-name', title: 'Add “%s”', on: 'selection' },
      { id: 'save-link', title: 'Save', on: 'link' },
      { id: 'save-tabs', title: 'Save all', on: 'action' },
    ]);
    expect(calls).toEqual([
      'removeAll',
      { id: 'add-name', title: 'Add “%s”', contexts: ['selection'], documentUrlPatterns: ['*://*/*', 'file:///*'] },
      {
        id: 'save-link',
        title: 'Save',
        contexts: ['link'],
        documentUrlPatterns: ['*://*/*', 'file:///*'],
        targetUrlPatterns: ['*://*/*'],
      },
      { id: 'save-tabs', title: 'Save all', contexts: ['action'] },
    ]);
  });

  it('tell what was chosen, and where, as far as the browser says', () => {
    const listener = vi.fn<(choice: MenuChoice) => void>();
    onMenuChoice(listener);
    const click = (info: Partial<Clicked> & { linkText?: string }, tab?: { id: number }): void =>
      listeners.forEach((each) =>
        each({ menuItemId: 'x', editable: false, ...info } as Clicked, tab as Parameters<Listener>[1]),
      );
    click({ selectionText: 'Zorglub', pageUrl: 'https://press.example/a' }, { id: 7 });
    click({ linkUrl: 'https://press.example/b', linkText: 'Suite' });
    click({});
    expect(listener.mock.calls).toEqual([
      [{ id: 'x', tabId: 7, selectedText: 'Zorglub', pageUrl: 'https://press.example/a' }],
      [{ id: 'x', linkUrl: 'https://press.example/b', linkText: 'Suite' }],
      [{ id: 'x' }],
    ]);
  });
});
