// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Popover, type PopoverProps } from '../../../../components/popover/popover.tsx';
import type { AppError } from '../../../../lib/model/app-error.ts';
import type { ArticleLine } from '../../../../lib/model/article.ts';
import type { CompanyCard } from '../../../../lib/model/company.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import type { Preview } from '../../../../lib/model/preview.ts';
import { err, ok, type Result } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';

const company: CompanyCard = {
  id: 'cloudwatt',
  name: 'Cloudwatt',
  kind: 'brand',
  status: 'closed',
  country: 'FR',
  ended: '2020-02',
  sectors: ['cloud'],
  lineage: [
    { date: '2015-03', event: 'acquired', with: 'orange', text: '' },
    { date: '2020-02-01', event: 'closed', text: '' },
  ],
  about: { en: 'French sovereign cloud, switched off in 2020.', fr: 'Cloud souverain français, arrêté en 2020.' },
};

function article(id: string, date?: string): ArticleLine {
  const published = date === undefined ? undefined : isoDate(date);
  return { id, url: `https://press.example/${id}`, title: `Title ${id}`, publisher: 'The Press', lang: 'fr', read: false, ...(published && { published }) };
}

const preview = (articles: readonly ArticleLine[], total = articles.length): Preview => ({ company, articles, total, unread: 0, watched: false });

type Deeds = Pick<PopoverProps, 'onTeach' | 'onUnteach' | 'onMute' | 'onFind' | 'others' | 'why' | 'surface'>;

function draw(content: PopoverProps['content'], special: Partial<Deeds> = {}) {
  const onTeach = vi.fn<Deeds['onTeach']>(special.onTeach ?? (async () => ok({ id: 'l1' })));
  const onUnteach = vi.fn<Deeds['onUnteach']>(special.onUnteach ?? (async () => ok({})));
  const onMute = vi.fn<Deeds['onMute']>(special.onMute ?? (async () => ok({})));
  const onFind = vi.fn<Deeds['onFind']>(special.onFind ?? (async () => ok([{ id: 'numergy', name: 'Numergy' }])));
  const onClose = vi.fn<() => void>();
  const nameOf = (id: string): string => ({ orange: 'Orange' })[id] ?? id;
  const why = special.why ?? (() => undefined);
  const others = special.others ?? (() => []);
  render(<Popover name="Cloudwatt" surface={special.surface ?? 'Cloudwatt'} {...{ content, nameOf, why, others, onClose, onTeach, onUnteach, onMute, onFind }} />);
  return { onTeach, onUnteach, onMute, onFind, onClose };
}
const ready = (articles: readonly ArticleLine[], total?: number): PopoverProps['content'] => ({ kind: 'ready', preview: preview(articles, total) });
const dialog = () => screen.getByRole('dialog');
const button = (name: string) => screen.getByRole('button', { name });

describe('a popover', () => {
  it('is a dialog named after the company', () => {
    draw(ready([]));
    expect(dialog().getAttribute('aria-labelledby')).toBe(screen.getByRole('heading', { name: 'Cloudwatt' }).id);
  });

  it('says who the company is now, its end, its buyer and its country', () => {
    draw(ready([]));
    expect(within(dialog()).getByText('French sovereign cloud, switched off in 2020.')).toBeTruthy();
    expect(within(dialog()).getByText('closed 2020')).toBeTruthy();
    expect(within(dialog()).getByText('bought by Orange, 2015')).toBeTruthy();
    expect(within(dialog()).getByText('France')).toBeTruthy();
  });

  it('links each article to its page, in a new tab that learns nothing of this one', () => {
    draw(ready([article('a', '2020-01-09'), article('b', '2015-03-20')]));
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://press.example/a', 'https://press.example/b']);
    for (const link of links) expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('gives publisher and date of each article, in the order it was given them', () => {
    draw(ready([article('a', '2020-01-09'), article('b')]));
    const [dated, undated] = screen.getAllByRole('link');
    expect(dated?.textContent).toMatch(/Title a.*The Press.*9.*Jan.*2020|Title a.*The Press.*Jan.*9.*2020/);
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
    expect(screen.getByText(words)).toBeTruthy();
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
    const { onTeach, onUnteach } = draw(ready([]));
    fireEvent.click(button('Not this company'));
    await screen.findByText('“Cloudwatt” in a sentence like this one no longer stands for Cloudwatt.');
    expect(screen.queryByRole('button', { name: 'Mute on this site' })).toBeNull();
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Not this company' });
    expect([onTeach.mock.calls, onUnteach.mock.calls]).toEqual([[[{ kind: 'reject' }]], [['l1']]]);
  });

  it('that fails says so, and can be tried again', async () => {
    const { onTeach } = draw(ready([]), { onTeach: async () => err({ kind: 'extension-gone' }) });
    fireEvent.click(button('Not this company'));
    await screen.findByText(/Vigie was updated/);
    fireEvent.click(button('Not this company'));
    await vi.waitFor(() => expect(onTeach).toHaveBeenCalledTimes(2));
  });

  it('is sent once, however often it is clicked', async () => {
    let finish: (result: Result<{ readonly id: string }, AppError>) => void = () => {};
    const { onTeach, onMute } = draw(ready([]), { onTeach: () => new Promise((resolve) => (finish = resolve)) });
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('Mute on this site'));
    finish(ok({ id: 'l1' }));
    await screen.findByRole('button', { name: 'Undo' });
    expect([onTeach.mock.calls.length, onMute.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('«never mark this word»', () => {
  it('is done at once and can be taken back', async () => {
    const { onTeach, onUnteach } = draw(ready([]), { surface: 'Watt' });
    fireEvent.click(button('Never mark this word'));
    await screen.findByText('“Watt” is marked nowhere any more.');
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Never mark this word' });
    expect([onTeach.mock.calls, onUnteach.mock.calls]).toEqual([[[{ kind: 'never' }]], [['l1']]]);
  });
});

describe('«another company»', () => {
  const orange = { id: 'orange', name: 'Orange' };

  it('offers those that bear the name, and takes one', async () => {
    const { onTeach } = draw(ready([]), { surface: 'Watt', others: () => [orange] });
    fireEvent.click(button('Another company'));
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Which company is “Watt” here?' }));
    fireEvent.click(button('Orange'));
    await screen.findByText('“Watt” in a sentence like this one now stands for Orange.');
    expect(onTeach.mock.calls).toEqual([[{ kind: 'other', companyId: 'orange' }]]);
  });

  it('finds any other by its name', async () => {
    const { onTeach, onFind } = draw(ready([]), { others: () => [orange] });
    fireEvent.click(button('Another company'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nume' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Numergy' }));
    await screen.findByRole('button', { name: 'Undo' });
    expect([onFind.mock.calls, onTeach.mock.calls]).toEqual([[['nume']], [[{ kind: 'other', companyId: 'numergy' }]]]);
  });

  it('says that there is none, or why it cannot look', async () => {
    const answers = [ok([]), err({ kind: 'extension-gone' as const })];
    draw(ready([]), { onFind: async () => answers.shift() ?? ok([]) });
    fireEvent.click(button('Another company'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'x' } });
    expect(await screen.findByText('No company of that name.')).toBeTruthy();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'xy' } });
    expect(await screen.findByText(/Vigie was updated/)).toBeTruthy();
  });

  it('shows the answer to what was typed last, in whatever order answers come', async () => {
    const waiting: ((name: string) => void)[] = [];
    const onFind: Deeds['onFind'] = () => new Promise((resolve) => waiting.push((name) => resolve(ok([{ id: name, name }]))));
    draw(ready([]), { onFind });
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
    fireEvent.click(button('Another company'));
    expect(await brokenRules()).toEqual([]);
    fireEvent.click(button('Back'));
    expect(button('Not this company')).toBeTruthy();
  });
});

describe('«why is it marked?»', () => {
  it('is answered in one sentence, when it is asked', () => {
    const why = vi.fn<Deeds['why']>(() => ({ certainty: 'likely', for: ['organisationBefore', 'verbFollows'], against: ['commonWordForm'] }));
    draw(ready([]), { why });
    expect(why).not.toHaveBeenCalled();
    const ask = button('Why is it marked?');
    expect(ask.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(ask);
    expect(screen.getByText('Likely: the word before it names a kind of company and a verb of business follows; but it is an everyday word as well.')).toBeTruthy();
    expect(ask.getAttribute('aria-expanded')).toBe('true');
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
    const { onMute } = draw(ready([]));
    fireEvent.click(button('Mute on this site'));
    await screen.findByText('Marks are off on this site.');
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Mute on this site' });
    expect(onMute.mock.calls).toEqual([[true], [false]]);
  });
});
