import { describe, expect, it } from 'vitest';
import { matchesOf } from '../../../lib/text/matches.ts';

describe('matches of a pattern', () => {
  it('are those of matchAll, with their groups', () => {
    const pattern = /(?<word>[a-z]+)\d*/g;
    const found = matchesOf('ab1 c 22 d3', pattern).map(({ index, groups }) => [index, groups?.['word']]);
    expect(found).toEqual(
      Array.from('ab1 c 22 d3'.matchAll(pattern), ({ index, groups }) => [index, groups?.['word']]),
    );
  });

  it('go on behind an empty one', () => {
    expect(matchesOf('aab', /a*/g).map(({ 0: match, index }) => [index, match])).toEqual([
      [0, 'aa'],
      [2, ''],
      [3, ''],
    ]);
  });

  it('begin at the start again, whatever the pattern met before', () => {
    const pattern = /x/g;
    pattern.lastIndex = 3;
    expect(matchesOf('xox', pattern)).toHaveLength(2);
    expect(matchesOf('x', pattern)).toHaveLength(1);
  });
});
