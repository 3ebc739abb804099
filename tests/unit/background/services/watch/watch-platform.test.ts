import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWatchPorts } from '../../../../../lib/background/services/watch/watch-platform.ts';

describe('the sign on the button', () => {
  const texts: string[] = [];
  beforeEach(() => {
    texts.length = 0;
    Object.assign(fakeBrowser.action, {
      setBadgeText: async ({ text }: { text: string }) => void texts.push(text),
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    });
  });

  it.each([
    [0, 0, ''],
    [3, 0, '3'],
    [120, 0, '99+'],
    [3, 2, '@2'],
    [0, 120, '@99'],
  ])('for %i new stories and %i mentions is «%s»', async (stories, mentions, text) => {
    await createWatchPorts(async () => mentions).showCount(stories);
    expect(texts).toEqual([text]);
  });
});
