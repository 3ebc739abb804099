// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { compareRows, compareTable } from '../../../../components/dossier/compare-rows.ts';
import { CompareView } from '../../../../components/dossier/compare.tsx';
import type { CompareState } from '../../../../components/dossier/compare.tsx';
import { appError } from '../../../../lib/model/app-error.ts';
import { ok } from '../../../../lib/model/result.ts';
import { brokenRules, fireEvent, render, screen, settle, within } from '../draw.ts';
import { comparison, dossier, HOSTILE, TODAY } from './dossier-sample.ts';

function draw(state: CompareState) {
  const calls = {
    onAdd: vi.fn<(id: string) => void>(),
    onRemove: vi.fn<(id: string) => void>(),
    onCopy: vi.fn<(what: typeof comparison) => void>(),
  };
  const view = render(
    <CompareView
      state={state}
      today={TODAY}
      pairHref={(us, id) => `#brief=${id}&us=${us}`}
      companyHref={(id) => `#company=${id}`}
      onFind={async () => ok([{ id: 'numergy', name: 'Numergy' }])}
      copied=""
      onSave={() => {}}
      {...calls}
    />,
  );
  return { ...calls, ...view };
}

describe('companies side by side', () => {
  it('have the same rows, and a gap where nothing is known', () => {
    draw({ kind: 'open', comparison });
    const rows = within(screen.getByRole('table'))
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows[0]).toEqual(['What', 'Cloudwatt', 'Bare']);
    expect(rows).toContainEqual(['Owner', 'Orange, since March 16, 2015 ', '–not known']);
    expect(rows).toContainEqual(['Articles in 2026', '0 ', '0 ']);
    expect(new Set(rows.map((cells) => cells.length))).toEqual(new Set([3]));
  });

  it('fold away figures of one alone until they are asked for', () => {
    draw({ kind: 'open', comparison });
    expect(screen.queryByText(/at least €300M/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show 1 figure that only one of them has' }));
    expect(screen.getByText('at least €300M (estimated)')).toBeTruthy();
  });

  it('tell who was most in the news this year, and what it was about', () => {
    const months = [{ month: '2026-03', count: 9, all: 20, peak: { story: 's1', title: 'The deal', lang: 'fr' } }];
    const rows = compareRows(
      { ...comparison, companies: [{ ...dossier, months }, ...comparison.companies.slice(1)] },
      TODAY,
    );
    expect(rows.find(({ key }) => key === 'this-year')?.cells.map(({ isMost = false }) => isMost)).toEqual([
      true,
      false,
    ]);
    expect(rows.find(({ key }) => key === 'peaks')?.cells[0]?.lines[0]).toMatchObject({
      words: 'March 2026: 9 articles.',
      source: { id: 'deal' },
    });
  });

  it('say of which time articles are missing, where this year has some and no trend can be told', () => {
    const unread = { ...dossier, momentum: { kind: 'unread', quarter: '2026-Q3' } } as const;
    const rows = compareRows({ ...comparison, companies: [unread, ...comparison.companies.slice(1)] }, TODAY);
    expect(rows.find(({ key }) => key === 'momentum')?.cells[0]?.lines).toEqual([
      { words: 'too few dated articles (Q3 2026 and the four quarters before)' },
    ]);
  });

  it('name the stories that they share', () => {
    draw({ kind: 'open', comparison });
    const shared = screen.getByRole('heading', { name: 'Stories they share' }).parentElement;
    expect(shared?.textContent).toContain('Cloudwatt, Bare');
  });

  it('are copied whole, with sources and with empty cells for gaps', () => {
    const table = compareTable(comparison, TODAY);
    expect(table[0]).toEqual(['What', 'Cloudwatt', 'Bare']);
    expect(table.find(([heading]) => heading === 'Owner')).toEqual(['Owner', 'Orange, since March 16, 2015', '']);
    expect(table.find(([heading]) => heading === 'Target, 2015')?.[1]).toContain(
      '€500M (aimed at) (Orange vise 500 M€, The Press, Sep 6, 2012, https://press.example/plan)',
    );
    const { onCopy } = draw({ kind: 'open', comparison });
    fireEvent.click(screen.getByRole('button', { name: 'Copy as a table' }));
    expect(onCopy).toHaveBeenCalledWith(comparison);
  });

  it('are added by their name, and taken out', async () => {
    const { onAdd, onRemove } = draw({ kind: 'open', comparison });
    await settle(() => fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'num' } }));
    fireEvent.click(screen.getByRole('button', { name: 'Numergy' }));
    fireEvent.click(screen.getByRole('button', { name: 'Take Bare out' }));
    expect([onAdd.mock.calls, onRemove.mock.calls]).toEqual([[['numergy']], [['bare']]]);
  });

  it('are five at most, and one alone asks for others', () => {
    const five = {
      ...comparison,
      companies: ['A', 'B', 'C', 'D', 'E'].map((name) =>
        Object.assign({}, dossier, { company: Object.assign({}, dossier.company, { id: name, name }) }),
      ),
    };
    const { unmount } = draw({ kind: 'open', comparison: five });
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.getByText('Five companies are the most that fit side by side.')).toBeTruthy();
    unmount();
    draw({ kind: 'alone', company: { id: 'cloudwatt', name: 'Cloudwatt' } });
    expect(screen.getByText('Two to five companies can stand side by side.')).toBeTruthy();
  });

  it('show hostile text as text, and break no rule of accessibility', async () => {
    const { container } = draw({ kind: 'open', comparison });
    fireEvent.click(screen.getByRole('button', { name: /^Show 1 figure/ }));
    expect(container.querySelector('img')).toBeNull();
    expect(container.textContent).toContain(HOSTILE);
    expect(await brokenRules()).toEqual([]);
  });

  it('show what the pack knows where the library does not answer, and no count that it cannot know', async () => {
    const failure = appError('database-newer');
    const companies = comparison.companies.map((each) => Object.assign({}, each, { failure }));
    draw({ kind: 'open', comparison: { companies, shared: [], figures: [] } });
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('used by a newer version'),
    ]);
    const headings = within(screen.getByRole('table'))
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent);
    expect(headings).toContain('Owner');
    expect(headings.filter((heading) => /articles|news|coverage|story/i.test(heading))).toEqual([]);
    expect(screen.queryByRole('heading', { name: 'Stories they share' })).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it('hold their place, and say what went wrong', async () => {
    const { unmount } = draw({ kind: 'loading' });
    expect(screen.getByRole('status', { name: 'Laying them side by side' })).toBeTruthy();
    unmount();
    draw({ kind: 'failed', error: appError('database-unavailable') });
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(await brokenRules()).toEqual([]);
  });
});
