/** Style sheets for highlights, as each browser takes them best. */
import { browser } from 'wxt/browser';

/**
 * The sheet as this browser should get it. Firefox and Safari ask for the style of a highlight where one is painted,
 * and hand none down from element to element.
 */
export function highlightStyle(css: string): string {
  return browser.runtime.getURL('/').startsWith('chrome-extension:') ? fromTheRoot(css) : css;
}

/**
 * Chromium hands the style of a highlight down from the root
 * (https://drafts.csswg.org/css-pseudo-4/#highlight-cascade), into shadow trees too. A rule for every element paints
 * the same, but gives each a style of its own: twice the time that the page’s styles take, and some 240 bytes an
 * element.
 */
export function fromTheRoot(css: string): string {
  return css.replaceAll('::highlight(', ':root::highlight(');
}
