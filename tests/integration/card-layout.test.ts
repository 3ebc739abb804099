/** A card with little to tell, in a real layout: no gap in its midst, nothing cut at its foot. */
import '../gallery/extension.ts';
import { afterEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ENTRIES } from '../gallery/entries.ts';
import { drawEntry } from '../gallery/gallery.tsx';

let drawn: HTMLElement | undefined;
afterEach(() => drawn?.remove());

it('of a firm that only the list of listed companies knows', async () => {
  await page.viewport(1280, 800);
  const entry = ENTRIES.find(({ name }) => name === 'popover/popover');
  if (!entry) throw new Error('no popover in the gallery');
  drawn = document.body.appendChild(drawEntry(document, entry));
  const card = drawn.querySelector('[data-cell="popover/popover of the listed ones light"]')?.shadowRoot;
  const box = (selector: string): DOMRect => {
    const element = card?.querySelector(selector);
    if (!element) throw new Error(`no ${selector}`);
    return element.getBoundingClientRect();
  };
  expect(card?.querySelectorAll('.way')).toHaveLength(3);
  expect(box('.next').top - box('.known').bottom).toBeLessThan(30);
  expect(box('.way:last-child').bottom).toBeLessThan(box('.body').bottom);
  // What a way does is said below its name.
  expect(box('.way:last-child').height).toBeGreaterThan(box('.way:first-child').height * 1.3);
});
