// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PanelPorts } from '../../../entrypoints/sidepanel/ports.ts';
// What the panel loads late is at hand here: how long it takes to be made ready is no matter of these tests.
import '../../../entrypoints/sidepanel/article-pane.tsx';
import '../../../entrypoints/sidepanel/dossier-pane.tsx';
import { SidePanel } from '../../../entrypoints/sidepanel/side-panel.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { PanelView } from '../../../lib/navigation/panel-view.ts';
import type { OpenTab } from '../../../lib/platform/tabs.ts';
import type { PanelPlace } from '../../../lib/storage/local/panel-places.ts';
import { dossier } from '../components/dossier/dossier-sample.ts';
import { brokenRules, cleanup, fireEvent, render, screen, settle, settleLate } from '../components/draw.ts';
import { feedWorld } from '../components/feeds/feed-world.ts';
import { SAVED_TEXT } from '../components/reader/saved-text.ts';
import { resultsOf, article, day, hit } from '../components/samples.ts';
import { dossierWorld } from './dossier-ports.ts';
import { clickFollow, PRESS_ASKED, PRESS_LINK } from './follow-press.ts';
import { popupWorld } from './popup-ports.ts';

const related = ok([
  {
    hit: hit('r1', 'Cloudwatt closes', day('2020-01-31')),
    reason: { companies: [{ id: 'cloudwatt', name: 'Cloudwatt' }], words: [] },
  },
]);

/** A panel beside tabs that a test brings to the front. */
async function beside(
  first: OpenTab | undefined,
  world: Parameters<typeof popupWorld>[0] = {},
  reading: Promise<unknown> = Promise.resolve(),
) {
  const popup = popupWorld({
    ...world,
    background: {
      'read-tab-article': () => ok({ article, names: { about: ['cloudwatt'], unknown: [] } }),
      'related-articles': () => related,
      'search-library': () => ok(resultsOf([hit('1', 'Found')])),
      ...world.background,
    },
  });
  let front = first;
  const fronts = new Set<() => void>();
  const places = new Map<number, PanelPlace>();
  const kept = new Set<() => void>();
  const here = new Set<() => void>();
  let view: PanelView = {};
  const ports: PanelPorts = {
    ...popup.ports,
    ...dossierWorld(popup.ports.askBackground),
    frontTab: async () => front,
    onFrontTab: (listener) => fronts.add(listener),
    readPlace: async (tabId) => {
      const place = places.get(tabId) ?? { query: '', scrolled: 0 };
      await reading;
      return place;
    },
    keepPlace: async (tabId, next) => void places.set(tabId, next),
    onKeptPlace: (_tabId, listener, signal) => {
      kept.add(listener);
      signal.addEventListener('abort', () => kept.delete(listener));
    },
    view: () => view,
    goTo: (next) => {
      view = next;
      for (const tell of here) tell();
    },
    putView: (next) => {
      view = next;
    },
    onView: (listener, signal) => {
      here.add(listener);
      signal.addEventListener('abort', () => here.delete(listener));
    },
  };
  vi.stubGlobal('scrollTo', () => {});
  await settle(() => render(<SidePanel ports={ports} />));
  const bring = (tab: OpenTab | undefined) =>
    settle(() => {
      front = tab;
      for (const tell of fronts) tell();
    });
  /** As the background does for the popover of the page beside. */
  const wish = (tabId: number, id: string) =>
    settle(() => {
      places.set(tabId, { query: '', scrolled: 0, dossier: { kind: 'company', id } });
      for (const tell of kept) tell();
    });
  return { ...popup, bring, wish, ports, places };
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const STORY: OpenTab = { id: 7, url: 'https://press.example/story' };

describe('the side panel', () => {
  it('names the firms of the page, and what else the library holds on them', async () => {
    const { askedFor } = await beside(STORY);
    expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Cloudwatt closes.*same company: Cloudwatt/ })).toBeTruthy();
    expect(askedFor('related-articles')).toEqual([
      { page: { url: article.url, title: article.title, published: '2015-03-20', companies: ['cloudwatt'] }, limit: 5 },
    ]);
    expect(await brokenRules()).toEqual([]);
  });

  it('follows the webzine of the page beside by one click', async () => {
    const world = feedWorld();
    await beside(STORY, {
      ports: {
        feeds: world.ports,
        readPageLinks: async () => PRESS_LINK,
      },
    });
    await clickFollow();
    expect(world.asked).toEqual(PRESS_ASKED);
    expect(screen.getByText('You follow La Presse.')).toBeTruthy();
  });

  it('follows the tab in front, and finds its place again with each', async () => {
    const { bring } = await beside(STORY);
    await settleLate(() => fireEvent.input(field(), { target: { value: 'numergy' } }));
    expect(screen.getByRole('link', { name: /Found/ })).toBeTruthy();
    await bring({ id: 8, url: 'https://press.example/other' });
    expect(field().value).toBe('');
    await bring(STORY);
    expect(field().value).toBe('numergy');
  });

  it('keeps what is typed before it is known what was searched beside the tab', async () => {
    const reading = Promise.withResolvers<undefined>();
    const { places, bring } = await beside(STORY, {}, reading.promise);
    await settle(() => fireEvent.input(field(), { target: { value: 'numergy' } }));
    await settle(() => reading.resolve(undefined));
    expect([field().value, places.get(7)?.query]).toEqual(['numergy', 'numergy']);
    await bring({ id: 8, url: 'https://press.example/other' });
    expect(field().value).toBe('');
    await bring(STORY);
    expect(field().value).toBe('numergy');
  });

  it('opens the dossier of a firm of the page, and goes back to the page', async () => {
    const { ports, places } = await beside(STORY, { background: { 'company-dossier': () => ok(dossier) } });
    expect(screen.getByRole('link', { name: /^Cloudwatt \d/ }).getAttribute('href')).toBe('#company=cloudwatt');
    await settle(() => ports.goTo({ dossier: { kind: 'company', id: 'cloudwatt' } }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open in a tab' }).getAttribute('href')).toBe(
      '/dossier.html#company=cloudwatt',
    );
    expect(places.get(7)).toMatchObject({ dossier: { kind: 'company', id: 'cloudwatt' } });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Back' })));
    expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
    expect(places.get(7)).not.toHaveProperty('dossier');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /^Cloudwatt \d/ }));
  });

  it('opens a dossier that the page beside asks for, and finds it again with its tab', async () => {
    const { bring, wish } = await beside(STORY, { background: { 'company-dossier': () => ok(dossier) } });
    await wish(7, 'cloudwatt');
    expect(await screen.findByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    await bring({ id: 8, url: 'https://press.example/other' });
    expect(screen.queryByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeNull();
    await bring(STORY);
    expect(await screen.findByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
  });

  it('reads an article of the search beside the page, and goes back to what was found and to its link', async () => {
    const { ports, places, askedFor } = await beside(STORY, { background: { 'open-saved': () => ok(SAVED_TEXT) } });
    await settleLate(() => fireEvent.input(field(), { target: { value: 'numergy' } }));
    expect(screen.getByRole('link', { name: /Found/ }).getAttribute('href')).toBe('#article=1');
    await settle(() => ports.goTo({ article: '1' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Orange & Cloudwatt' })).toBeTruthy();
    expect(askedFor('open-saved')).toEqual([{ id: '1' }]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getAllByRole('link', { name: 'Orange' })[0]?.getAttribute('href')).toBe('#company=orange');
    expect(places.get(7)).toMatchObject({ query: 'numergy', article: '1' });
    expect(await brokenRules()).toEqual([]);
    await settle(() => fireEvent.keyDown(screen.getByRole('button', { name: 'Back' }), { key: 'Escape' }));
    expect(screen.queryByRole('heading', { name: 'Orange & Cloudwatt' })).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: /Found/ }));
    expect(field().value).toBe('numergy');
  });

  it('reads an article of a dossier, and goes back to the dossier, then to the page', async () => {
    const { ports } = await beside(STORY, {
      background: { 'company-dossier': () => ok(dossier), 'open-saved': () => ok(SAVED_TEXT) },
    });
    await settle(() => ports.goTo({ dossier: { kind: 'company', id: 'cloudwatt' } }));
    await screen.findByRole('heading', { level: 1, name: 'Cloudwatt' });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    const article = links.find((href) => href.startsWith('#article='));
    expect(article).toMatch(/^#article=.+&company=cloudwatt$/);
    await settle(() => ports.goTo({ article: 'a1', dossier: { kind: 'company', id: 'cloudwatt' } }));
    await screen.findByRole('heading', { level: 1, name: 'Orange & Cloudwatt' });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Back' })));
    expect(screen.getByRole('heading', { level: 1, name: 'Cloudwatt' })).toBeTruthy();
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Back' })));
    expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
  });

  it('leaves an article for what is typed', async () => {
    const { ports } = await beside(STORY, { background: { 'open-saved': () => ok(SAVED_TEXT) } });
    await settle(() => ports.goTo({ article: 'a1' }));
    await screen.findByRole('heading', { level: 1, name: 'Orange & Cloudwatt' });
    await settleLate(() => fireEvent.input(field(), { target: { value: 'numergy' } }));
    expect(screen.queryByRole('heading', { name: 'Orange & Cloudwatt' })).toBeNull();
    expect(screen.getByRole('link', { name: /Found/ })).toBeTruthy();
  });

  it('tells of an update once', async () => {
    const { ports } = popupWorld();
    const quiet = { ...(await beside(STORY)).ports, forgetNews: ports.forgetNews, openNews: ports.openNews };
    cleanup();
    await settle(() => render(<SidePanel ports={quiet} isNew />));
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'What is new' })));
    expect([
      vi.mocked(ports.forgetNews).mock.calls.length,
      vi.mocked(ports.openNews).mock.calls.length,
      screen.queryByText('Vigie was updated.'),
    ]).toEqual([1, 1, null]);
  });

  it('says so where there is no page, and where it may not look yet', async () => {
    const { bring } = await beside(undefined);
    expect(screen.getByText(/no web page in this tab/)).toBeTruthy();
    await bring({ id: 9 });
    expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
  });

  it('asks for a site it may not look at', async () => {
    const restricted = () => err(appError('restricted-page'));
    const requestAccess = vi.fn<() => Promise<boolean>>(async () => true);
    await beside(STORY, {
      page: { 'describe-page': () => err(appError('not-found')) },
      background: { 'annotate-tab': restricted, 'read-tab-article': restricted },
      ports: { requestAccess },
    });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Always on this site' })));
    expect(requestAccess).toHaveBeenCalledWith('this-site', 'press.example');
  });

  it('says why the library cannot be opened, not that it holds nothing', async () => {
    await beside(STORY, {
      background: {
        'library-state': () => err({ kind: 'database-unavailable' }),
        'read-tab-article': () => err({ kind: 'database-unavailable' }),
      },
    });
    expect(screen.getByRole('alert').textContent).toContain('Your library cannot be opened.');
    expect(screen.queryByText('Your library holds nothing else on this yet.')).toBeNull();
  });

  it('says so where the library holds nothing else', async () => {
    await beside(STORY, { background: { 'related-articles': () => ok([]) } });
    expect(screen.getByText('Your library holds nothing else on this yet.')).toBeTruthy();
  });
});
