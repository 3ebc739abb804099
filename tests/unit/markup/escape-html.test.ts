import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { escapeHtml, unescapeHtml } from '../../../lib/markup/escape-html.ts';

it('escaped text holds no sign of HTML, and comes back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      expect(unescapeHtml(escapeHtml(text))).toBe(text);
    }),
  );
  expect(escapeHtml(`<a href='x' title="y">&`)).toBe('&lt;a href=&#39;x&#39; title=&quot;y&quot;&gt;&amp;');
});

it.each([
  ['&amp;lt;', '&lt;'],
  ['&NBSP;&apos;&QUOT;', '\u00a0\'"'],
  ['&#233;&#xe9;&#XE9;&#1114111;&#x10ffff;', 'ééé\u{10ffff}\u{10ffff}'],
  ['&#0;&#x0;&#1114112;&#x110000;&eacute;&am;', '&#0;&#x0;&#1114112;&#x110000;&eacute;&am;'],
])('%s reads %s', (html, text) => {
  expect(unescapeHtml(html)).toBe(text);
});
