import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setBadge, setBadgeOfAll } from '../../../lib/platform/badge.ts';
import {
  clearNotification,
  onNotificationClick,
  requestNotifications,
  showNotification,
} from '../../../lib/platform/notifications.ts';

const WORDS = { title: '2 new', message: 'Orange: Un\nAtos: Deux' };
type Fake = { readonly asked: unknown[][]; readonly clicked: ((id: string) => void)[]; readonly added: (() => void)[] };

/** The API as it is once the right is there; and what happens to a right. */
function withNotifications({ isAllowed = true } = {}): Fake {
  const [asked, clicked, added]: [unknown[][], Fake['clicked'], Fake['added']] = [[], [], []];
  const noted =
    (name: string) =>
    async (...args: unknown[]) =>
      void asked.push([name, ...args]);
  const api = {
    create: noted('create'),
    clear: noted('clear'),
    onClicked: { addListener: (listener: (id: string) => void) => void clicked.push(listener) },
  };
  Object.assign(fakeBrowser, {
    ...(isAllowed && { notifications: api }),
    permissions: {
      contains: async () => isAllowed,
      request: async () => isAllowed,
      onAdded: { addListener: (listener: () => void) => void added.push(listener) },
    },
  });
  if (!isAllowed) Object.assign(fakeBrowser, { notifications: undefined });
  return { asked, clicked, added };
}

describe('a notification', () => {
  it('is shown with the sign of Vigie, and taken away', async () => {
    const { asked } = withNotifications();
    expect(await showNotification('watch', WORDS)).toBe(true);
    expect(asked).toEqual([
      ['create', 'watch', { type: 'basic', iconUrl: expect.stringMatching(/\/icons\/128\.png$/), ...WORDS }],
    ]);
    await clearNotification('watch');
    expect(asked.at(-1)).toEqual(['clear', 'watch']);
  });

  it('is not shown without the right to, which is no failure', async () => {
    withNotifications({ isAllowed: false });
    expect(await requestNotifications()).toBe(false);
    expect(await showNotification('watch', WORDS)).toBe(false);
    await clearNotification('watch');
  });

  it('answers a click, also where the right came after the worker’s first turn, and once', () => {
    const [before, heard]: [Fake, string[]] = [withNotifications({ isAllowed: false }), []];
    onNotificationClick((id) => heard.push(id));
    expect(before.clicked).toEqual([]);
    const { added } = before;
    const after = withNotifications();
    for (const tell of [...added, ...added]) tell();
    expect(after.clicked).toHaveLength(1);
    after.clicked[0]?.('watch');
    expect(heard).toEqual(['watch']);
  });
});

describe('the sign on the button', () => {
  const texts: unknown[] = [];
  beforeEach(() => {
    texts.length = 0;
    Object.assign(fakeBrowser.action, {
      setBadgeText: async (details: unknown) => void texts.push(details),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    });
  });

  it('of a tab goes before that of all, and gives way to it where the tab says nothing', async () => {
    await setBadgeOfAll({ text: '3', tone: 'news' });
    await setBadge(7, { text: '✓', tone: 'good' });
    await setBadge(7, undefined);
    await setBadgeOfAll(undefined);
    expect(texts).toEqual([{ text: '3' }, { tabId: 7, text: '✓' }, { tabId: 7, text: null }, { text: '' }]);
  });

  it('of a tab that was closed is none', async () => {
    Object.assign(fakeBrowser.action, { setBadgeText: () => Promise.reject(new Error('No tab with id: 7.')) });
    await expect(setBadge(7, undefined)).resolves.toBeUndefined();
  });
});
