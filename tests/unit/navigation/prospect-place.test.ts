import { describe, expect, it } from 'vitest';
import { collectPath, firmSource, listHash, listOfHash } from '../../../lib/navigation/prospect-place.ts';
import type { FirmSource } from '../../../lib/navigation/prospect-place.ts';

const SOURCES: readonly (readonly [string, FirmSource])[] = [
  ['/prospects.html?tab=17', { kind: 'tab', tabId: 17 }],
  ['/prospects.html?q=cloud+%26+%22OVH%22', { kind: 'search', query: 'cloud & "OVH"' }],
  ['/prospects.html?q=', { kind: 'search', query: '' }],
  ['/prospects.html?company=orange', { kind: 'company', id: 'orange' }],
];

describe('the page of prospect lists', () => {
  it.each(SOURCES)('is led to and read back: %s', (path, source) => {
    expect(collectPath(source)).toBe(path);
    expect(firmSource(new URL(path, 'https://x.example').search)).toEqual(source);
  });

  it('takes for a tab only its number, which has fifteen digits at most', () => {
    for (const tab of ['', 'x', 'x1', '1x', '-1', '1.5', '1234567890123456'])
      expect(firmSource(`?tab=${tab}`)).toBeUndefined();
    expect(firmSource('?tab=123456789012345')).toEqual({ kind: 'tab', tabId: 123_456_789_012_345 });
    expect(firmSource('?tab=x&q=cloud')).toEqual({ kind: 'search', query: 'cloud' });
  });

  it('has no source where its address names none', () => {
    for (const search of ['', '?company=', '?list=a']) expect(firmSource(search)).toBeUndefined();
  });

  it('shows the list that the hash names', () => {
    expect(listHash('a b#c&d')).toBe('#list=a%20b%23c%26d');
    expect(listOfHash('#list=a%20b%23c%26d')).toBe('a b#c&d');
    expect([listOfHash(''), listOfHash('#x=#list=a'), listOfHash('list=#1')]).toEqual([undefined, undefined, '#1']);
  });
});
