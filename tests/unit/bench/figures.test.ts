import { describe, expect, it } from 'vitest';
import { loadOf } from '../../../scripts/bench/page/loading.ts';
import { median, medianBounds, quantile, sum } from '../../../scripts/bench/page/statistics.ts';
import type { TraceEvent } from '../../../scripts/bench/page/trace.ts';

describe('quantiles', () => {
  it('are values that were measured', () => {
    const values = [5, 1, 4, 2, 3];
    expect(median(values)).toBe(3);
    expect(quantile(values, 0)).toBe(1);
    expect(quantile(values, 1)).toBe(5);
    expect(values).toEqual([5, 1, 4, 2, 3]);
  });

  it('take the nineteenth of twenty for p95', () => {
    expect(
      quantile(
        Array.from({ length: 20 }, (_, at) => at + 1),
        0.95,
      ),
    ).toBe(19);
  });

  it('bound a median by order alone, the closer the more was measured', () => {
    const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
    // Never narrower than tables of the sign test: there of 20 the 6th and the 15th, of 100 the 40th and the 61st.
    expect([medianBounds(upTo(20)), medianBounds(upTo(100))]).toEqual([
      { low: 5, high: 16 },
      { low: 40, high: 61 },
    ]);
    expect(medianBounds([7])).toEqual({ low: 7, high: 7 });
  });

  it('do not exist of nothing', () => {
    expect(() => median([])).toThrow('no value was measured');
    expect(sum([])).toBe(0);
  });
});

describe('a load', () => {
  const event = (name: string, ts: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
    name,
    ph: 'R',
    pid: 1,
    tid: 1,
    ts,
    ...more,
  });
  const start = (url: string, ts: number, pid = 1): TraceEvent =>
    event('navigationStart', ts, { pid, tid: pid, args: { data: { documentLoaderURL: url } } });
  const task = (ts: number, tdur: number, pid = 1): TraceEvent =>
    event('RunTask', ts, { ph: 'X', pid, tid: pid, dur: tdur * 2, tdur });

  it('goes from navigation to the load event, and costs what the page’s own thread did meanwhile', () => {
    const events = [
      task(500, 9000),
      start('http://a/', 1000),
      task(2000, 3000),
      task(4000, 9000, 2),
      task(6000, 1000),
      event('loadEventEnd', 9000),
      task(9500, 9000),
    ];
    expect(loadOf(events, 'http://a/')).toEqual({ processor: 4, wall: 8 });
  });

  it('is not mixed up with that of another page', () => {
    const events = [
      start('http://b/', 1000, 2),
      event('loadEventEnd', 2000, { pid: 2 }),
      start('http://a/', 3000),
      event('loadEventEnd', 7000),
    ];
    expect(loadOf(events, 'http://a/').wall).toBe(4);
    expect(() => loadOf(events, 'http://c/')).toThrow('was not recorded');
  });
});
