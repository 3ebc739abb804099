/**
 * Components look as they did: each picture, half as large and in a font of boxes, may differ from its golden one in
 * half a percent of its pixels. What was changed on purpose is pictured anew by `vitest run --project integration
 * pictures -u`.
 */
import '../gallery/extension.ts';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { boxFontStyle } from '../gallery/box-font.ts';
import { ENTRIES } from '../gallery/entries.ts';
import { drawEntry } from '../gallery/gallery.tsx';

const style = document.createElement('style');
beforeAll(async () => {
  style.textContent = `${boxFontStyle()} body { margin: 0; background: #fff } h2, figcaption { display: none } figure { display: flex; margin: 0 }`;
  document.head.append(style);
  await document.fonts.load('16px Boxes');
});
afterAll(() => style.remove());

let drawn: HTMLElement | undefined;
// Also after a failure: what is left would push the next picture by half a pixel.
afterEach(() => drawn?.remove());

it('the font of boxes is what letters are drawn in', () => {
  const span = document.body.appendChild(document.createElement('span'));
  span.style.cssText = 'font: 20px Boxes; position: absolute';
  span.textContent = 'Wil.';
  expect(span.getBoundingClientRect().width).toBe(40);
  span.remove();
});

it.each(ENTRIES.filter(({ modal }) => !modal).map((entry) => [entry.name, entry] as const))(
  '%s looks as it did',
  async (name, entry) => {
    // What lies outside the window is not in the picture.
    const height = 250 * Math.max(12, Object.keys(entry.states).length);
    await page.viewport(2 * (entry.width ?? 368) + 80, height);
    drawn = document.body.appendChild(drawEntry(document, entry));
    drawn.removeAttribute('id');
    drawn.style.cssText = 'zoom: 0.5; inline-size: max-content';
    for (const cell of drawn.querySelectorAll('[data-cell]')) {
      const boxes = cell.shadowRoot?.appendChild(document.createElement('style'));
      if (boxes) boxes.textContent = '* { font-family: Boxes !important; caret-color: transparent !important }';
    }
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await expect.element(page.elementLocator(drawn)).toMatchScreenshot(name.replaceAll('/', '-'), {
      comparatorName: 'pixelmatch',
      comparatorOptions: { allowedMismatchedPixelRatio: 0.005, threshold: 0.2 },
    });
  },
);
