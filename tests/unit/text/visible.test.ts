import { describe, expect, it } from 'vitest';
import { bounded, visible } from '../../../lib/text/visible.ts';

describe('what a reader meets of a text', () => {
  it('are no controls, directions, separators of lines or marks without width', () => {
    const unseen =
      '\u0000\u0008\u000b\u000c\u000e\u001f\u007f\u009f\u00ad\u200b\u2028\u2029\u202a\u202e\u2060\u2069\ufeff\ufff9\ufffb';
    expect([...unseen].map((mark) => visible(`a${mark}b`))).toEqual([...unseen].map(() => 'ab'));
  });

  it('are all other characters: tabs and lines, joiners, emoji', () => {
    const seen = 'a\tb\nc\r \u00a0é\u200c\u200d\u2027\u202f\u205f\u206a👩‍💻\ufff8\ufffc';
    expect(visible(seen)).toBe(seen);
  });

  it('is well-formed', () => {
    expect(visible('a\ud800b')).toBe('a\ufffdb');
  });

  it('is cut at a character, and ends without a blank', () => {
    expect([
      bounded('abc', 3),
      bounded('abcd', 3),
      bounded('ab cd', 3),
      bounded('ab😀', 3),
      bounded('a😀b', 3),
    ]).toEqual(['abc', 'abc', 'ab', 'ab', 'a😀']);
    expect(bounded('ab ', 3)).toBe('ab ');
  });
});
