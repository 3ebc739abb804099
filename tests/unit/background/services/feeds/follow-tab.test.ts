import { describe, expect, it } from 'vitest';
import { createTabFollower } from '../../../../../lib/background/services/feeds/follow-tab.ts';
import { discoverFeeds } from '../../../../../lib/feeds/discover.ts';
import type { FeedLine } from '../../../../../lib/model/feed-line.ts';
import { ok } from '../../../../../lib/model/result.ts';
import { feedLine } from '../../../components/feeds/feed-world.ts';

const link = (href: string): string =>
  `<head><link rel="alternate" type="application/rss+xml" title="La Presse" href="${href}"></head>`;

type World = {
  readonly markup?: string;
  /** The browser does not tell its address. */
  readonly isHidden?: true;
  readonly followed?: readonly FeedLine[];
  readonly mayAsk?: boolean;
  readonly isOff?: boolean;
};

/** A tab with a page of a webzine, and what became of it. */
function inTab(world: World = {}) {
  const { markup = link('/feed'), followed = [], mayAsk = true, isOff = false } = world;
  const told: unknown[] = [];
  const follower = createTabFollower({
    readPageLinks: async () => (markup === 'refused' ? Promise.reject(new Error('no script here')) : markup),
    addressOf: async () => (world.isHidden ? undefined : 'https://press.example/a'),
    discover: discoverFeeds,
    list: async () => ok(followed),
    mayAsk: async () => mayAsk,
    isOff: async () => isOff,
    notices: {
      follow: async (tabId, { url, title }) => void told.push([tabId, 'follow', url, title]),
      said: async (tabId, words) => void told.push([tabId, 'said', words]),
      failed: async (tabId, words) => void told.push([tabId, 'failed', words]),
    },
    words: {
      follows: (title) => `follows ${title}`,
      noWebzine: () => 'none',
      askFirst: (title) => `ask for ${title}`,
      failed: ({ kind }) => kind,
    },
  });
  return { follower, told };
}

describe('the webzine of a page', () => {
  it('is followed by one press', async () => {
    const { follower, told } = inTab();
    await follower.follow(4);
    expect(told).toEqual([[4, 'follow', 'https://press.example/feed', 'La Presse']]);
    expect(await follower.offer(4)).toMatchObject({ url: 'https://press.example/feed', title: 'La Presse' });
  });

  it.each<[string, World, unknown[]]>([
    ['followed already', { followed: [feedLine('press')] }, ['said', 'follows press']],
    ['that names no feed', { markup: '<head></head>' }, ['failed', 'none']],
    ['that no script may read', { markup: 'refused' }, ['failed', 'none']],
    ['whose address is hidden', { isHidden: true }, ['failed', 'none']],
    ['of the own network', { markup: link('http://192.168.1.2/feed') }, ['failed', 'none']],
    ['that the browser must be asked for', { mayAsk: false }, ['failed', 'ask for La Presse']],
    ['where webzines are switched off', { isOff: true }, ['failed', 'set-by-administrator']],
  ])('%s is not offered, and a key says why', async (_what, world, said) => {
    const { follower, told } = inTab(world);
    expect(await follower.offer(4)).toBeUndefined();
    await follower.follow(4);
    expect(told).toEqual([[4, ...said]]);
  });

  it('is followed anew where it was followed but in name', async () => {
    const { follower, told } = inTab({ followed: [feedLine('press', { health: { kind: 'gone' } })] });
    await follower.follow(4);
    expect(told).toEqual([[4, 'follow', 'https://press.example/feed', 'La Presse']]);
  });
});
