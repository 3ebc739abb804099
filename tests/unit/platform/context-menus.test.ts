import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createSelectionMenu, onSelectionMenu } from '../../../lib/platform/context-menus.ts';
import type { SelectedText } from '../../../lib/platform/context-menus.ts';

type Clicked = Parameters<Parameters<typeof browser.contextMenus.onClicked.addListener>[0]>[0];

const listeners: ((info: Clicked) => void)[] = [];
const calls: unknown[] = [];

beforeEach(() => {
  listeners.length = 0;
  calls.length = 0;
  Object.assign(browser, {
    contextMenus: {
      removeAll: async () => void calls.push('removeAll'),
      create: (entry: unknown) => void calls.push(entry),
      onClicked: { addListener: (listener: (info: Clicked) => void) => listeners.push(listener) },
    },
  });
});

describe('the entry on a selection', () => {
  it('is made once, however often the extension is installed', async () => {
    await createSelectionMenu('Add “%s”');
    expect(calls).toEqual(['removeAll', expect.objectContaining({ title: 'Add “%s”', contexts: ['selection'] })]);
  });

  it('tells what was selected, and where', () => {
    const listener = vi.fn<(selected: SelectedText) => void>();
    onSelectionMenu(listener);
    const click = (info: Partial<Clicked>): void => listeners.forEach((each) => each({ menuItemId: 'add-name', editable: false, ...info } as Clicked));
    click({ selectionText: 'Zorglub', pageUrl: 'https://press.example/a' });
    click({ selectionText: 'Zorglub' });
    click({});
    click({ menuItemId: 'another', selectionText: 'Zorglub' });
    expect(listener.mock.calls).toEqual([[{ text: 'Zorglub', url: 'https://press.example/a' }], [{ text: 'Zorglub' }]]);
  });
});
