// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { SearchBlock } from '../../../../components/search/search-block.tsx';
import { NO_SEARCH } from '../../../../components/search/search-state.ts';
import type { SearchState } from '../../../../components/search/search-state.ts';
import { brokenRules, fireEvent, render, screen, settle } from '../draw.ts';
import { resultsOf, day, hit } from '../samples.ts';

const hits = [
  hit('1', 'Cloudwatt closes', day('2020-01-31')),
  hit('2', 'Cloudwatt opens'),
  hit('3', 'Numergy follows', day('2015-01-02')),
];
const answered: SearchState = { kind: 'shown', token: 1, query: 'cloud', shown: resultsOf(hits, 42) };

function draw(state: SearchState) {
  const onQuery = vi.fn<(query: string) => void>();
  render(<SearchBlock state={state} onQuery={onQuery} />);
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search your library' });
  return { onQuery, field, links: screen.queryAllByRole<HTMLAnchorElement>('link') };
}

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
    const { unmount } = render(<SearchBlock state={NO_SEARCH} onQuery={() => {}} />);
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

describe('accessibility', () => {
  it.each<[string, SearchState]>([
    ['idle', NO_SEARCH],
    ['shown', answered],
  ])('has no rule broken: %s', async (_, state) => {
    render(
      <main>
        <h1>Vigie</h1>
        <SearchBlock state={state} onQuery={() => {}} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
