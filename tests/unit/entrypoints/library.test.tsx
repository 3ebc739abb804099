// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../entrypoints/library/library.tsx';
import { appError } from '../../../lib/model/app-error.ts';
import type { Facets } from '../../../lib/model/facets.ts';
import type { LibraryQuery } from '../../../lib/model/library-search.ts';
import { err, ok } from '../../../lib/model/result.ts';
import { anArticle } from '../../support/articles.ts';
import { brokenRules, fireEvent, render, screen, settle, within } from '../components/draw.ts';
import { resultsOf, day, hit } from '../components/samples.ts';
import type { Answers } from './background-replies.ts';
import { libraryWorld } from './library-ports.ts';

const facets: Facets = {
  companies: [
    { value: 'orange', label: 'Orange', count: 200 },
    { value: 'orange-business', label: 'Orange Business', count: 7 },
  ],
  publishers: [{ value: 'Next INpact', label: 'Next INpact', count: 3 }],
  tags: [{ value: 'cloud', label: 'cloud', count: 5 }],
  langs: [
    { value: 'fr', label: 'fr', count: 4 },
    { value: 'fr-CA', label: 'fr-CA', count: 1 },
  ],
  sources: [{ value: 'feed', label: 'feed', count: 9 }],
  months: [{ month: '2015-03', count: 12 }],
  undated: 0,
  saved: 2,
  unread: 100,
  archived: 0,
};
const TOTAL = 250;
const all = Array.from({ length: TOTAL }, (_, index) =>
  hit(`a${String(index)}`, `Article ${String(index)}`, day('2015-03-20')),
);
const search = ({ offset = 0, limit, facets: counts }: LibraryQuery) =>
  ok({ ...resultsOf(all.slice(offset, offset + limit), TOTAL), ...(counts === true && { facets }) });
const everyday: Partial<Answers> = {
  'search-library': search,
  'search-ids': () => ok(all.map(({ article }) => article.id)),
  'read-article': ({ id }) =>
    ok({
      article: anArticle(id, { title: `Title of ${id}`, note: 'Why keep it.', tags: ['cloud'], summary: 'A summary.' }),
      companyNames: { cloudwatt: 'Cloudwatt' },
      text: 'First.\n\nSecond.',
    }),
  'throw-away': () => ok({}),
  'take-back': () => ok({}),
};

beforeEach(() => {
  // A layout that happy-dom does not have: ten rows in view.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute('role') === 'listbox' ? 640 : 0;
    },
  });
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {} }));
});

async function open(background: Partial<Answers> = {}, options: Parameters<typeof libraryWorld>[1] = {}) {
  const world = libraryWorld({ ...everyday, ...background }, options);
  await settle(() => render(<Library ports={world.ports} />));
  const list = screen.getByRole('listbox', { name: 'Articles' });
  const press = (key: string, held: object = {}) => settle(() => fireEvent.keyDown(list, { key, ...held }));
  const standing = () => document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
  return { ...world, list, press, standing };
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
/** The charts beside it have a button for the same company. */
const inFilters = (name: RegExp) =>
  within(screen.getByRole('navigation', { name: 'Filters' })).getByRole('button', { name });
const type = (text: string) => settle(() => fireEvent.input(field(), { target: { value: text } }));
const chosen = () =>
  screen
    .getAllByRole('option')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.getAttribute('aria-posinset'));

describe('a library that the browser lost', () => {
  it('is told with the way back, until the reader hides that', async () => {
    const { ports } = await open({}, { isLost: true });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('The browser lost the library that it kept here.');
    expect(within(alert).getByRole('link', { name: 'Import a file' }).getAttribute('href')).toBe('/options.html#files');
    await settle(() => fireEvent.click(within(alert).getByRole('button', { name: 'Hide this notice' })));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(ports.forgetLoss).toHaveBeenCalledTimes(1);
  });

  it('is not told where none was lost', async () => {
    await open();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the list', () => {
  it('is on paper a list of what was fetched, and says of how many', async () => {
    await open();
    expect(screen.queryByText(/scroll further down/)).toBeNull();
    dispatchEvent(new Event('beforeprint'));
    expect(screen.getByText('100 of 250 articles; scroll further down in the list to print more.')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Article \d+$/ })).toHaveLength(100);
    await settle(() => dispatchEvent(new Event('afterprint')));
    expect(screen.queryByText(/scroll further down/)).toBeNull();
  });

  it('draws the rows in view only, each with its place among all', async () => {
    const { list } = await open();
    const rows = within(list).getAllByRole('option');
    expect(rows).toHaveLength(17);
    expect(rows.map((row) => [row.getAttribute('aria-posinset'), row.getAttribute('aria-setsize')])).toContainEqual([
      '1',
      '250',
    ]);
    expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain('250 articles');
  });

  it('fetches what comes into view by the hundred, once', async () => {
    const { list, askedFor } = await open();
    await settle(() => {
      list.scrollTop = 76 * 130;
      fireEvent.scroll(list);
    });
    await settle(() => fireEvent.scroll(list));
    expect(askedFor('search-library')).toEqual([
      { query: '', sort: 'relevance', limit: 100, facets: true, firms: true, asker: 'id-1' },
      { query: '', sort: 'relevance', limit: 100, offset: 100 },
    ]);
    expect(
      screen
        .getAllByRole('option')
        .map((row) => row.textContent)
        .join(' '),
    ).toContain('Article 130');
  });

  it('is walked by keys, which keep the row they stand on in view', async () => {
    const { list, press, standing } = await open();
    for (const key of ['j', 'ArrowDown', 'k']) await press(key);
    expect(standing()?.getAttribute('aria-posinset')).toBe('1');
    await press('End');
    expect(standing()?.getAttribute('aria-posinset')).toBe('250');
    expect(list.scrollTop).toBe(250 * 76 - 640);
    await press('Home');
    await press('PageDown');
    expect(standing()?.getAttribute('aria-posinset')).toBe('8');
  });

  it('is in the order that is chosen', async () => {
    const { askedFor } = await open();
    await settle(() =>
      fireEvent.change(screen.getByRole('combobox', { name: 'Order' }), { target: { value: 'oldest' } }),
    );
    expect(askedFor('search-library').at(-1)).toMatchObject({ sort: 'oldest' });
  });

  it('is asked for anew when the library changed elsewhere', async () => {
    const { askedFor, libraryListeners } = await open();
    await settle(() => libraryListeners.forEach((tell) => tell()));
    expect(askedFor('search-library')).toHaveLength(2);
  });
});

describe('one article', () => {
  it('is read beside the list, and is read from then on', async () => {
    const { press, askedFor } = await open();
    await press('j');
    await press('Enter');
    expect(screen.getByRole('heading', { name: 'Title of a0' })).toBeTruthy();
    expect(screen.getByText('Second.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open in reader' }).getAttribute('href')).toBe('/reader.html?id=a0');
    expect(askedFor('change-articles')).toEqual([
      { commandId: expect.any(String), change: { ids: ['a0'], read: true } },
    ]);
    await press('Escape');
    expect(screen.queryByRole('heading', { name: 'Title of a0' })).toBeNull();
  });

  it('opens in a tab by O', async () => {
    const { press, ports } = await open();
    await press('j');
    await press('o');
    expect(ports.openPage).toHaveBeenCalledWith('https://press.example/a0');
  });

  it('leads on to its companies and tags', async () => {
    const { press } = await open();
    await press('j');
    await press('Enter');
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Cloudwatt' })));
    expect(field().value).toBe('company:Cloudwatt');
  });

  it('says why it cannot be shown', async () => {
    const { press } = await open({ 'read-article': () => err(appError('not-found')) });
    await press('j');
    await press('Enter');
    expect(screen.getByRole('alert').textContent).toMatch(/no longer there/);
  });
});

describe('what is done to many', () => {
  it('is done to all that are selected, and can be taken back', async () => {
    const { press, askedFor } = await open();
    await press('j');
    await press('x');
    await press('j');
    await press('j');
    await press('X');
    expect(chosen()).toEqual(['1', '2', '3']);
    await press('e');
    expect(askedFor('throw-away')).toEqual([{ commandId: expect.any(String), ids: ['a0', 'a1', 'a2'] }]);
    expect(screen.getByText('3 articles are in the trash, for thirty days.')).toBeTruthy();
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    expect(askedFor('take-back')).toEqual([{ commandId: expect.any(String), ids: ['a0', 'a1', 'a2'] }]);
  });

  it('is done to the row the list stands on where nothing is selected', async () => {
    const { press, askedFor } = await open();
    await press('j');
    await press('m');
    expect(askedFor('change-articles')).toEqual([
      { commandId: expect.any(String), change: { ids: ['a0'], read: true } },
    ]);
  });

  it('archives by a key, brings back what lies in the archive, and takes either back', async () => {
    const inArchive = all.map((each, place) => (place === 1 ? Object.assign({}, each, { isArchived: true }) : each));
    const { press, askedFor } = await open({ 'search-library': () => ok(resultsOf(inArchive.slice(0, 9))) });
    await press('j');
    await press('a');
    expect(screen.getByText('1 article archived.')).toBeTruthy();
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Undo' })));
    await press('j');
    await press('a');
    expect(screen.getByText('1 article back in the library.')).toBeTruthy();
    expect(askedFor('change-articles')).toMatchObject([
      { change: { ids: ['a0'], archived: true } },
      { change: { ids: ['a0'], archived: false } },
      { change: { ids: ['a1'], archived: false } },
    ]);
  });

  it('is archived by a button, which brings back where the list is that of the archive', async () => {
    const { press, askedFor } = await open();
    await press('j');
    await press('x');
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Archive' })));
    await type('is:archived');
    await press('j');
    await press('x');
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Bring back' })));
    expect(askedFor('change-articles')).toMatchObject([
      { change: { archived: true } },
      { change: { archived: false } },
    ]);
  });

  it('takes in all, those too that were never seen', async () => {
    const { press, askedFor } = await open();
    await press('a', { ctrlKey: true });
    expect(screen.getByRole('group', { name: '250 selected' })).toBeTruthy();
    await settle(() =>
      fireEvent.input(screen.getByRole('combobox', { name: 'Tag for the selected articles' }), {
        target: { value: ' later ' },
      }),
    );
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Add tag' })));
    expect(askedFor('change-articles')).toMatchObject([{ change: { addTags: ['later'] } }]);
    expect(screen.getByText('“later” added to 250 articles.')).toBeTruthy();
  });

  it('is exported as a file', { timeout: 30_000 }, async () => {
    const { press, ports } = await open();
    await press('j');
    await press('x');
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Export' })));
    // The writers are loaded when they are needed, which takes a busy machine a while.
    await vi.waitFor(() => expect(ports.download).toHaveBeenCalledOnce(), 20_000);
    const [name, file] = vi.mocked(ports.download).mock.lastCall ?? [];
    expect(name).toBe('vigie.csv');
    expect(await file?.text()).toContain('Title of a0');
  });

  it('says what went wrong, and keeps the selection', async () => {
    const { press } = await open({ 'throw-away': () => err(appError('quota-exceeded')) });
    await press('j');
    await press('x');
    await press('e');
    expect(screen.getByRole('alert').textContent).toMatch(/no room left/);
    expect(chosen()).toEqual(['1']);
  });
});

describe('the search', () => {
  it('stands in the address, and comes from there', async () => {
    const { kept, askedFor } = await open({}, { address: 'orange' });
    expect(askedFor('search-library')).toMatchObject([{ query: 'orange' }]);
    await type('cloud');
    expect(kept).toEqual(['cloud']);
  });

  it('is filtered by a press, which shows, and by another no more', async () => {
    await open();
    await settle(() => fireEvent.click(inFilters(/^Orange Business/)));
    expect(field().value).toBe('company:"Orange Business"');
    const value = inFilters(/^Orange Business/);
    expect(value.getAttribute('aria-pressed')).toBe('true');
    await settle(() => fireEvent.click(value));
    expect(field().value).toBe('');
  });

  it('counts the varieties of a language as one', async () => {
    await open();
    expect(screen.getByRole('button', { name: /^French/ }).textContent).toBe('French5');
  });

  it('is kept, and forgotten again', async () => {
    const { searches } = await open({}, { address: 'orange 2015' });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Save this search' })));
    expect(searches().saved).toEqual(['orange 2015']);
    const [forget] = screen.getAllByRole('button', { name: 'Remove the saved search “orange 2015”' });
    if (forget) await settle(() => fireEvent.click(forget));
    expect(searches().saved).toEqual([]);
  });

  it('offers what was searched before in the empty field', async () => {
    await open({}, { searches: { recent: ['numergy avant:2016'], saved: [] } });
    await settle(() => fireEvent.keyDown(field(), { key: 'ArrowDown' }));
    expect(screen.getByRole('option', { name: 'numergy avant:2016' })).toBeTruthy();
    await settle(() => fireEvent.keyDown(field(), { key: 'ArrowDown' }));
    await settle(() => fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(field().value).toBe('numergy avant:2016');
  });

  it('goes to the list by Enter, and is remembered', async () => {
    const { list, searches } = await open({}, { address: 'cloud' });
    await settle(() => fireEvent.keyDown(field(), { key: 'Enter' }));
    expect(document.activeElement).toBe(list);
    expect(list.getAttribute('aria-activedescendant')).toMatch(/row-0$/);
    expect(searches().recent).toEqual(['cloud']);
  });
});

describe('where there is nothing', () => {
  const nothing: Partial<Answers> = { 'search-library': () => ok(resultsOf([])) };

  it('an empty library says how it is filled', async () => {
    await open(nothing);
    expect(screen.getByText(/Your library is empty/)).toBeTruthy();
  });

  it('a list of which all is in the archive leads there', async () => {
    await open({
      'search-library': () => ok(Object.assign(resultsOf([]), { facets: Object.assign({}, facets, { archived: 2 }) })),
    });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Show the archive' })));
    expect(field().value).toBe('is:archived');
  });

  it('a search that finds nothing shows the way out', async () => {
    await open(nothing, { address: 'xyzzy' });
    await settle(() => fireEvent.click(screen.getByRole('button', { name: 'Show everything' })));
    expect(field().value).toBe('');
  });

  it('a library that cannot be opened says why', async () => {
    await open({ 'search-library': () => err(appError('database-unavailable')) });
    expect(screen.getByRole('alert').textContent).toMatch(/library cannot be opened/);
  });
});

describe('help', () => {
  it('shows every key', async () => {
    HTMLDialogElement.prototype.showModal = function show() {
      this.setAttribute('open', '');
    };
    const { press } = await open();
    await press('?');
    expect(screen.getByRole('dialog', { name: 'Keys of the list' }).textContent).toContain('Move to trash');
  });

  it('is not needed by a checker of accessibility', async () => {
    const { press } = await open({}, { address: 'orange' });
    await press('j');
    await press('x');
    await press('Enter');
    expect(await brokenRules()).toEqual([]);
  });
});
