// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SEARCH_PARTS } from '../../../../components/search/late-parts.ts';
import { SearchBlock } from '../../../../components/search/search-block.tsx';
import { NO_SEARCH } from '../../../../components/search/search-state.ts';
import type { SearchState } from '../../../../components/search/search-state.ts';
import { appError } from '../../../../lib/model/app-error.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { card, resultsOf, day, hit, namedFirm } from '../samples.ts';

const hits = [
  hit('1', 'Cloudwatt closes', day('2020-01-31')),
  hit('2', 'Cloudwatt opens'),
  hit('3', 'Numergy follows', day('2015-01-02')),
];
const answered: SearchState = { kind: 'shown', token: 1, query: 'cloud', shown: resultsOf(hits, 42) };

const named: SearchState = {
  ...answered,
  query: 'cloudwatt',
  shown: {
    ...resultsOf(hits, 42),
    firms: [namedFirm(card), namedFirm({ ...card, id: 'cloudflare', name: 'Cloudflare' }, 'beginning')],
  },
};
const firmHref = (kind: string, id: string): string => `/dossier.html#${kind}=${id}`;

function draw(state: SearchState) {
  const onQuery = vi.fn<(query: string) => void>();
  const onWatch = vi.fn<(id: string, watched: boolean) => void>();
  render(<SearchBlock state={state} onQuery={onQuery} firmHref={firmHref} onWatch={onWatch} parts={SEARCH_PARTS} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search your library' });
  return { onQuery, onWatch, field, links: screen.queryAllByRole<HTMLAnchorElement>('link') };
}

it('has the company that is meant although the library does not answer, and says why there is no more', () => {
  const { links } = draw({
    ...named,
    shown: { ...resultsOf([], 0), firms: [namedFirm(card)], failure: appError('database-unavailable') },
  });
  expect(links.map(({ href }) => new URL(href).hash)).toContain('#company=cloudwatt');
  expect(screen.getByRole('alert').textContent).toContain('Your library cannot be opened.');
  expect(screen.queryByText(/No article found|Nothing in your library/)).toBeNull();
});

it('has no two controls of one name where several companies are found', () => {
  const firms = [namedFirm(card), namedFirm({ ...card, id: 'cloudflare', name: 'Cloudflare' })];
  draw({ ...answered, shown: { ...resultsOf([]), firms } });
  const names = [...screen.getAllByRole('link'), ...screen.getAllByRole('button')].map(
    (control) => control.getAttribute('aria-label') ?? control.textContent,
  );
  expect(names).toContain('Brief');
  expect(names).toContain('Brief: Cloudflare');
  expect(new Set(names).size).toBe(names.length);
});

describe('the search field', () => {
  it('tells each letter', () => {
    const { onQuery, field } = draw(NO_SEARCH);
    fireEvent.input(field, { target: { value: 'clodwat' } });
    expect(onQuery).toHaveBeenCalledWith('clodwat');
  });

  it('is reached by / from anywhere but another field', () => {
    const { field } = draw(NO_SEARCH);
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(field);
    field.blur();
    const note = document.body.appendChild(document.createElement('textarea'));
    note.focus();
    fireEvent.keyDown(note, { key: '/' });
    expect(document.activeElement).toBe(note);
    note.remove();
    fireEvent.keyDown(document.body, { key: '/', ctrlKey: true });
    expect(document.activeElement).not.toBe(field);
  });

  it('is emptied by Escape, which then does not close the popup', () => {
    const { onQuery, field } = draw(answered);
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(onQuery).toHaveBeenCalledWith('');
  });

  it('lets Escape close the popup where it is empty', () => {
    const { onQuery, field } = draw(NO_SEARCH);
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(true);
    expect(onQuery).not.toHaveBeenCalled();
  });

  it('is emptied by its button, and keeps the focus', () => {
    const { onQuery, field } = draw(answered);
    fireEvent.click(screen.getByRole('button', { name: 'Clear the search' }));
    expect(onQuery).toHaveBeenCalledWith('');
    expect(document.activeElement).toBe(field);
  });

  it('no longer listens once it is gone', async () => {
    const { unmount } = render(
      <SearchBlock state={NO_SEARCH} onQuery={() => {}} firmHref={firmHref} onWatch={() => {}} parts={SEARCH_PARTS} />,
    );
    await settle(unmount);
    expect(fireEvent.keyDown(document.body, { key: '/' })).toBe(true);
  });
});

describe('the answers', () => {
  it('show title, publisher and date, or that the date is unknown', () => {
    const { links } = draw(answered);
    expect(links.map((link) => link.textContent)).toEqual([
      expect.stringMatching(/^Cloudwatt closes.*The Press.*2020.*Orange$/),
      expect.stringMatching(/^Cloudwatt opens.*date unknown/),
      expect.stringMatching(/^Numergy follows.*2015/),
    ]);
  });

  it('open in a new tab that knows nothing of the popup', () => {
    const [link] = draw(answered).links;
    expect([link?.getAttribute('href'), link?.target, link?.rel]).toEqual([
      'https://press.example/1',
      '_blank',
      'noopener noreferrer',
    ]);
  });

  it('are counted aloud', () => {
    draw(answered);
    expect(screen.getByRole('status').textContent).toBe('42 articles');
  });

  it('say so where there are none', () => {
    draw({ kind: 'shown', token: 1, query: 'zzz', shown: resultsOf([]) });
    expect(screen.getByRole('status').textContent).toBe('No article found');
    expect(screen.getByText(/Nothing in your library matches “zzz”/)).toBeTruthy();
  });

  it('say why there can be none', () => {
    draw({ kind: 'failed', token: 1, query: 'cloud', error: { kind: 'database-unavailable' } });
    expect(screen.getByRole('alert').textContent).toMatch(/library cannot be opened/);
  });
});

describe('the keyboard', () => {
  it('walks down from the field and up again', () => {
    const { field, links } = draw(answered);
    field.focus();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(links[0]);
    fireEvent.keyDown(links[0] ?? field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(links[1]);
    fireEvent.keyDown(links[1] ?? field, { key: 'ArrowUp' });
    fireEvent.keyDown(links[0] ?? field, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(field);
  });

  it('stays on the last answer', () => {
    const { field, links } = draw(answered);
    links[2]?.focus();
    fireEvent.keyDown(links[2] ?? field, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(links[2]);
  });

  it('opens the first answer by Enter in the field', () => {
    const { field, links } = draw(answered);
    const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    links[0]?.addEventListener('click', opened);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(opened).toHaveBeenCalledOnce();
  });

  it('opens nothing by Enter while the answer in view is that of another question', () => {
    const { field, links } = draw({ kind: 'searching', token: 2, query: 'cloudw', shown: resultsOf(hits) });
    const opened = vi.fn<(event: Event) => void>((event) => event.preventDefault());
    links[0]?.addEventListener('click', opened);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('a company that the query names', () => {
  it('stands before the articles, with what it is now and what can be done', () => {
    const { links } = draw(named);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/dossier.html#company=cloudwatt',
      '/dossier.html#company=cloudwatt',
      '/dossier.html#brief=cloudwatt',
      '/prospects.html?company=cloudwatt',
      '/dossier.html#company=cloudflare',
      ...hits.map(({ article }) => article.url),
    ]);
    expect(screen.getByText(/^closed · France · 12 articles$/)).toBeDefined();
  });

  it('is opened by Enter; one that may be meant is not, unless there is no article', () => {
    const clicked: string[] = [];
    const listen = (event: MouseEvent): void => {
      event.preventDefault();
      if (event.target instanceof HTMLAnchorElement) clicked.push(event.target.getAttribute('href') ?? '');
    };
    document.addEventListener('click', listen);
    const shown = named.kind === 'shown' ? named.shown : resultsOf([]);
    const enterIn = (state: SearchState): void => {
      const { field } = draw(state);
      fireEvent.keyDown(field, { key: 'Enter' });
      document.body.replaceChildren();
    };
    enterIn(named);
    const firms = [namedFirm(card, 'beginning')];
    enterIn({ ...answered, shown: { ...shown, firms } });
    enterIn({ ...answered, shown: { ...resultsOf([]), firms } });
    document.removeEventListener('click', listen);
    expect(clicked).toEqual([
      '/dossier.html#company=cloudwatt',
      hits[0]?.article.url,
      '/dossier.html#company=cloudwatt',
    ]);
  });

  it('is watched at once, and no longer', async () => {
    const { onWatch } = draw(named);
    fireEvent.click(screen.getByRole('button', { name: 'Watch' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Watching' }));
    expect(onWatch.mock.calls).toEqual([
      ['cloudwatt', true],
      ['cloudwatt', false],
    ]);
  });

  it('is walked to by arrows, before the articles', () => {
    const { field } = draw(named);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Cloudwatt');
    fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Cloudflare');
    fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toMatch(/^Cloudwatt closes/);
  });
});

describe('accessibility', () => {
  it.each<[string, SearchState]>([
    ['idle', NO_SEARCH],
    ['shown', answered],
    ['a company named', named],
  ])('has no rule broken: %s', async (_, state) => {
    render(
      <main>
        <h1>Vigie</h1>
        <SearchBlock state={state} onQuery={() => {}} firmHref={firmHref} onWatch={() => {}} parts={SEARCH_PARTS} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
