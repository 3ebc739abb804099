/**
 * The card at a name in words a third longer: nothing of it is cut, which in the browser no page and no test could see
 * into.
 */
import '../gallery/extension.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { parse } from 'yaml';
import english from '../../locales/en.yml?raw';
import { ENTRIES } from '../gallery/entries.ts';
import { drawEntry } from '../gallery/gallery.tsx';
import { pseudo } from '../gallery/pseudo.ts';
import { getMessageFrom, messagesOf } from '../support/messages.ts';

const getMessage = getMessageFrom(new Map(messagesOf(parse(english)).map(([name, text]) => [name, pseudo(text)])));

let before: unknown;
let drawn: HTMLElement | undefined;
beforeEach(() => {
  before = Reflect.get(globalThis, 'browser');
  Object.assign(globalThis, {
    browser: { runtime: { id: 'gallery' }, i18n: { getMessage, getUILanguage: () => 'en' } },
  });
});
afterEach(() => {
  drawn?.remove();
  Object.assign(globalThis, { browser: before });
});

/**
 * Words of ours that are cut sideways, or reach out of the card; what is cut of a title or a name is told in its tip.
 */
function cutWords(ground: HTMLElement): readonly string[] {
  const right = ground.getBoundingClientRect().right;
  return [...ground.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (!element.textContent.includes('⟦') || element.closest('[title]') !== null) return [];
    const { overflowX, clipPath } = getComputedStyle(element);
    const hides =
      (overflowX === 'hidden' || overflowX === 'clip') &&
      clipPath === 'none' &&
      element.scrollWidth > element.clientWidth + 1;
    const isOut = element.getBoundingClientRect().right > right + 1 && clipPath === 'none';
    return hides || isOut
      ? [`${element.tagName.toLowerCase()}.${element.className} «${element.textContent.slice(0, 60)}»`]
      : [];
  });
}

describe.each(ENTRIES.filter(({ name }) => name.startsWith('popover/')).map((entry) => [entry.name, entry] as const))(
  '%s in a pseudo-locale',
  (_name, entry) => {
    it('shows its words whole', async () => {
      await page.viewport(1000, 800);
      drawn = document.body.appendChild(drawEntry(document, entry));
      for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
      const grounds = [...drawn.querySelectorAll<HTMLElement>('[data-cell]')].flatMap(
        ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('.ground') ?? [],
      );
      expect(grounds.map(({ innerHTML }) => innerHTML).join('')).toContain('~⟧');
      // Rows of facts that find no room are out of sight until the pointer is in the card.
      for (const ground of grounds) ground.dataset['entered'] = '';
      expect(grounds.flatMap(cutWords)).toEqual([]);
    });
  },
);
