/** Cards in a real layout: no gap in their midst, nothing cut that one is to press. */
import '../gallery/extension.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ENTRIES } from '../gallery/entries.ts';
import { drawEntry } from '../gallery/gallery.tsx';

let drawn: HTMLElement | undefined;
afterEach(() => drawn?.remove());

/** A state of the card in the gallery, as high as a window leaves it. */
async function cardOf(
  state: string,
  height?: number,
): Promise<{ box: (selector: string) => DOMRect; root: ShadowRoot }> {
  await page.viewport(1280, 800);
  const entry = ENTRIES.find(({ name }) => name === 'popover/popover');
  if (!entry) throw new Error('no popover in the gallery');
  drawn = document.body.appendChild(drawEntry(document, entry));
  const root = drawn.querySelector(`[data-cell="popover/popover ${state} light"]`)?.shadowRoot;
  if (!root) throw new Error(`no state «${state}»`);
  const panel = root.querySelector<HTMLElement>('.panel');
  if (panel && height !== undefined) panel.style.blockSize = `${String(height)}px`;
  return {
    root,
    box: (selector) => {
      const element = root.querySelector(selector);
      if (!element) throw new Error(`no ${selector}`);
      return element.getBoundingClientRect();
    },
  };
}

it('a firm that only the list of listed companies knows fills its card', async () => {
  const { root, box } = await cardOf('of the listed ones');
  expect(root.querySelectorAll('.way')).toHaveLength(3);
  expect(box('.next').top - box('.known').bottom).toBeLessThan(30);
  expect(box('.way:last-child').bottom).toBeLessThan(box('.body').bottom);
  expect(box('.body').bottom - box('.way:last-child').bottom).toBeLessThan(20);
  // What a way does is said below its name.
  const [first, last] = ['.way:first-child', '.way:last-child'].map((way) => box(way).height);
  expect(last).toBeGreaterThan(first ?? Number.POSITIVE_INFINITY);
});

describe('in a window that leaves 320 pixels', () => {
  it.each([
    'an empty library',
    'an empty library, much known',
    'of the listed ones',
    'long words, an empty library',
    'an active company',
  ])('the ways on are whole: %s', async (state) => {
    const { root, box } = await cardOf(state, 320);
    const ways = [...root.querySelectorAll('.way')];
    expect(ways.length).toBeGreaterThan(1);
    for (const way of ways) {
      expect(way.getBoundingClientRect().bottom).toBeLessThanOrEqual(box('.body').bottom);
      expect(way.getBoundingClientRect().top).toBeGreaterThan(box('.about').bottom);
    }
  });

  it.each(['ready', 'articles, much known', 'long words'])(
    'articles are whole, and nothing is half below: %s',
    async (state) => {
      const { root, box } = await cardOf(state, 320);
      expect(box('.articles').height).toBeGreaterThanOrEqual(2 * 37);
      const rows = box('.articles').height / box('.articles > li').height;
      expect(rows).toBeCloseTo(Math.round(rows), 1);
      // What is left beside whole rows is shared among them: a gap would look like a story that is missing.
      expect(box('.stories').bottom - box('.articles').bottom).toBeLessThan(1);
      const body = root.querySelector('.body');
      // Two borders may round up.
      expect((body?.scrollHeight ?? 0) - (body?.clientHeight ?? 0)).toBeLessThanOrEqual(2);
    },
  );
});
