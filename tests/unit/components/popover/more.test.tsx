// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { err, ok } from '../../../../lib/model/result.ts';
import { brokenRules, cleanup, fireEvent, screen, settle } from '../draw.ts';
import { article, button, dialog, draw, openMore, preview, ready } from './draw-popover.tsx';

describe('the articles of a popover', () => {
  it('says what is new since the last look, and at the first look nothing', () => {
    const since = '2026-11-12T09:00:00Z';
    draw({ kind: 'ready', preview: { ...preview([{ ...article('a'), fresh: true }, article('b')]), since } });
    expect(screen.getByText(/^1 new since .*2026$/)).toBeTruthy();
    expect(screen.getByRole('link', { name: /Title a/ }).textContent).toContain('new');
    cleanup();
    draw(ready([article('a')]));
    expect(screen.queryByText(/new/)).toBeNull();
  });

  it('says of an article whether it was read and saved, and how long ago it was written', () => {
    draw(ready([{ ...article('a', '2020-01-09'), read: true, savedAt: '2026-11-12T09:00:00Z' }, article('b')]));
    const [read, unread] = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(read).toMatch(/\d+ years ago.*read.*saved/);
    expect(unread).not.toMatch(/read|saved|ago/);
  });

  it('names the colleagues who saved an article and noted something', () => {
    draw(ready([{ ...article('a'), savedBy: ['Ada', 'Bob', 'Eve'], notedBy: ['Bob'] }, article('b')]));
    const [shared, other] = screen.getAllByRole('link').map(({ textContent }) => textContent);
    expect(shared).toContain('saved by Ada, Bob +1');
    expect(shared).toContain('noted by Bob');
    expect(other).not.toMatch(/saved|noted/);
  });

  it('shows the first lines of an article when they are asked for', async () => {
    draw(ready([{ ...article('a'), lead: 'The first lines.' }, article('b')]));
    expect(screen.queryAllByRole('button', { name: /^First lines/ })).toHaveLength(1);
    const peek = button('First lines of “Title a”');
    const isShown = (): boolean => screen.getByText('The first lines.').hidden === false;
    expect([peek.getAttribute('aria-expanded'), isShown()]).toEqual(['false', false]);
    await settle(() => fireEvent.click(peek));
    expect([peek.getAttribute('aria-expanded'), isShown(), await brokenRules()]).toEqual(['true', true, []]);
  });

  it('shows five stories at a glance; in full their first lines too, and the months', async () => {
    const articles = ['a', 'b', 'c', 'd', 'e'].map((id) => Object.assign(article(id), { lead: `Lead ${id}` }));
    const { onForm, months } = draw(ready(articles, 9));
    expect([screen.getAllByRole('link').length, months.mock.calls.length]).toEqual([5, 0]);
    expect(screen.getByText('and 4 more in your library')).toBeTruthy();
    await settle(() => fireEvent.click(button('Whole card')));
    expect([screen.getAllByRole('link').length, screen.getByText('Lead e').hidden, onForm.mock.calls]).toEqual([
      5,
      false,
      [[true]],
    ]);
    expect(screen.getByRole('img', { name: '7 articles from Oct 2026 to Nov 2026, by month' })).toBeTruthy();
    expect([button('Whole card').getAttribute('aria-pressed'), await brokenRules()]).toEqual(['true', []]);
    await settle(() => fireEvent.keyDown(dialog(), { key: 'f' }));
    expect([screen.getAllByRole('link').length, onForm.mock.calls.at(-1)]).toEqual([5, [false]]);
  });

  it('opens in the form that the reader likes', () => {
    draw(ready(['a', 'b', 'c', 'd'].map((id) => article(id))), { isFull: true });
    expect(screen.getAllByRole('link')).toHaveLength(4);
  });

  it('says so where no article is from the last two years', async () => {
    draw(ready([article('a')]), {
      isFull: true,
      months: async () =>
        ok([
          { month: '2026-10', count: 0 },
          { month: '2026-11', count: 0 },
        ]),
    });
    expect(await screen.findByText('No article from Oct 2026 to Nov 2026')).toBeTruthy();
  });

  it('says why the months cannot be told', async () => {
    draw(ready([article('a')]), { isFull: true, months: async () => err({ kind: 'database-unavailable' }) });
    expect(await screen.findByText(/Your library cannot be opened/)).toBeTruthy();
  });
});

describe('the star', () => {
  const star = () => button('Watch this company');

  it('watches the company, and no longer', async () => {
    const { watch } = draw(ready([]));
    await settle(() => fireEvent.click(star()));
    expect(star().getAttribute('aria-pressed')).toBe('true');
    await settle(() => fireEvent.keyDown(dialog(), { key: 'w' }));
    expect([star().getAttribute('aria-pressed'), watch.mock.calls]).toEqual(['false', [[true], [false]]]);
  });

  it('stands as it was where that is not kept, and says so', async () => {
    draw(ready([]), { watch: async () => err({ kind: 'quota-exceeded' }) });
    await settle(() => fireEvent.click(star()));
    expect(star().getAttribute('aria-pressed')).toBe('false');
    expect(screen.getByText(/no room left/)).toBeTruthy();
  });
});

describe('what leads on', () => {
  it('opens the dossier', async () => {
    const { openDossier } = draw(ready([]));
    await settle(() => fireEvent.click(button('Dossier')));
    await settle(() => fireEvent.keyDown(dialog(), { key: 'd' }));
    expect(openDossier).toHaveBeenCalledTimes(2);
  });

  it('searches the library for the name', async () => {
    const { goOn } = draw(ready([]));
    await openMore();
    fireEvent.click(button('Search the library for this name'));
    expect(goOn.mock.calls).toEqual([['search']]);
  });

  it.each([
    [false, 'This page is in your library now.'],
    [true, 'Your library had this page already; its text is up to date now.'],
  ])('saves the page, which the library had before: %s', async (alreadySaved, words) => {
    const { save } = draw(ready([]), { save: async () => ok({ alreadySaved }) });
    await openMore();
    fireEvent.click(button('Save this page'));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(save).toHaveBeenCalledOnce();
    await settle(() => fireEvent.click(button('Back')));
    expect(button('Not this company')).toBeTruthy();
  });

  it('says so where the code for it does not come', async () => {
    draw(ready([]), { noTools: true });
    await settle(() => fireEvent.click(button('Dossier')));
    expect(screen.getByRole('alert').textContent).toContain('Vigie was updated');
  });
});
