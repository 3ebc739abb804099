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

type Deed = (flag: boolean) => Promise<Result<unknown, AppError>>;

function draw(content: PopoverProps['content'], deeds: { reject?: Deed; mute?: Deed } = {}) {
  const onReject = vi.fn<Deed>(deeds.reject ?? (async () => ok({})));
  const onMute = vi.fn<Deed>(deeds.mute ?? (async () => ok({})));
  const onClose = vi.fn<() => void>();
  const nameOf = (id: string): string => ({ orange: 'Orange' })[id] ?? id;
  render(<Popover name="Cloudwatt" content={content} nameOf={nameOf} onClose={onClose} onReject={onReject} onMute={onMute} />);
  return { onReject, onMute, onClose };
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
    const { onReject } = draw(ready([]));
    fireEvent.click(button('Not this company'));
    await screen.findByText('This word no longer stands for Cloudwatt on this site.');
    expect(screen.queryByRole('button', { name: 'Mute on this site' })).toBeNull();
    fireEvent.click(button('Undo'));
    await screen.findByRole('button', { name: 'Not this company' });
    expect(onReject.mock.calls).toEqual([[false], [true]]);
  });

  it('that fails says so, and can be tried again', async () => {
    const { onReject } = draw(ready([]), { reject: async () => err({ kind: 'extension-gone' }) });
    fireEvent.click(button('Not this company'));
    await screen.findByText(/Vigie was updated/);
    fireEvent.click(button('Not this company'));
    await vi.waitFor(() => expect(onReject).toHaveBeenCalledTimes(2));
  });

  it('is sent once, however often it is clicked', async () => {
    let finish: (result: Result<unknown, AppError>) => void = () => {};
    const { onReject, onMute } = draw(ready([]), { reject: () => new Promise((resolve) => (finish = resolve)) });
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('Not this company'));
    fireEvent.click(button('Mute on this site'));
    finish(ok({}));
    await screen.findByRole('button', { name: 'Undo' });
    expect([onReject.mock.calls.length, onMute.mock.calls.length]).toEqual([1, 0]);
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
