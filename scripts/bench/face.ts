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

/** How often the popup is opened on each library: the slowest two of forty are beyond the 95th percentile. */
const OPENINGS = 40;
/** How often it is typed into, afterwards: what is asked then is still being answered when it is closed. */
const TYPINGS = 15;

type Opening = {
  readonly firstPaint: number;
  /** The first paint with the field in it that stays: what is typed then is kept. */
  readonly field: number;
  readonly fromClick: number;
  readonly shift: number;
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
    const typed = await typings(session, page);
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
      { name: 'face.popup_field_ms', value: median(large, ({ field }) => field), unit: 'ms' },
      {
        name: 'face.popup_field_p95_ms',
        value: quantile(
          large.map(({ field }) => field),
          0.95,
        ),
        unit: 'ms',
      },
      { name: 'face.popup_click_to_paint_ms', value: median(large, ({ fromClick }) => fromClick), unit: 'ms' },
      { name: 'face.popup_layout_shift', value: Math.max(...large.map(({ shift }) => shift)), unit: 'CLS' },
      {
        name: 'face.popup_typed_to_frame_p95_ms',
        value: quantile(typed, 0.95),
        unit: 'ms',
      },
    ];
  } finally {
    await session.close();
    await demo.close();
  }
}

/** Opens the popup again and again, each time when all that the one before asked for is answered. */
async function openings(session: ChromiumSession, page: Page): Promise<readonly Opening[]> {
  const all: Opening[] = [];
  while (all.length < OPENINGS) {
    const clicked = Date.now();
    const popup = await session.openPopup(page);
    const seen = await popup.evaluate(typeAtOnce);
    const painted = await eventually('the first paint', () => popup.evaluate(firstPaint));
    await filled(popup);
    const shift = await popup.evaluate(layoutShift);
    const isServed = await popup.evaluate(keptTyping);
    const field = isServed ? painted.at : Math.max(painted.at, seen);
    all.push({ firstPaint: painted.at, field, fromClick: painted.since - clicked, shift });
    await popup.close();
  }
  return all;
}

async function typings(session: ChromiumSession, page: Page): Promise<readonly number[]> {
  const all: number[] = [];
  for (let round = 0; round < TYPINGS; round += 1) {
    const popup = await session.openPopup(page);
    await filled(popup);
    all.push(...(await popup.evaluate(typeLetters)));
    await popup.close();
  }
  return all;
}

/** Waits until the popup has read the page and waits for nothing more. */
async function filled(popup: View): Promise<void> {
  await eventually('the article read', () =>
    popup.evaluate(() =>
      document.querySelector('.v-save input') && !document.querySelector('.v-skeleton, [aria-busy="true"]')
        ? true
        : undefined,
    ),
  );
}

/** First contentful paint, ms from the beginning of the document, and as a moment. Runs in the popup. */
function firstPaint(): { at: number; since: number } | undefined {
  const paint = performance.getEntriesByName('first-contentful-paint')[0];
  return paint && { at: paint.startTime, since: performance.timeOrigin + paint.startTime };
}

/** Types into the field in the first frame that has it; when that was, ms from the beginning. Runs in the popup. */
async function typeAtOnce(): Promise<number> {
  for (;;) {
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (field) {
      field.value = ' ';
      Object.assign(globalThis, { fieldTypedIn: field });
      return performance.now();
    }
    await new Promise((resolve) => void requestAnimationFrame(resolve));
  }
}

/**
 * Whether the field was served with the page, so that the first paint has it. Throws where another has taken its
 * place. Runs in the popup.
 */
async function keptTyping(): Promise<boolean> {
  if (document.querySelector('input[type=search]') !== Reflect.get(globalThis, 'fieldTypedIn'))
    throw new Error('what was typed is lost: another field has come');
  return (await (await fetch(location.pathname)).text()).includes('type="search"');
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
