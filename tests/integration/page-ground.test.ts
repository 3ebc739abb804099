/** The card suits the ground of the page where it opens, as the browser computes it. */
import { afterEach, describe, expect, it } from 'vitest';
import { groundAt, groundUnder } from '../../lib/content/popover/page-ground.ts';
import { clearPage, show } from './page-support.ts';

afterEach(() => {
  clearPage();
  document.documentElement.removeAttribute('style');
});

function underWord(html: string): string {
  show(html);
  const word = document.querySelector('b');
  if (!word) throw new Error('no word');
  return groundUnder(word);
}

describe('the ground under a word', () => {
  it.each([
    ['white', 'light'],
    ['#1c1e21', 'dark'],
    ['rgb(250 250 240 / 90%)', 'light'],
    ['oklch(0.2 0.02 250)', 'dark'],
    ['oklab(0.95 0 0)', 'light'],
    ['lab(10 0 0)', 'dark'],
    ['color(srgb 0.9 0.95 1)', 'light'],
    ['color(display-p3 0.1 0.1 0.1)', 'dark'],
  ])('is told by the colour %s behind it: %s', (colour, ground) => {
    expect(underWord(`<section style="background:${colour}"><p>The <b>Orange</b> group</p></section>`)).toBe(ground);
  });

  it('is that of the nearest ground, not of the page', () => {
    expect(
      underWord('<div style="background:#fff"><p style="background:#111;color:#eee">The <b>Orange</b></p></div>'),
    ).toBe('dark');
  });

  it('is seen through a veil', () => {
    expect(
      underWord(
        '<div style="background:#111"><p style="background:rgb(255 255 255 / 10%)">The <b>Orange</b></p></div>',
      ),
    ).toBe('dark');
  });

  it('is told by the colour of the text over a picture', () => {
    const picture = 'url(data:image/gif;base64,R0lGODlhAQABAAAAACw=)';
    expect(underWord(`<p style="background:#fff ${picture};color:#fff">The <b>Orange</b></p>`)).toBe('dark');
  });

  it('is that of the browser where the page paints none', () => {
    document.documentElement.style.colorScheme = 'dark';
    expect(underWord('<p>The <b>Orange</b></p>')).toBe('dark');
    document.documentElement.style.colorScheme = 'light';
    expect(underWord('<p>The <b>Orange</b></p>')).toBe('light');
  });

  it('is found through a shadow tree', () => {
    show('<div id="host" style="background:#111"></div>');
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!shadow) throw new Error('no host');
    shadow.innerHTML = '<p>Orange</p>';
    expect(groundUnder(shadow.querySelector('p') ?? document.body)).toBe('dark');
  });

  it('is looked for at the place of a word that is no mark', () => {
    show('<p style="background:#111;color:#eee;height:60px">Orange</p>');
    const { left, top, right, bottom } = document.querySelector('p')?.getBoundingClientRect() ?? new DOMRect();
    expect(groundAt(undefined, [{ left, top, right, bottom }])).toBe('dark');
    expect(groundAt(undefined, [])).toBe('light');
  });

  it('is that of the body where a short page ends before', () => {
    show('<p>Orange</p>');
    document.body.style.cssText = 'min-height: 0; background: #111';
    const { clientWidth, clientHeight } = document.documentElement;
    const [x, y] = [clientWidth - 50, clientHeight - 50];
    expect(document.elementFromPoint(x, y)).toBe(document.documentElement);
    expect(groundAt(undefined, [{ left: x, right: x, top: y, bottom: y }])).toBe('dark');
    document.body.removeAttribute('style');
  });
});
