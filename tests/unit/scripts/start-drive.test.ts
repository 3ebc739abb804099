import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../scripts/setup/failure.mjs';
import { misspell } from '../../../scripts/start/drive.ts';
import { createStopwatch } from '../../../scripts/start/stopwatch.ts';
import { summaryLines } from '../../../scripts/start/summary.ts';

describe('a hurried hand', () => {
  it('changes two inner letters round', () => {
    expect(misspell('OVHcloud')).toBe('ovhlcoud');
    expect(misspell('Orange')).toBe('ornage');
  });

  it('leaves very short names alone', () => {
    expect(misspell('SFR')).toBe('sfr');
  });

  it('keeps every letter', () => {
    assert(
      property(string({ unit: constantFrom(...'abcdéœz') }), (name) => {
        expect([...misspell(name)].toSorted()).toEqual([...name].toSorted());
      }),
    );
  });
});

describe('the stopwatch', () => {
  it('names each step with its time, in order', async () => {
    const times = [0, 5, 5, 25];
    const { laps, timed } = createStopwatch(() => times.shift() ?? Number.NaN);
    expect(await timed('open', async () => 'page')).toBe('page');
    await timed('save', async () => {});
    expect(laps).toEqual([
      { name: 'open', milliseconds: 5 },
      { name: 'save', milliseconds: 20 },
    ]);
  });

  it('says which step failed, in one sentence', async () => {
    const { timed } = createStopwatch();
    const failing = timed('show the popover', () =>
      Promise.reject(new Error('waited 15000 ms in vain for the popover')),
    );
    await expect(failing).rejects.toThrow(
      'The step «show the popover» failed: waited 15000 ms in vain for the popover.',
    );
    await expect(failing).rejects.toBeInstanceOf(Failure);
  });

  it('lets a sentence through as it is', async () => {
    const { timed } = createStopwatch();
    await expect(timed('look', () => Promise.reject(new Failure('Nothing was marked.')))).rejects.toThrow(
      /^Nothing was marked\.$/,
    );
  });
});

describe('the summary', () => {
  const journey = {
    browser: 'chromium 156.0',
    pages: [
      {
        url: 'http://127.0.0.1:4000/entretien.html',
        mentions: 9,
        companies: ['Orange', 'Cloudwatt', 'Numergy', 'SFR', 'Bull', 'Thales'].map((name) => ({ name, count: 1 })),
      },
      { url: 'http://127.0.0.1:4000/oranges.html', mentions: 0, companies: [] },
    ],
    popover: {
      name: 'Cloudwatt',
      articles: 5,
      text: 'Cloudwatt\nFR\nFrench sovereign cloud, switched off in February 2020.',
    },
    saved: { title: 'Cloudwatt dans le giron dOrange', facts: ['March 23, 2015', '569 words'] },
    query: 'clodwat',
    hits: ['one', 'two', 'three', 'four'],
    laps: [{ name: 'save the page', milliseconds: 640 }],
  };

  it('tells pages, companies, popover, saving, search, time and pictures', () => {
    expect(summaryLines(journey, 'out/start').filter(Boolean)).toEqual([
      'Vigie in chromium 156.0',
      '  /entretien.html          9 mentions  Orange 1, Cloudwatt 1, Numergy 1, SFR 1, Bull 1 and 1 more',
      '  /oranges.html            0 mentions  none',
      '  popover   Cloudwatt, 5 articles: French sovereign cloud, switched off in February 2020.',
      '  saved     Cloudwatt dans le giron dOrange · March 23, 2015 · 569 words',
      '  search    «clodwat»: one | two | three',
      '  time      save the page 640 ms',
      '  pictures  out/start',
    ]);
  });

  it('says so when a page of one’s own names no company', () => {
    const { popover: _, ...without } = journey;
    expect(summaryLines(without, 'out/start')).toContain('  popover   no company is named on this page');
  });
});
