// @vitest-environment happy-dom
import { act } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageCompanies } from '../../../../components/site/page-companies.tsx';
import type { PageState } from '../../../../components/site/page-companies.tsx';
import type { PageDescription } from '../../../../lib/model/page-description.ts';
import { brokenRules, fireEvent, render, screen } from '../draw.ts';

const companies = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    companyId: `c${String(at)}`,
    name: `Company ${String(at)}`,
    count: 1300 - at,
  }));

function page(state: PageDescription['state'], count = 0): PageState {
  return { kind: 'described', page: { state, companies: companies(count), mentions: count } };
}
const CARD = { kind: 'card', open: () => {} } as const;
function draw(state: PageState, about: readonly string[] = []) {
  const onGo = vi.fn<(id: string) => void>();
  render(<PageCompanies state={state} about={about} target={{ kind: 'card', open: onGo }} />);
  return onGo;
}

const names = () => screen.getAllByRole('button').map(({ textContent }) => textContent?.slice(0, 9).trim());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the companies of a page', () => {
  it('are listed with their counts, and lead to their cards', () => {
    const onGo = draw(page('done', 2));
    fireEvent.click(screen.getByRole('button', { name: 'Company 1 1,299' }));
    expect(onGo).toHaveBeenCalledWith('c1');
  });

  it('lead to their dossiers, in a tab where they are not on this surface', () => {
    for (const [base, target] of [
      ['#company=', null],
      ['/dossier.html#company=', '_blank'],
    ] as const) {
      const { unmount } = render(
        <PageCompanies state={page('done', 1)} about={[]} target={{ kind: 'dossier', href: (id) => base + id }} />,
      );
      const link = screen.getByRole('link', { name: 'Company 0 1,300' });
      expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([`${base}c0`, target]);
      unmount();
    }
  });

  it('come first where the page is about them, even if others are named more', () => {
    draw(page('done', 4), ['c2', 'gone', 'c1']);
    expect(names()).toEqual(['Company 2', 'Company 1', 'Company 0', 'Company 3']);
    expect(screen.getAllByTitle(/^The page is about it/)).toHaveLength(2);
  });

  it('are few at first; the others come on demand', () => {
    draw(page('done', 20));
    expect(screen.getAllByRole('button')).toHaveLength(8);
    fireEvent.click(screen.getByRole('button', { name: '13 more' }));
    expect(screen.getAllByRole('button')).toHaveLength(20);
  });

  it('are shown as they are found, where reading the page takes its time, and stay where they stand', () => {
    vi.useFakeTimers();
    const { rerender } = render(<PageCompanies state={page('scanning', 3)} about={undefined} target={CARD} />);
    expect(screen.queryByRole('button')).toBeNull();
    void act(() => void vi.advanceTimersByTime(1000));
    expect(names()).toEqual(['Company 0', 'Company 1', 'Company 2']);
    rerender(<PageCompanies state={page('done', 5)} about={['c4', 'c2']} target={CARD} />);
    expect(names()).toEqual(['Company 0', 'Company 1', 'Company 2', 'Company 4', 'Company 3']);
  });

  it('wait for what the page is about', () => {
    const { rerender } = render(<PageCompanies state={page('done', 3)} about={undefined} target={CARD} />);
    expect(screen.queryByRole('button')).toBeNull();
    rerender(<PageCompanies state={page('done', 3)} about={['c2']} target={CARD} />);
    expect(names()).toEqual(['Company 2', 'Company 0', 'Company 1']);
  });

  it('are as few at first as fit in the lines kept free for them, with the way to the others', () => {
    // Three in a line of the layout stood in for here.
    vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function offsetTop(this: HTMLElement) {
      return 34 * Math.floor([...(this.parentElement?.children ?? [])].indexOf(this) / 3);
    });
    render(<PageCompanies state={page('done', 20)} about={[]} rows={2} target={CARD} />);
    expect(names()).toEqual(['Company 0', 'Company 1', 'Company 2', 'Company 3', 'Company 4', '15 more']);
  });
});

describe('a page without companies', () => {
  it.each<[string, PageState, RegExp]>([
    ['names none', page('done'), /No company that Vigie knows/],
    ['is muted', page('muted', 3), /Marks are off on this site/],
    ['is kept out by its publisher', page('kept-out', 0), /publisher asks/],
    ['is shown by a browser without highlights', page('unsupported', 3), /too old to show marks/],
    ['is out of reach', { kind: 'restricted' }, /Browsers keep extensions out of this page/],
    ['failed', { kind: 'failed', error: { kind: 'extension-gone' } }, /Reload the page/],
  ])('%s, and says so', (_, state, sentence) => {
    draw(state);
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it.each<[string, PageState]>([
    ['is asked', { kind: 'loading' }],
    ['is being read', page('scanning')],
  ])('%s, and keeps its room', (_, state) => {
    draw(state);
    expect(screen.getByRole('status', { name: 'Looking for company names' })).toBeTruthy();
  });
});

describe('accessibility', () => {
  it.each<[string, PageState]>([
    ['full', page('done', 20)],
    ['empty', page('done')],
    ['restricted', { kind: 'restricted' }],
  ])('has no rule broken: %s', async (_, state) => {
    render(
      <main>
        <h1>Vigie</h1>
        <PageCompanies about={[]} state={state} target={CARD} />
      </main>,
    );
    expect(await brokenRules()).toEqual([]);
  });
});
