// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { BarChart } from '../../../../components/charts/bar-chart.tsx';
import { TinyBars } from '../../../../components/charts/tiny-bars.tsx';
import { brokenRules, fireEvent, render, screen, within } from '../draw.ts';

const HOSTILE = '<img src=x onerror=alert(1)>';
const bars = [
  { key: '2015-01', label: 'January 2015', count: 2 },
  { key: '2015-02', label: 'February 2015', count: 0 },
  { key: '2015-03', label: 'March 2015', count: 7, peak: { title: HOSTILE, lang: 'fr' } },
];

function draw(onChoose?: (key: string) => void) {
  return render(
    <BarChart heading="Articles by month" labelHeading="Month" bars={bars} form="columns" onChoose={onChoose} />,
  );
}

describe('a chart of bars', () => {
  it('has one stop of the tab key, and the arrows walk over every bar', () => {
    draw();
    const drawing = screen.getByRole('group', { name: 'Articles by month' });
    const points = within(drawing).getAllByRole('img');
    expect(points.map((point) => point.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    points[2]?.focus();
    fireEvent.keyDown(drawing, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('February 2015: 0');
    fireEvent.keyDown(drawing, { key: 'Home' });
    fireEvent.keyDown(drawing, { key: 'ArrowLeft' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('January 2015: 2');
    fireEvent.keyDown(drawing, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe(`March 2015: 7. ${HOSTILE}`);
    expect(points.map((point) => point.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
  });

  it('gives a bar a twelfth of the width at most, however few there are', () => {
    const { container } = draw();
    const grounds = [...container.querySelectorAll('.v-bar-ground')];
    expect(grounds.map((ground) => [ground.getAttribute('x'), ground.getAttribute('width')])).toEqual([
      ['0.000%', '8.333%'],
      ['8.333%', '8.333%'],
      ['16.667%', '8.333%'],
    ]);
  });

  it('parts the numbers of peaks that stand side by side', () => {
    const both = [...bars, { key: '2015-04', label: 'April 2015', count: 6, peak: { title: 'A story', lang: 'fr' } }];
    const { container } = render(
      <BarChart heading="Articles by month" labelHeading="Month" bars={both} form="columns" />,
    );
    const numbers = [...container.querySelectorAll('.v-chart-peak')];
    expect(numbers.map((number) => [number.textContent, number.getAttribute('text-anchor')])).toEqual([
      ['1', 'end'],
      ['2', 'start'],
    ]);
  });

  it('leads to a bar by key as by pointer, where it leads anywhere', () => {
    const onChoose = vi.fn<(key: string) => void>();
    draw(onChoose);
    const march = screen.getByRole('button', { name: /^March 2015/ });
    fireEvent.click(march);
    fireEvent.keyDown(march, { key: 'Enter' });
    fireEvent.keyDown(march, { key: ' ' });
    fireEvent.keyDown(march, { key: 'x' });
    expect(onChoose.mock.calls).toEqual([['2015-03'], ['2015-03'], ['2015-03']]);
    expect(screen.queryByRole('button', { name: /^February/ })).toBeNull();
  });

  it('names the story that made a peak, as text whatever stands in it', async () => {
    const { container } = draw();
    expect(within(screen.getByRole('list', { name: 'Busiest months' })).getByText(HOSTILE).lang).toBe('fr');
    expect(container.querySelector('img')).toBeNull();
    expect(await brokenRules()).toEqual([]);
  });

  it('has a twin in a table with the stories in it', async () => {
    draw();
    fireEvent.click(screen.getByRole('button', { name: /^Show as a table/ }));
    expect(
      within(screen.getByRole('table'))
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual(['MonthStoryArticles', 'January 20152', `March 2015${HOSTILE}7`]);
    expect(await brokenRules()).toEqual([]);
  });
});

it('tiny bars are one picture with a sentence, their heights in proportion', async () => {
  render(<TinyBars counts={[0, 2, 4]} label="Articles a month: 0, 2, 4" />);
  const drawing = screen.getByRole('img', { name: 'Articles a month: 0, 2, 4' });
  expect(drawing.querySelector('path')?.getAttribute('d')).toBe('M0 24v-0h3V24zM4 24v-12h3V24zM8 24v-24h3V24z');
  expect(await brokenRules()).toEqual([]);
});
