import { describe, expect, it } from 'vitest';
import { createWebzineOffers } from '../../../../../lib/background/services/feeds/offer-webzine.ts';
import type { Sender } from '../../../../../lib/messages/sender.ts';
import type { FoundFeed } from '../../../../../lib/model/feed-line.ts';

const PRESS: FoundFeed = { url: 'https://press.example/feed', title: 'La Presse' };
const inTab = (parts: Partial<Extract<Sender, { kind: 'tab' }>> = {}): Sender => ({
  kind: 'tab',
  tabId: 1,
  frameId: 0,
  host: 'press.example',
  ...parts,
});

function stage({ isWanted = true, feeds = [PRESS] as readonly FoundFeed[], refuses = false } = {}) {
  let hosts: readonly string[] = [];
  const [watched, offered]: [number[], unknown[]] = [[], []];
  const offers = createWebzineOffers({
    isWanted: async () => isWanted,
    watch: async (tabId) => {
      if (refuses) throw new Error('no script may run here');
      watched.push(tabId);
    },
    offer: async () => feeds[0],
    offered: async (...offer) => void offered.push(offer),
    words: () => 'More?',
    readOffered: async () => hosts,
    keepOffered: async (kept) => void (hosts = kept),
  });
  const read = (sender: Sender) => offers.handlers['article-read']({}, sender);
  return { offers, read, watched, offered };
}

describe('the offer of a webzine', () => {
  it('is made at the end of an article, once a site', async () => {
    const { offers, read, watched, offered } = stage();
    await offers.begin(1);
    expect(watched).toEqual([1]);
    expect(await read(inTab())).toEqual({ ok: true, value: {} });
    await read(inTab({ tabId: 2 }));
    await read(inTab({ tabId: 3, host: 'other.example' }));
    expect(offered).toEqual([
      [1, 'More?', PRESS],
      [3, 'More?', PRESS],
    ]);
  });

  it('is not made in private windows, frames or pages of the extension', async () => {
    const { read, offered } = stage();
    await read(inTab({ isPrivate: true }));
    await read(inTab({ frameId: 2 }));
    await read({ kind: 'page' });
    expect(offered).toEqual([]);
  });

  it('is not made where the reader wants none, or the page has no webzine to follow', async () => {
    const unwanted = stage({ isWanted: false });
    await unwanted.offers.begin(1);
    await unwanted.read(inTab());
    expect([unwanted.watched, unwanted.offered]).toEqual([[], []]);
    const followed = stage({ feeds: [] });
    await followed.read(inTab());
    expect(followed.offered).toEqual([]);
  });

  it('is nothing that fails on a page that lets no script in', async () => {
    await expect(stage({ refuses: true }).offers.begin(1)).resolves.toBeUndefined();
  });
});
