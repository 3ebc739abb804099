import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerPageButton } from '../../../lib/background/register-page-button.ts';

const FEED = { url: 'https://press.example/rss', title: 'La Presse' };
const shown: unknown[] = [];
const asked: number[] = [];
let press = (_tab: { readonly id: number }): void => {};

beforeEach(() => {
  shown.length = 0;
  asked.length = 0;
  Object.assign(fakeBrowser, {
    pageAction: {
      show: async (tabId: number) => void shown.push(['show', tabId]),
      hide: async (tabId: number) => void shown.push(['hide', tabId]),
      setTitle: () => {},
      onClicked: { addListener: (listener: typeof press) => void (press = listener) },
    },
  });
});

/** Registers the button, for a webzine that is offered until it is followed. */
function register(): { readonly followed: readonly number[] } {
  const followed: number[] = [];
  registerPageButton({
    isMuted: async (url) => url.startsWith('https://muted.example/'),
    follower: {
      async offer(tabId) {
        asked.push(tabId);
        return followed.includes(tabId) ? undefined : FEED;
      },
      follow: async (tabId) => void followed.push(tabId),
    },
    reporting: (work) => void work,
  });
  return { followed };
}

/** The page of a tab has loaded. */
async function load(id: number, url: string): Promise<void> {
  const tab = await fakeBrowser.tabs.create({ url });
  await fakeBrowser.tabs.onUpdated.trigger(id, { status: 'complete' }, { ...tab, url });
}

describe('the button that follows a webzine', () => {
  it('stands where a page names one, and goes once it is followed', async () => {
    const { followed } = register();
    await load(4, 'https://press.example/a');
    await vi.waitFor(() => expect(shown).toEqual([['show', 4]]));
    press({ id: 4 });
    await vi.waitFor(() => expect(shown.at(-1)).toEqual(['hide', 4]));
    expect(followed).toEqual([4]);
  });

  it('asks nothing of pages on a muted site', async () => {
    register();
    await load(5, 'https://muted.example/a');
    await load(4, 'https://press.example/a');
    await vi.waitFor(() => expect(shown).toContainEqual(['show', 4]));
    expect(asked).not.toContain(5);
  });
});
