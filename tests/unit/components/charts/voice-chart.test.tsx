// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { VoiceChart } from '../../../../components/charts/voice-chart.tsx';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';

const months = (...counted: readonly (readonly [string, number])[]) =>
  counted.map(([month, count]) => ({ month, count }));
const COMPANIES = [
  { name: 'OVHcloud', months: months(['2025-01', 3], ['2025-03', 1]) },
  { name: 'Scaleway', months: months(['2025-01', 1]) },
];
const draw = (companies = COMPANIES) =>
  render(<VoiceChart companies={companies} periodWords={(key) => `in ${key}`} onSave={vi.fn<() => void>()} />);

it('shares of voice are columns that say themselves, by pointer, by finger and by keys', async () => {
  draw();
  const columns = within(screen.getByRole('group', { name: 'Shares of voice' })).getAllByRole('img');
  expect(columns.map((column) => column.getAttribute('aria-label'))).toEqual([
    'in 2025-01: OVHcloud 75% (3), Scaleway 25% (1)',
    'in 2025-02: no article',
    'in 2025-03: OVHcloud 100% (1)',
  ]);
  expect(screen.getByText('Choose a column to see its figures.')).toBeTruthy();
  fireEvent.pointerEnter(columns[0] ?? document.body);
  expect(screen.getByText('in 2025-01: OVHcloud 75% (3), Scaleway 25% (1)')).toBeTruthy();
  fireEvent.focus(columns[2] ?? document.body);
  expect(screen.getByText('in 2025-03: OVHcloud 100% (1)')).toBeTruthy();
  expect(screen.getByText('OVHcloud').textContent).toContain('80%');
  expect(await brokenRules()).toEqual([]);
});

it('shares of voice are by quarter or year on demand, and a table says the same', () => {
  draw();
  expect(screen.getByRole('button', { name: 'Months', pressed: true })).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Quarters' }));
  fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }));
  const rows = within(screen.getByRole('table')).getAllByRole('row');
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Period', 'OVHcloud', 'Scaleway'],
    ['in 2025-Q1', '80% (4)', '20% (1)'],
  ]);
});

it('nothing is drawn of companies without a dated article', () => {
  const { container } = draw([{ name: 'Bare', months: [] }]);
  expect(container.textContent).toBe('');
});
