/** Charts in a real layout: taken along as files of their own, and moved about in by fingers, wheel and keys. */
import '../gallery/extension.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { chartFile, pictureOf } from '../../components/charts/export-chart.ts';
import { drawSurface } from '../gallery/surface.tsx';

let root: HTMLElement;
beforeEach(() => {
  document.documentElement.lang = 'en';
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root.remove();
  document.documentElement.removeAttribute('style');
});

async function frames(count = 4): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Draws a surface, hands it over, and takes it away. */
async function over(name: 'comparison' | 'owners', use: () => Promise<void>): Promise<void> {
  const remove = drawSurface(document, root, name, 'full');
  await frames();
  try {
    await use();
  } finally {
    remove();
  }
}

function find(selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

/** The drawing as a picture, by its colours: how many pixels are white, and how many are neither white nor black. */
async function coloursOf(
  blob: Blob,
): Promise<{ readonly white: number; readonly coloured: number; readonly all: number }> {
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
  let [white, coloured] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (Math.min(red, green, blue) === 255) white += 1;
    else if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) coloured += 1;
  }
  return { white, coloured, all: data.length / 4 };
}

describe('a chart as a file', () => {
  it.each([
    ['comparison', '.v-voice .v-plot'],
    ['owners', '.v-map'],
  ] as const)('of the %s stands alone and is read on white, though the page is dark', async (name, selector) => {
    await page.viewport(1100, 800);
    document.documentElement.style.colorScheme = 'dark';
    await over(name, async () => {
      const file = chartFile(find(selector), { title: 'A chart', legend: name === 'owners' ? [] : ['OVHcloud'] });
      const parsed = new DOMParser().parseFromString(file.text, 'image/svg+xml');
      expect(parsed.querySelector('parsererror')).toBeNull();
      expect(parsed.querySelectorAll('[class], [tabindex], [href], script, style').length).toBe(0);
      const { white, coloured, all } = await coloursOf(await pictureOf(file));
      expect(white / all).toBeGreaterThan(0.3);
      expect(coloured).toBeGreaterThan(1000);
      // No word is lost: every text of the drawing is dark.
      const words = [...parsed.querySelectorAll('svg svg text')].map((text) => text.getAttribute('style') ?? '');
      expect(words.length).toBeGreaterThan(5);
      for (const style of words) expect(style).toMatch(/fill:rgb\((?:\d{1,2}|1[01]\d), /);
    });
  });

  it('of the map holds all of it at its natural size, whatever is seen of it', async () => {
    await page.viewport(320, 640);
    await over('owners', async () => {
      const { width, height } = find('.v-map svg').dataset;
      const file = chartFile(find('.v-map'), { title: 'Who owns whom', legend: [] });
      expect(file.width).toBe(Math.ceil(Number(width) + 32));
      expect(file.height).toBe(Math.ceil(Number(height) + 64));
      expect(file.text).not.toContain('scale(');
    });
  });
});

describe('the map of owners', () => {
  const view = () => find('.v-map [data-view]').getAttribute('transform') ?? '';
  const scale = () => Number(/scale\(([\d.]+)\)/.exec(view())?.[1]);
  const middle = () => {
    const { x, y, width, height } = find('.v-map svg').getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  };

  it('is pulled by a finger, and zoomed by two', async () => {
    await page.viewport(320, 640);
    await over('owners', async () => {
      find('.v-map').scrollIntoView({ block: 'center' });
      await frames();
      const [before, scaleBefore, { x, y }] = [view(), scale(), middle()];
      const touch = (
        type: 'touchStart' | 'touchMove' | 'touchEnd',
        ...touchPoints: { x: number; y: number; id?: number }[]
      ) => cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
      await touch('touchStart', { x, y });
      await touch('touchMove', { x: x - 40, y: y - 10 });
      await touch('touchMove', { x: x - 80, y: y - 20 });
      await touch('touchEnd');
      await frames();
      expect(view()).not.toBe(before);
      expect(scale()).toBe(scaleBefore);
      await touch('touchStart', { x: x - 20, y, id: 1 }, { x: x + 20, y, id: 2 });
      await touch('touchMove', { x: x - 40, y, id: 1 }, { x: x + 40, y, id: 2 });
      await touch('touchMove', { x: x - 60, y, id: 1 }, { x: x + 60, y, id: 2 });
      await touch('touchEnd');
      await frames();
      expect(scale()).toBeGreaterThan(scaleBefore * 1.5);
    });
  });

  it('leaves a wheel to the page, and zooms by one with Ctrl', async () => {
    await page.viewport(1100, 800);
    await over('owners', async () => {
      const scaleBefore = scale();
      const turn = (modifiers: number) =>
        cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle(), deltaX: 0, deltaY: -250, modifiers });
      await turn(0);
      await frames();
      expect(scale()).toBe(scaleBefore);
      await turn(2);
      await frames();
      expect(scale()).toBeGreaterThan(scaleBefore);
    });
  });
});
