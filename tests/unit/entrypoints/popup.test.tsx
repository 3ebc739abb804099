// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../../lib/model/app-error.ts';
import type { Draft } from '../../../lib/model/draft.ts';
import type { LibraryResults } from '../../../lib/model/library-search.ts';
import { err, ok } from '../../../lib/model/result.ts';
import type { Result } from '../../../lib/model/result.ts';
import { DEFAULT_SETTINGS } from '../../../lib/model/settings.ts';
import type { SavedReceipt } from '../../../lib/model/tab-article.ts';
import { anArticle } from '../../support/articles.ts';
import { brokenRules, cleanup, fireEvent, screen, settle, settleLate, within } from '../components/draw.ts';
import { resultsOf, article, copy, hit } from '../components/samples.ts';
import { drawPopup } from './draw-popup.tsx';
import { popupWorld } from './popup-ports.ts';

const tab = { id: 7, url: 'https://press.example/cloudwatt' };
type Found = Result<LibraryResults, AppError>;

/** Opens the popup and lets every answer that is ready come in. */
async function open(world: ReturnType<typeof popupWorld>, over: typeof tab | { id: number } | undefined = tab) {
  await drawPopup(world.ports, over);
}
const type = (field: HTMLElement, value: string) => settleLate(() => fireEvent.input(field, { target: { value } }));
const press = (name: string) => settle(() => fireEvent.click(screen.getByRole('button', { name })));
const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' });

describe('the popup over an article', () => {
  it('shows its companies, its site and what would be saved', async () => {
    await open(popupWorld());
    expect(screen.getByRole('button', { name: 'Cloudwatt 9' })).toBeTruthy();
    expect(screen.getByRole('switch', { name: 'Marks on press.example', checked: true })).toBeTruthy();
    expect(screen.getByRole('heading', { name: article.title })).toBeTruthy();
  });

  it('opens the card of a company on the page, and leaves it to the reader', async () => {
    const world = popupWorld();
    await open(world);
    await press('Cloudwatt 9');
    expect(world.askedTab).toContain('go-to-company');
    expect(world.ports.leave).toHaveBeenCalledWith(7);
  });

  it('has the switch of the site where nothing moves it, then offers saving, then companies', async () => {
    await open(popupWorld());
    const saving = screen.getByRole('heading', { name: 'Save this article' });
    const companies = screen.getByRole('heading', { name: 'On this page' });
    for (const [one, other] of [
      [screen.getByRole('switch'), saving],
      [saving, companies],
    ] as const)
      expect(one.compareDocumentPosition(other)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it.each([
    ['new', 'before', 'New about companies you watch'],
    ['known', 'behind', 'Latest about companies you watch'],
  ] as const)(
    'shows the newest about watched companies at once: what is %s stands %s saving',
    async (age, place, heading) => {
      const url = 'about:blank#gravelines';
      const news = { id: 'w', url, title: 'OVHcloud opens in Gravelines', lang: 'en', publisher: 'La Presse' };
      const headline = { company: { id: 'ovhcloud', name: 'OVHcloud' }, article: news };
      const world = popupWorld({
        ports: { readHeadlines: async () => [{ ...headline, ...(age === 'known' && { isKnown: true as const }) }] },
      });
      await open(world);
      const saving = screen.getByRole('heading', { name: 'Save this article' });
      expect(saving.compareDocumentPosition(screen.getByRole('heading', { name: heading }))).toBe(
        place === 'before' ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const line = screen.getByRole('link', { name: /^OVHcloud opens in Gravelines.*OVHcloud/ });
      expect(line.getAttribute('href')).toBe(url);
      await settle(() => fireEvent.click(line));
      expect(world.askedFor('change-articles')).toMatchObject([{ change: { ids: ['w'], read: true } }]);
    },
  );

  it('hides the starter articles where they are met, and asks again what is related', async () => {
    let isShown = true;
    const world = popupWorld({
      background: {
        'change-settings': ({ settings }) => {
          isShown = settings.starter ?? isShown;
          return ok(DEFAULT_SETTINGS);
        },
        'related-articles': () =>
          ok(
            isShown
              ? [
                  {
                    hit: { ...hit('s', 'Numergy', undefined), isStarter: true },
                    reason: { companies: [], words: ['cloud'] },
                  },
                ]
              : [],
          ),
      },
    });
    await open(world);
    // Its part of the popup comes when the rest stands.
    await screen.findByRole('button', { name: 'Hide the starter articles' });
    await press('Hide the starter articles');
    expect(screen.queryByRole('link', { name: /^Numergy/ })).toBeNull();
    await press('Show the starter library');
    expect(screen.getByRole('link', { name: /^Numergy/ })).toBeTruthy();
  });

  it('shows what was saved last, to be read without a network', async () => {
    const { article: line, ...rest } = hit('s', 'A sovereign cloud ends', undefined);
    const saved = { ...rest, article: { ...line, savedAt: '2026-11-28T09:30:00.000Z' } };
    const world = popupWorld({ background: { 'search-library': () => ok(resultsOf([saved])) } });
    await open(world);
    const link = await screen.findByRole('link', { name: /^A sovereign cloud ends.*2026/ });
    expect(link.getAttribute('href')).toBe('/reader.html?id=s');
    expect(world.askedFor('search-library')).toEqual([{ query: 'is:saved', limit: 3, sort: 'added' }]);
  });

  it('leads to the settings', async () => {
    const world = popupWorld();
    await open(world);
    await press('Settings');
    expect(world.ports.openSettings).toHaveBeenCalledOnce();
  });

  it('breaks no rule of accessibility', async () => {
    await open(popupWorld());
    expect(await brokenRules()).toEqual([]);
  });
});

describe('saving', () => {
  it('sends tags and note once, and shows the copy', async () => {
    const world = popupWorld();
    await open(world);
    await type(screen.getByRole('textbox', { name: 'Tags' }), 'cloud, state');
    await type(note(), ' why ');
    await press('Save');
    expect(world.askedFor('save-article')).toEqual([
      { commandId: 'command-1', tabId: 7, tags: ['cloud', 'state'], note: 'why' },
    ]);
    expect(screen.getByText(/^Saved on .*2026/)).toBeTruthy();
  });

  it('forgets the draft only once the article lies in the library', async () => {
    const drafts = new Map<string, Draft>();
    const failing = popupWorld({ drafts, background: { 'save-article': () => err({ kind: 'quota-exceeded' }) } });
    await open(failing);
    await type(note(), 'why');
    await press('Save');
    expect(screen.getByRole('alert').textContent).toMatch(/no room left/);
    expect([...drafts.values()]).toEqual([{ tags: [], pendingTag: '', note: 'why' }]);
  });

  it('keeps each letter for the next time the popup opens', async () => {
    const drafts = new Map<string, Draft>();
    await open(popupWorld({ drafts }));
    await type(note(), 'half a sent');
    await type(screen.getByRole('textbox', { name: 'Tags' }), 'clo');
    cleanup();
    await open(popupWorld({ drafts }));
    expect(note().value).toBe('half a sent');
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tags' }).value).toBe('clo');
  });

  it('keeps as a draft what is typed while the answer is on its way', async () => {
    let answer: (receipt: Result<SavedReceipt, AppError>) => void = () => {};
    const world = popupWorld({ background: { 'save-article': () => new Promise((resolve) => (answer = resolve)) } });
    await open(world);
    await type(note(), 'sent');
    await press('Save');
    await type(note(), 'sent, and more');
    await settle(() => answer(ok({ id: 'a1', savedAt: '2026-05-02T12:00:00Z', wordCount: 1, alreadySaved: false })));
    expect(screen.getByRole('button', { name: 'Save changes' })).toBeTruthy();
    expect([...world.drafts.values()]).toEqual([{ tags: [], pendingTag: '', note: 'sent, and more' }]);
  });

  it('keeps another tab’s words apart', async () => {
    const drafts = new Map<string, Draft>([[`8 ${article.url}`, { tags: [], pendingTag: '', note: 'of another tab' }]]);
    await open(popupWorld({ drafts }));
    expect(note().value).toBe('');
  });

  it('shows tags that the library had already', async () => {
    const inLibrary = anArticle('a1', { savedAt: copy.savedAt, tags: ['starter', 'cloud'] });
    await open(popupWorld({ background: { 'read-article': () => ok({ article: inLibrary, companyNames: {} }) } }));
    await press('Save');
    expect(screen.getByRole('button', { name: 'Remove the tag starter' })).toBeTruthy();
  });

  it('is undone, with the words kept for another try', async () => {
    const world = popupWorld();
    await open(world);
    await type(note(), 'why');
    await press('Save');
    await press('Undo');
    expect(world.askedFor('undo-save')).toEqual([{ commandId: 'command-2', id: 'a1' }]);
    expect(note().value).toBe('why');
    expect([...world.drafts.values()]).toEqual([{ tags: [], pendingTag: '', note: 'why' }]);
    expect(screen.getByRole('button', { name: 'Save' })).toBeTruthy();
  });

  it('of a page saved before says so, and only changes are sent', async () => {
    const world = popupWorld({ background: { 'read-tab-article': () => ok({ article, saved: copy }) } });
    await open(world);
    expect(screen.getByText(/^Saved on .*2025/)).toBeTruthy();
    await type(note(), 'better');
    await press('Save changes');
    expect(world.askedFor('edit-article')).toEqual([
      { commandId: 'command-1', id: copy.id, tags: copy.tags, note: 'better' },
    ]);
    expect(world.askedFor('save-article')).toEqual([]);
    expect(screen.getByText('Changes saved')).toBeTruthy();
  });

  it('says why changes and undoing failed, and loses nothing', async () => {
    const world = popupWorld({
      background: {
        'read-tab-article': () => ok({ article, saved: copy }),
        'edit-article': () => err({ kind: 'internal' }),
        'undo-save': () => err({ kind: 'not-found' }),
      },
    });
    await open(world);
    await type(note(), 'better');
    await press('Save changes');
    expect(screen.getByRole('alert').textContent).toMatch(/^Something went wrong/);
    await press('Remove');
    expect(screen.getByRole('alert').textContent).toMatch(/no longer there/);
    expect(note().value).toBe('better');
  });
});

describe('searching', () => {
  const field = () => screen.getByRole<HTMLInputElement>('searchbox');

  it('asks for each letter and shows the answers in place of the page’s blocks', async () => {
    const world = popupWorld({ background: { 'search-library': () => ok(resultsOf([hit('1', 'Cloudwatt closes')])) } });
    await open(world);
    await type(field(), 'clodwat');
    // What was saved last is asked for as well.
    expect(world.askedFor('search-library').filter((asked) => JSON.stringify(asked).includes('clodwat'))).toEqual([
      { query: 'clodwat', limit: 30, firms: true, asker: 'popup' },
    ]);
    expect(screen.getByRole('link', { name: /^Cloudwatt closes/ })).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'On this page' })).toBeNull();
  });

  it('brings the page back with the note as it was once the field is empty', async () => {
    await open(popupWorld());
    await type(note(), 'why');
    await type(field(), 'cloud');
    await type(field(), '');
    expect(note().value).toBe('why');
    expect(screen.getByRole('heading', { name: 'On this page' })).toBeTruthy();
  });

  it('never shows an answer to an older question', async () => {
    const answer = new Map<string, (found: Found) => void>();
    await open(
      popupWorld({
        background: { 'search-library': ({ query }) => new Promise<Found>((resolve) => answer.set(query, resolve)) },
      }),
    );
    await type(field(), 'o');
    await type(field(), 'or');
    await settle(() => answer.get('or')?.(ok(resultsOf([hit('2', 'Newer')]))));
    await settle(() => answer.get('o')?.(ok(resultsOf([hit('1', 'Older')]))));
    expect(screen.getAllByRole('link', { name: /Newer|Older/ }).map((link) => link.textContent)).toEqual([
      expect.stringMatching(/^Newer/),
    ]);
  });
});

describe('the site', () => {
  it('is muted at once, and its companies are no longer listed', async () => {
    const world = popupWorld();
    await open(world);
    await settle(() => fireEvent.click(screen.getByRole('switch')));
    expect(world.askedFor('mute-site')).toEqual([{ host: 'press.example', muted: true }]);
    expect(screen.getByText('Marks are off on this site.')).toBeTruthy();
  });

  it('is not marked behind the reader’s back where it is muted', async () => {
    const world = popupWorld({ ports: { isMuted: async () => true } });
    await open(world);
    expect([world.askedTab, world.askedFor('annotate-tab')]).toEqual([[], []]);
  });

  it('is granted from the click', async () => {
    const asked: unknown[] = [];
    await open(popupWorld({ ports: { requestAccess: async (...what) => asked.push(what) > 0 } }));
    await press('Always on this site');
    expect(asked).toEqual([['this-site', 'press.example']]);
    expect(screen.getByText('Vigie marks this site by itself.')).toBeTruthy();
  });

  it('stays as it was after a refusal, which is taken kindly', async () => {
    await open(popupWorld({ ports: { requestAccess: async () => false } }));
    await press('On every site');
    expect(screen.getByText(/^That is fine/)).toBeTruthy();
    expect(screen.getByText('Vigie marks a page only when you click.')).toBeTruthy();
  });

  it('follows what is changed elsewhere, and stops listening when the popup goes', async () => {
    let muted = false;
    const world = popupWorld({ ports: { isMuted: async () => muted } });
    await open(world);
    muted = true;
    await settle(() => {
      for (const listener of world.siteListeners) listener();
    });
    expect(screen.getByRole('switch', { checked: false })).toBeTruthy();
    await settle(cleanup);
    expect(world.siteListeners.size).toBe(0);
  });
});

describe('where there is less to do', () => {
  it('says that a page is out of reach, once, and searches all the same', async () => {
    const restricted = () => err({ kind: 'restricted-page' as const });
    await open(
      popupWorld({
        page: { 'describe-page': () => err({ kind: 'not-found' }) },
        background: { 'annotate-tab': restricted, 'read-tab-article': restricted },
      }),
      { id: 7 },
    );
    expect(screen.getAllByText(/Browsers keep extensions out/)).toHaveLength(1);
    expect(screen.queryByRole('switch')).toBeNull();
    await type(screen.getByRole('searchbox'), 'cloud');
    expect(screen.getByText(/^Nothing in your library matches/)).toBeTruthy();
  });

  it('says that there is no tab', async () => {
    const world = popupWorld();
    await drawPopup(world.ports, undefined);
    expect(screen.getByText(/^There is no page to look at/)).toBeTruthy();
    expect(world.askedTab).toEqual([]);
  });

  it('says that the library cannot be opened, and shows the companies all the same', async () => {
    await open(
      popupWorld({
        background: {
          'library-state': () => err({ kind: 'database-unavailable' }),
          'read-tab-article': () => err({ kind: 'database-unavailable' }),
        },
      }),
    );
    expect(within(screen.getByRole('alert')).getByText(/library cannot be opened/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Cloudwatt 9' })).toBeTruthy();
  });
});

describe('an update', () => {
  it('is told of once, and leads to what is new', async () => {
    const { ports } = popupWorld({ ports: { hasNews: async () => true } });
    await drawPopup(ports, undefined);
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'What is new' })));
    expect([
      vi.mocked(ports.forgetNews).mock.calls.length,
      vi.mocked(ports.openNews).mock.calls.length,
      screen.queryByText('Vigie was updated.'),
    ]).toEqual([1, 1, null]);
  });

  it('is heard of without being looked at', async () => {
    const { ports } = popupWorld({ ports: { hasNews: async () => true } });
    await drawPopup(ports, undefined);
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Dismiss this message' })));
    expect([vi.mocked(ports.forgetNews).mock.calls.length, vi.mocked(ports.openNews).mock.calls.length]).toEqual([
      1, 0,
    ]);
  });
});

describe('names not known yet', () => {
  it('are offered, and lead to the form that adds one', async () => {
    const world = popupWorld({
      background: {
        'read-tab-article': () => ok({ article, names: { about: ['cloudwatt'], unknown: ['Zorglub Robotics'] } }),
      },
    });
    await open(world, { id: 7, url: 'https://press.example/a' });
    fireEvent.click(screen.getByRole('button', { name: 'Add the name Zorglub Robotics' }));
    expect(world.ports.openNameForm).toHaveBeenCalledWith('Zorglub Robotics', 'press.example');
  });

  it('are not spoken of where there are none', async () => {
    await open(popupWorld(), { id: 7, url: 'https://press.example/a' });
    expect(screen.queryByText('Names not known yet')).toBeNull();
  });
});
