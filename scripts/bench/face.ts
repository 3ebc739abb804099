/** The popup as it opens: when it paints, what moves while it loads, and whether typing waits. */
import { availableParallelism, loadavg } from 'node:os';
import { serveDemo } from '../../demo/server.mjs';
import type { ChromiumSession } from '../browsers/chromium.ts';
import { eventually } from '../browsers/eventually.ts';
import type { Page, View } from '../browsers/session.ts';
import { fill } from './library-page.ts';
import type { BenchOptions, Measure } from './measure.ts';
import { openChromium, withTab } from './page/browser.ts';
import { quantile } from './page/statistics.ts';

/** How often the popup is opened on each library. */
const ROUNDS = 15;

type Opening = {
  readonly firstPaint: number;
  readonly fromClick: number;
  readonly shift: number;
  readonly typed: readonly number[];
};

/** Measures the real popup of the built extension over a page, on the library of a new reader and on a large one. */
export async function benchFace({ quick }: BenchOptions): Promise<Measure[]> {
  const demo = await serveDemo();
  const session = await openChromium('muted.example');
  try {
    const page = await session.newPage(`${demo.url}entretien.html`);
    const small = await openings(session, page);
    await withTab(session, (tab) => fill(session, tab, quick ? 20_000 : 100_000));
    const large = await openings(session, page);
    const median = (all: readonly Opening[], of: (opening: Opening) => number): number => quantile(all.map(of), 0.5);
    const paint = median(large, ({ firstPaint }) => firstPaint);
    return [
      { name: 'machine.load', value: loadavg()[0] ?? 0, unit: `on ${availableParallelism()} cores` },
      { name: 'face.popup_first_paint_ms', value: paint, unit: 'ms' },
      {
        name: 'face.popup_first_paint_p95_ms',
        value: quantile(
          large.map(({ firstPaint }) => firstPaint),
          0.95,
        ),
        unit: 'ms',
      },
      {
        name: 'face.popup_first_paint_ratio',
        value: paint / median(small, ({ firstPaint }) => firstPaint),
        unit: 'of the starter library’s',
      },
      { name: 'face.popup_click_to_paint_ms', value: median(large, ({ fromClick }) => fromClick), unit: 'ms' },
      { name: 'face.popup_layout_shift', value: Math.max(...large.map(({ shift }) => shift)), unit: 'CLS' },
      {
        name: 'face.popup_typed_to_frame_p95_ms',
        value: quantile(
          large.flatMap(({ typed }) => typed),
          0.95,
        ),
        unit: 'ms',
      },
    ];
  } finally {
    await session.close();
    await demo.close();
  }
}

async function openings(session: ChromiumSession, page: Page): Promise<readonly Opening[]> {
  const all: Opening[] = [];
  while (all.length < ROUNDS) {
    const clicked = Date.now();
    const popup = await session.openPopup(page);
    all.push(await look(popup, clicked));
    await popup.close();
  }
  return all;
}

async function look(popup: View, clicked: number): Promise<Opening> {
  const painted = await eventually('the first paint', () => popup.evaluate(firstPaint));
  await eventually('the article read', () =>
    popup.evaluate(() => (document.querySelector('.v-save input') ? true : undefined)),
  );
  return {
    firstPaint: painted.at,
    fromClick: painted.since - clicked,
    shift: await popup.evaluate(layoutShift),
    typed: await popup.evaluate(typeLetters),
  };
}

/** First contentful paint, ms from the beginning of the document, and as a moment. Runs in the popup. */
function firstPaint(): { at: number; since: number } | undefined {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint && { at: paint.startTime, since: performance.timeOrigin + paint.startTime };
}

/** How much moved without the reader’s doing, as the web’s cumulative layout shift counts it. Runs in the popup. */
function layoutShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum += 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}

/**
 * Milliseconds from each letter to the frame that has it, while the answers to those before come in. Runs in the popup.
 */
async function typeLetters(): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!field) throw new Error('the field is not there');
  const times: number[] = [];
  for (const typed of ['c', 'cl', 'clo', 'clou', 'cloud', 'cloud ', 'cloud r', 'cloud ra', 'cloud rac', '']) {
    const start = performance.now();
    field.value = typed;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => void requestAnimationFrame(resolve));
    times.push(performance.now() - start);
  }
  return times;
}
