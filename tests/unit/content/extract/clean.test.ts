import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounded, plainLine, squashed, unescapedLetters, visible } from '../../../../lib/content/extract/clean.ts';

describe('unescapedLetters', () => {
  it.each([
    ['L&rsquo;affaire, &amp;eacute;t&#233;', 'L’affaire, été'],
    ['the &lt;b&gt; element &amp; R&D', 'the &lt;b&gt; element &amp; R&D'],
  ])('puts letters right, and leaves what stands for markup: %s', (text, expected) => {
    expect(unescapedLetters(text)).toBe(expected);
  });
});

describe('plainLine', () => {
  it.each([
    ['  Orange\n\t rachète\u00a0Cloudwatt ', 'Orange rachète Cloudwatt'],
    ['L&rsquo;affaire &amp; le reste', 'L’affaire & le reste'],
    ['L&#8217;affaire &#x26; le reste', 'L’affaire & le reste'],
    ['3&amp;nbsp;d&amp;amp;eacute;cembre &amp;amp; plus', '3 décembre & plus'],
    ['trop &#38;amp; loin &#151; ici', 'trop & loin — ici'],
    ['&laquo;&nbsp;nuage&nbsp;&raquo;', '« nuage »'],
    ['a &unknown; b &#0; c &#x110000; d', 'a &unknown; b c d'],
    ['<b>Orange</b> &lt;i&gt;Cloudwatt&lt;/i&gt;', 'Orange Cloudwatt'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['\u202eOrange\u2066\u200b Cloud\u00adwatt\u0000\ufeff', 'Orange Cloudwatt'],
    ['Orange \ud800 Cloudwatt', 'Orange \ufffd Cloudwatt'],
  ])('makes one plain line of %j', (text, line) => {
    expect(plainLine(text, 100)).toBe(line);
  });

  it('keeps the limit and splits no character', () => {
    expect(plainLine('🙂🙂🙂', 3)).toBe('🙂');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const line = plainLine(text, limit);
        expect(line.length).toBeLessThanOrEqual(limit);
        expect(line.isWellFormed()).toBe(true);
        // oxlint-disable-next-line no-control-regex
        expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });

  it('is not slowed by a hostile text', () => {
    expect(plainLine('<a '.repeat(500_000), 10).length).toBeLessThanOrEqual(10);
    expect(plainLine('&'.repeat(1_000_000), 10)).toBe('&'.repeat(10));
    expect(plainLine(' '.repeat(1_000_000), 10)).toBe('');
  });
});

describe('visible', () => {
  it('keeps line breaks, tabs, joiners and marks that writing needs', () => {
    const text = 'a\nb\tc\u00a0d\u202fe می‌خواهم 👩‍💻 \u200fא';
    expect(visible(text)).toBe(text);
  });
});

describe('bounded', () => {
  it('leaves a short text as it is', () => {
    expect(bounded('abc', 3)).toBe('abc');
    expect(bounded('abcd', 3)).toBe('abc');
    expect(bounded('ab cd', 3)).toBe('ab');
  });
});

describe('squashed', () => {
  it('does not mind case, accents, spaces and signs', () => {
    expect(squashed('L’Éco-Nuage 2 !')).toBe(squashed("l'eco nuage 2"));
    expect(squashed('中文')).not.toBe('');
  });
});
