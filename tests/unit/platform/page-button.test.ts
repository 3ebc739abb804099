import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { hasPageButton, onPageButton, setPageButton } from '../../../lib/platform/page-button.ts';

const calls: unknown[] = [];
const listeners: ((tab: { readonly id?: number }) => void)[] = [];
let isGone = false;

beforeEach(() => {
  calls.length = 0;
  listeners.length = 0;
  isGone = false;
  Object.assign(browser, {
    pageAction: {
      show: async (tabId: number) => (isGone ? Promise.reject(new Error('no tab')) : void calls.push(['show', tabId])),
      hide: async (tabId: number) => void calls.push(['hide', tabId]),
      setTitle: ({ title }: { readonly title: string }) => void calls.push(title),
      onClicked: { addListener: (listener: (typeof listeners)[0]) => listeners.push(listener) },
    },
  });
});

describe('the button in the address bar', () => {
  it('says what it does before it is shown, and goes when there is nothing to do', async () => {
    await setPageButton(4, 'Follow La Presse');
    await setPageButton(4, undefined);
    expect(calls).toEqual(['Follow La Presse', ['show', 4], ['hide', 4]]);
  });

  it('is no failure of a tab that was closed', async () => {
    isGone = true;
    await expect(setPageButton(4, 'Follow La Presse')).resolves.toBeUndefined();
  });

  it('tells on which tab it was pressed', () => {
    const pressed: number[] = [];
    onPageButton((tabId) => pressed.push(tabId));
    for (const listener of listeners) {
      listener({ id: 4 });
      listener({});
    }
    expect(pressed).toEqual([4]);
  });

  it('is not there in Chromium and on Android, where nothing fails', async () => {
    Reflect.deleteProperty(browser, 'pageAction');
    onPageButton(() => {});
    await setPageButton(4, 'Follow La Presse');
    expect([hasPageButton(), calls, listeners]).toEqual([false, [], []]);
  });
});
