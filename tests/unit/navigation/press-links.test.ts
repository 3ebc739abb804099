import { describe, expect, it } from 'vitest';
import { newsroomLink, pressSearchLink, siteLink } from '../../../lib/navigation/press-links.ts';

describe('the ways on of a card', () => {
  it('search the news for the name as a whole, whatever stands in it', () => {
    const search = new URL(pressSearchLink('Ben & "Jerry" #1'));
    expect([search.origin, ...['q', 'iar', 'ia'].map((part) => search.searchParams.get(part))]).toEqual([
      'https://duckduckgo.com',
      '"Ben &  Jerry  #1"',
      'news',
      'news',
    ]);
  });

  it('go to the first hit for a newsroom on the site', () => {
    expect(new URL(newsroomLink('acme.example')).searchParams.get('q')).toBe('\\newsroom press site:acme.example');
  });

  it('open the site itself', () => {
    expect(siteLink('acme.example')).toBe('https://acme.example/');
  });
});
