/**
 * Every component in every state, and every surface, in a real layout: rules of accessibility, narrow windows, large
 * letters.
 */
import '../gallery/extension.ts';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ENTRIES } from '../gallery/entries.ts';
import { drawEntry } from '../gallery/gallery.tsx';
import { SURFACE_NAMES, SURFACE_STATES, SURFACE_WIDTHS } from '../gallery/surface-list.ts';
import { drawSurface } from '../gallery/surface.tsx';

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // The first is off by default; the other is experimental, and takes the tip of a drawing for words that are seen.
  rules: { 'target-size': { enabled: true }, 'label-content-name-mismatch': { enabled: false } },
};

let root: HTMLElement;
beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Vigie';
  root = document.body.appendChild(document.createElement('div'));
  root.id = 'root';
});
afterEach(() => {
  root.remove();
  document.documentElement.removeAttribute('style');
  delete document.documentElement.dataset['form'];
});

/** Everything that answers at once has been drawn, and is laid out. */
async function settled(): Promise<void> {
  for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Contrast is that of a surface that has arrived: a card fades in. */
async function arrived(): Promise<void> {
  const shadowRoots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  const running = [document, ...shadowRoots].flatMap((root) => root.getAnimations());
  await Promise.all(running.map((animation) => animation.finished));
}

async function violations(element: Element): Promise<string> {
  await arrived();
  const { violations: found } = await axe.run(element, RULES);
  return found
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any.map(({ message }) => message).join(' ')}`),
    )
    .join('\n');
}

/**
 * Elements that hold more than they show sideways, but those made to be scrolled, or cut with their words in a title.
 */
function cut(within: ParentNode): readonly string[] {
  return [...within.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
    const isCut =
      element.scrollWidth > element.clientWidth + 1 &&
      element.clientWidth > 0 &&
      (overflowX === 'hidden' || overflowX === 'clip');
    const isTold = textOverflow === 'ellipsis' || clipPath !== 'none' || element.closest('[title]') !== null;
    return isCut && !isTold
      ? [
          `${element.tagName.toLowerCase()}.${element.className}: ${String(element.scrollWidth)} in ${String(element.clientWidth)}`,
        ]
      : [];
  });
}

describe.each(ENTRIES.map((entry) => [entry.name, entry] as const))('%s', (_name, entry) => {
  it('breaks no rule of accessibility, in light and dark', async () => {
    await page.viewport(1280, 800);
    root.append(drawEntry(document, entry));
    await settled();
    expect(await violations(root)).toBe('');
  });

  it('fits a window of 320 pixels, which is one of 1280 at 400 %', async () => {
    await page.viewport(320, 640);
    root.style.margin = '0 -8px';
    root.append(drawEntry(document, entry));
    await settled();
    const tooWide = [...root.querySelectorAll<HTMLElement>('[data-cell]')].filter((cell) => {
      const ground = cell.shadowRoot?.querySelector('.ground');
      return ground && ground.scrollWidth > ground.clientWidth;
    });
    expect(tooWide.map(({ dataset }) => dataset['cell'])).toEqual([]);
  });
});

/** Elements that reach beyond a width, the innermost. */
function beyond(within: ParentNode, width: number): readonly string[] {
  const out = [...within.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.getBoundingClientRect().right > width,
  );
  return out
    .filter((element) => !out.some((other) => other !== element && element.contains(other)))
    .map((element) => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.slice(0, 40)}`);
}

const drawn = SURFACE_NAMES.flatMap((name) =>
  SURFACE_STATES.map((state) => [name, state, SURFACE_WIDTHS[name]] as const),
);

describe.each(drawn)('the surface %s, %s', (name, state, width) => {
  it.each(['light', 'dark'])('breaks no rule of accessibility in %s', async (scheme) => {
    await page.viewport(width, 800);
    document.documentElement.style.colorScheme = scheme;
    const remove = drawSurface(document, root, name, state);
    await settled();
    const found = await violations(document.documentElement);
    remove();
    expect(found).toBe('');
  });

  it.each([
    ['100 %', width],
    ['200 %', 640],
    ['400 %', 320],
  ])('is whole at %s', async (_zoom, across) => {
    await page.viewport(Math.min(across, width), 640);
    if (across < width) document.documentElement.dataset['form'] = 'page';
    const remove = drawSurface(document, root, name, state);
    await settled();
    const { clientWidth } = document.documentElement;
    const wide =
      document.documentElement.scrollWidth > clientWidth
        ? beyond(root.firstElementChild?.shadowRoot ?? root, clientWidth)
        : [];
    const lost = cut(root.firstElementChild?.shadowRoot ?? root);
    remove();
    expect({ wide, lost }).toEqual({ wide: [], lost: [] });
  });
});
