import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { highlightStyle } from '../../../lib/platform/highlight-style.ts';

const SHEET = '::highlight(a),\n::highlight(b) { color: red }';

describe('the style of highlights', () => {
  it('is one of the root where the browser hands it down', () => {
    browser.runtime.getURL = () => 'chrome-extension://vigie/';
    expect(highlightStyle(SHEET)).toBe(':root::highlight(a),\n:root::highlight(b) { color: red }');
  });

  it.each(['moz-extension://vigie/', 'safari-web-extension://vigie/'])('is one of every element at %s', (origin) => {
    browser.runtime.getURL = () => origin;
    expect(highlightStyle(SHEET)).toBe(SHEET);
  });
});
