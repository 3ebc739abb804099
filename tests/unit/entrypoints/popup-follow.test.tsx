// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PopupPorts } from '../../../entrypoints/popup/ports.ts';
import type { FeedId } from '../../../lib/model/feed.ts';
import { ok } from '../../../lib/model/result.ts';
import { cleanup, screen } from '../components/draw.ts';
import { feedLine, feedWorld } from '../components/feeds/feed-world.ts';
import { drawPopup } from './draw-popup.tsx';
import { clickFollow, PRESS_ASKED, PRESS_LINK } from './follow-press.ts';
import { popupWorld } from './popup-ports.ts';

describe('the webzine in the tab', () => {
  const TAB_ON_PRESS = { id: 7, url: 'https://press.example/a' };
  const opened = async (ports: Partial<PopupPorts>) => {
    await drawPopup(
      popupWorld({ ports: { readPageLinks: async () => `<head>${PRESS_LINK}</head>`, ...ports } }).ports,
      TAB_ON_PRESS,
    );
  };

  it('is followed by a click, which asks the browser first', async () => {
    const world = feedWorld();
    await opened({ feeds: world.ports });
    await clickFollow();
    expect(world.asked).toEqual(PRESS_ASKED);
    expect(screen.getByText('You follow La Presse.')).toBeTruthy();
  });

  it('stands right under the firms of the page, and comes once these are known', async () => {
    const readPageLinks = async (): Promise<string> => `<head>${PRESS_LINK}</head>`;
    const scanning = { state: 'scanning', companies: [], mentions: 0 } as const;
    const ports: Partial<PopupPorts> = { readPageLinks, pause: async () => new Promise<never>(() => {}) };
    await drawPopup(popupWorld({ ports, page: { 'describe-page': () => ok(scanning) } }).ports, TAB_ON_PRESS);
    expect(screen.queryByRole('button', { name: 'Follow this webzine' })).toBeNull();
    expect(document.querySelector('.v-companies-space')).not.toBeNull();
    cleanup();
    await opened({});
    expect(await screen.findByRole('button', { name: 'Follow this webzine' })).toBeTruthy();
    expect(document.querySelector('.v-companies-space')).toBeNull();
  });

  it('is not followed where the reader refuses', async () => {
    const world = feedWorld([], {
      requestHosts: async () => false,
      follow: async () => ok({ ids: ['new' as FeedId], added: 1, known: 0, refused: 0 }),
    });
    await opened({ feeds: world.ports });
    await clickFollow();
    expect(world.asked).toEqual([['unfollow', 'new']]);
    expect(screen.getByText(/^Nothing changed/)).toBeTruthy();
  });

  it('that is followed already is told, and whether all are well', async () => {
    await opened({ feeds: feedWorld([feedLine('press'), feedLine('other', { health: { kind: 'gone' } })]).ports });
    expect(await screen.findByText('You follow press.')).toBeTruthy();
    expect(screen.getByText('1 webzine of 2 has trouble')).toBeTruthy();
  });

  it('named in two formats is one, whichever of them is followed', async () => {
    const readPageLinks = async (): Promise<string> =>
      `<head>${PRESS_LINK}</head>` +
      '<link rel="alternate" type="application/atom+xml" title="La Presse (Atom)" href="/feed/atom">';
    await opened({ readPageLinks });
    await screen.findByRole('button', { name: 'Follow this webzine' });
    expect(screen.getAllByRole('button', { name: /^Follow/ })).toHaveLength(1);
    cleanup();
    const line = feedLine('press');
    const feeds = feedWorld([{ ...line, feed: { ...line.feed, url: 'https://press.example/feed/atom' } }]).ports;
    await opened({ readPageLinks, feeds });
    expect(await screen.findByText('You follow press.')).toBeTruthy();
  });

  it('offers its other subjects on demand', async () => {
    await opened({
      readPageLinks: async () =>
        `<head>${PRESS_LINK}</head><link rel="alternate" type="application/rss+xml" title="Eco" href="/eco/feed">`,
    });
    expect(await screen.findByText('1 more feed of this site')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Follow Eco' }).closest('details')?.open).toBe(false);
  });

  it.each([
    ['ended', { kind: 'gone' }],
    [
      'was never allowed to be asked',
      {
        kind: 'failing',
        problem: { kind: 'no-access', host: 'press.example' },
        failures: 1,
      },
    ],
  ] as const)('that %s is not told to be followed', async (_, health) => {
    await opened({ feeds: feedWorld([feedLine('press', { health })]).ports });
    expect(await screen.findByRole('button', { name: 'Follow this webzine' })).toBeTruthy();
    expect(screen.queryByText('You follow press.')).toBeNull();
  });

  it('says nothing where there is none, and none is followed', async () => {
    await opened({ readPageLinks: () => Promise.reject(new Error('no script may run there')) });
    expect(screen.queryByRole('region', { name: 'Webzines' })).toBeNull();
  });
});
