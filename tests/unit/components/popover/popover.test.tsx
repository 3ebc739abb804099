// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { PopoverProps } from '../../../../components/popover/popover.tsx';
import type { AppError } from '../../../../lib/model/app-error.ts';
import { err, ok, type Result } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, screen, settle, within } from '../draw.ts';
import { article, button, company, dialog, draw, openMore, preview, ready, type Mark } from './draw-popover.tsx';

describe('a popover', () => {
  it('is a dialog named after the company', () => {
    draw(ready([]));
    expect(dialog().getAttribute('aria-labelledby')).toBe(screen.getByRole('heading', { name: 'Cloudwatt' }).id);
  });

  it('says who the company is now, its end, its country, and what became of it in one row', () => {
    draw(ready([]));
    expect(within(dialog()).getByText('French sovereign cloud, switched off in 2020.')).toBeTruthy();
    expect(within(dialog()).getAllByText('closed 2020')[0]).toBeTruthy();
    expect(screen.getByRole('list', { name: 'What became of it' }).textContent).toBe('CloudwattOrange 2015closed 2020');
    expect(within(dialog()).getByText('France')).toBeTruthy();
  });

  it('links each article to its page, in a new tab that learns nothing of this one', () => {
    draw(ready([article('a', '2020-01-09'), article('b', '2015-03-20')]));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href')).slice(0, 2)).toEqual([
      'https://press.example/a',
      'https://press.example/b',
    ]);
    for (const link of links)
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('gives publisher and age of each article, its date as a tip, in the order it was given them', () => {
    draw(ready([article('a', '2020-01-09'), article('b')]));
    const [dated, undated] = screen.getAllByRole('link');
    expect(dated?.textContent).toMatch(/Title a.*The Press.*years ago/);
    expect(dated?.querySelector('time')?.title).toBe('January 9, 2020');
    expect(undated?.textContent).toMatch(/Title b.*The Press.*date unknown/);
    expect(undated?.querySelector('time')).toBeNull();
  });

  it('tells the language of a title, so that it is read aloud rightly', () => {
    draw(ready([article('a')]));
    expect(screen.getByText('Title a').getAttribute('lang')).toBe('fr');
  });

  it.each([
    [1, 'and 1 more in your library'],
    [7, 'and 7 more in your library'],
  ])('says that there are %i more', (more, words) => {
    draw(ready([article('a')], 1 + more));
    expect(button(words)).toBeTruthy();
  });

  it('tells how many others tell a story, and leaves them out of what is more', () => {
    draw(ready([{ ...article('a'), alike: 4 }], 6));
    expect(screen.getByText(/^ ?and 4 more$/)).toBeTruthy();
    expect(screen.getByText('and 1 more in your library')).toBeTruthy();
  });

  it('says nothing of more where that is all', () => {
    draw(ready([article('a')]));
    expect(screen.queryByText(/more in your library/)).toBeNull();
  });

  it('says what to do where the library holds nothing', () => {
    draw(ready([]));
    expect(screen.getByText(/Nothing about Cloudwatt in your library yet/)).toBeTruthy();
  });

  it('says that the answer is coming', () => {
    draw({ kind: 'loading', token: 1 });
    expect(dialog().getAttribute('aria-busy')).toBe('true');
    expect(screen.getByLabelText('Looking in your library')).toBeTruthy();
  });

  it('says why there is no answer, and keeps what can be done', () => {
    draw({ kind: 'failed', error: { kind: 'database-unavailable' } });
    expect(screen.getByRole('alert').textContent).toContain('Your library cannot be opened');
    expect(button('Not this company')).toBeTruthy();
  });

  it('announces the answer to those who do not see it', () => {
    draw(ready([article('a')], 3));
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said).toContain('Cloudwatt. closed 2020. bought by Orange, 2015. 3 articles');
  });

  it('closes by its button', () => {
    const { onClose } = draw(ready([]));
    fireEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it.each<[string, PopoverProps['content']]>([
    ['with an answer', ready([article('a', '2020-01-09'), article('b')], 9)],
    ['without articles', ready([])],
    ['loading', { kind: 'loading', token: 1 }],
    ['failed', { kind: 'failed', error: { kind: 'internal' } }],
  ])('breaks no rule of accessibility %s', async (_, content) => {
    draw(content);
    expect(await brokenRules()).toEqual([]);
  });
});

describe('«not this company»', () => {
  it('is done at once and can be taken back', async () => {
    const { correct, removeCorrection } = draw(ready([]));
    fireEvent.click(button('Not this company'));
    await screen.findByText('“Cloudwatt” in a sentence like this one no longer stands for Cloudwatt.');
    expect(screen.queryByRole('button', { name: 'Mute on this site' })).toBeNull();
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Not this company' });
    expect([correct.mock.calls, removeCorrection.mock.calls]).toEqual([[[{ kind: 'reject' }]], [['l1']]]);
  });

  it('that fails says so, and can be tried again', async () => {
    const { correct } = draw(ready([]), { correct: async () => err({ kind: 'extension-gone' }) });
    fireEvent.click(button('Not this company'));
    await screen.findByText(/Vigie was updated/);
    fireEvent.click(button('Not this company'));
    await vi.waitFor(() => expect(correct).toHaveBeenCalledTimes(2));
  });

  it('is sent once, however often it is clicked', async () => {
    let finish: (result: Result<{ readonly id: string }, AppError>) => void = () => {};
    const { correct, mute } = draw(ready([]), { correct: () => new Promise((resolve) => (finish = resolve)) });
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('More'));
    fireEvent.keyDown(dialog(), { key: 'm' });
    await settle();
    expect(screen.queryByRole('button', { name: 'Mute on this site' })).toBeNull();
    finish(ok({ id: 'l1' }));
    await screen.findByRole('button', { name: 'Undo' });
    expect([correct.mock.calls.length, mute.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('«never mark this word»', () => {
  it('is done at once and can be taken back', async () => {
    const { correct, removeCorrection } = draw(ready([]), { surface: 'Watt' });
    await openMore();
    fireEvent.click(button('Never mark this word'));
    await screen.findByText('“Watt” is marked nowhere any more.');
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Not this company' });
    expect([correct.mock.calls, removeCorrection.mock.calls]).toEqual([[[{ kind: 'never' }]], [['l1']]]);
  });
});

describe('«another company»', () => {
  const orange = { id: 'orange', name: 'Orange' };

  it('offers those that bear the name, and takes one', async () => {
    const { correct } = draw(ready([]), { surface: 'Watt', others: () => [orange] });
    await openMore();
    fireEvent.click(button('Another company'));
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Which company is “Watt” here?' }));
    fireEvent.click(button('Orange'));
    await screen.findByText('“Watt” in a sentence like this one now stands for Orange.');
    expect(correct.mock.calls).toEqual([[{ kind: 'other', companyId: 'orange' }]]);
  });

  it('finds any other by its name', async () => {
    const { correct, find } = draw(ready([]), { others: () => [orange] });
    await openMore();
    fireEvent.click(button('Another company'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nume' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Numergy' }));
    await screen.findByRole('button', { name: 'Undo' });
    expect([find.mock.calls, correct.mock.calls]).toEqual([[['nume']], [[{ kind: 'other', companyId: 'numergy' }]]]);
  });

  it('says that there is none, or why it cannot look', async () => {
    const answers = [ok([]), err({ kind: 'extension-gone' as const })];
    draw(ready([]), { find: async () => answers.shift() ?? ok([]) });
    await openMore();
    fireEvent.click(button('Another company'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'x' } });
    expect(await screen.findByText('No company of that name.')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'xy' } });
    expect(await screen.findByText(/Vigie was updated/)).toBeTruthy();
  });

  it('shows the answer to what was typed last, in whatever order answers come', async () => {
    const waiting: ((name: string) => void)[] = [];
    const find: Mark['find'] = () =>
      new Promise((resolve) => waiting.push((name) => resolve(ok([{ id: name, name }]))));
    draw(ready([]), { find });
    await openMore();
    fireEvent.click(button('Another company'));
    for (const value of ['a', 'ab']) fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
    waiting[1]?.('second');
    await screen.findByRole('button', { name: 'second' });
    waiting[0]?.('first');
    await Promise.resolve();
    expect(screen.queryByRole('button', { name: 'first' })).toBeNull();
  });

  it('can be left, and breaks no rule of accessibility', async () => {
    draw(ready([]), { others: () => [orange] });
    await openMore();
    fireEvent.click(button('Another company'));
    expect(await brokenRules()).toEqual([]);
    fireEvent.click(button('Back'));
    expect(button('Not this company')).toBeTruthy();
    expect(document.activeElement).toBe(button('Dossier'));
  });
});

describe('«why is it marked?»', () => {
  const reasons: Mark['why'] = async () =>
    ok({ certainty: 'likely', for: ['organisationBefore', 'firmVerbFollows'], against: ['commonWordForm'] });
  const sentence =
    'Likely: the word before it names a kind of company and a verb of business follows; but it is an everyday word as well.';

  it('is answered in one sentence, when it is asked', async () => {
    const { why } = draw(ready([]), { why: reasons });
    expect(why).not.toHaveBeenCalled();
    const ask = button('Why marked?');
    expect(ask.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(ask);
    const told = await screen.findByText(sentence);
    await settle();
    expect([
      ask.getAttribute('aria-expanded'),
      document.getElementById(ask.getAttribute('aria-controls') ?? '')?.contains(told),
    ]).toEqual(['true', true]);
    await settle(() => fireEvent.click(ask));
    expect([screen.queryByText(sentence), ask.getAttribute('aria-expanded')]).toEqual([null, 'false']);
  });

  it('gives way to the other actions, and they to it', async () => {
    draw(ready([]), { why: reasons });
    await openMore();
    fireEvent.click(button('Why marked?'));
    await screen.findByText(sentence);
    expect([
      button('More').getAttribute('aria-expanded'),
      screen.queryByRole('button', { name: 'Never mark this word' }),
    ]).toEqual(['false', null]);
    await openMore();
    expect([button('More').getAttribute('aria-expanded'), screen.queryByText(sentence)]).toEqual(['true', null]);
  });
});

describe('a name of earlier times', () => {
  it('says whose it is now, and since when', () => {
    const renamed = { ...company, name: 'Orange', former: [{ text: 'France Télécom', until: '2013-07' }] };
    draw({ kind: 'ready', preview: { ...preview([]), company: renamed } }, { surface: 'FRANCE TELECOM' });
    expect(screen.getByText('FRANCE TELECOM, Orange since 2013')).toBeTruthy();
  });
});

describe('«mute on this site»', () => {
  it('is done at once and can be taken back', async () => {
    const { mute } = draw(ready([]));
    await openMore();
    fireEvent.click(button('Mute on this site'));
    await screen.findByText('Marks are off on this site.');
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Not this company' });
    expect(mute.mock.calls).toEqual([[true], [false]]);
  });
});

describe('a popover on a page that could read it', () => {
  const open = (withheld: 'until-reload' | 'in-dossier' = 'until-reload') =>
    draw({ kind: 'ready', preview: { ...preview([]), withheld } }, { isOpen: true, isFull: true });

  it.each([
    ['until-reload', 'This page could read your articles here. Reload it to see them.'],
    ['in-dossier', 'This page could read your articles here. Open the dossier to see them.'],
  ] as const)('says %s why it holds no article and what to do, on the card and aloud', (withheld, words) => {
    open(withheld);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText(`Cloudwatt. closed 2020. bought by Orange, 2015. ${words}`)).toBeTruthy();
  });

  it('offers what shows nothing of the reader, in one order for the keyboard, and no key does more', async () => {
    const { onAction, onForm, onPin } = open();
    const names = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent);
    expect(names).toEqual(['Pin this card', 'Close', 'Dossier', 'Mute on this site']);
    for (const key of ['w', 'f', 's', 'n', 'y']) fireEvent.keyDown(dialog(), { key });
    expect([onAction.mock.calls, onForm.mock.calls]).toEqual([[], []]);
    for (const key of ['d', 'p']) fireEvent.keyDown(dialog(), { key });
    await settle();
    expect([onAction.mock.calls, onPin.mock.calls]).toEqual([[['dossier', 'cloudwatt']], [[true]]]);
    expect(await brokenRules()).toEqual([]);
  });
});
