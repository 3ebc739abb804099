// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { everyMonth } from '../../../../components/charts/months.ts';
import { Charts } from '../../../../components/library/charts.tsx';
import { yearsOf } from '../../../../components/library/facet-panel.tsx';
import type { Facets } from '../../../../lib/model/facets.ts';
import type { Filter } from '../../../../lib/search/query/query.ts';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';

const facets: Facets = {
  companies: [
    { value: 'orange', label: 'Orange', count: 12 },
    { value: 'a', label: 'A company of a very long name indeed', count: 3 },
  ],
  publishers: [],
  tags: [],
  langs: [],
  sources: [],
  months: [
    { month: '2014-11', count: 2 },
    { month: '2015-03', count: 7 },
  ],
  undated: 1,
  saved: 0,
  unread: 0,
  archived: 0,
};

const none = (month: string) => ({ month, count: 0 });

function draw(months = facets.months) {
  const onToggle = vi.fn<(filter: Filter) => void>();
  render(<Charts facets={{ ...facets, months }} onToggle={onToggle} />);
  return onToggle;
}

describe('the charts', () => {
  it('have a twin in a table that says the same', () => {
    draw();
    const [months] = screen.getAllByRole('button', { name: /^Show as a table/ });
    if (months) fireEvent.click(months);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['MonthArticles', 'November 20142', 'March 20157']);
    expect(screen.getByText('1 article has no known date.')).toBeTruthy();
  });

  it('end with this month, whatever an article says of its day', () => {
    draw([...facets.months, { month: '9998-12', count: 1 }]);
    const [months] = screen.getAllByRole('button', { name: /^Show as a table/ });
    if (months) fireEvent.click(months);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(['MonthArticles', 'November 20142', 'March 20157']);
  });

  it('filter by what is chosen in them', () => {
    const onToggle = draw();
    const drawing = screen.getByRole('group', { name: 'Articles by month' });
    const bar = [...drawing.querySelectorAll('.v-bar')].find(
      (bar) => bar.querySelector('title')?.textContent === 'March 2015: 7',
    );
    if (bar) fireEvent.click(bar);
    expect(onToggle).toHaveBeenCalledWith({ kind: 'date', value: { from: '2015-03-01', to: '2015-03-31' } });
    for (const button of screen.getAllByRole('button', { name: /^Show as a table/ })) fireEvent.click(button);
    fireEvent.click(screen.getByRole('button', { name: 'Orange' }));
    expect(onToggle).toHaveBeenLastCalledWith({ kind: 'company', value: 'Orange' });
  });

  it('break no rule of accessibility, drawn or as tables', async () => {
    draw();
    expect(await brokenRules()).toEqual([]);
    for (const button of screen.getAllByRole('button', { name: /^Show as a table/ })) fireEvent.click(button);
    expect(await brokenRules()).toEqual([]);
  });
});

it('months without articles stand between the others', () => {
  expect(everyMonth(facets.months, 100, none)).toEqual([
    { month: '2014-11', count: 2 },
    { month: '2014-12', count: 0 },
    { month: '2015-01', count: 0 },
    { month: '2015-02', count: 0 },
    { month: '2015-03', count: 7 },
  ]);
  expect(everyMonth(facets.months, 2, none).map(({ month }) => month)).toEqual(['2015-02', '2015-03']);
  expect(everyMonth([], 5, none)).toEqual([]);
  expect(yearsOf(facets.months)).toEqual([
    { year: '2014', count: 2 },
    { year: '2015', count: 7 },
  ]);
  expect(yearsOf([])).toEqual([]);
});
