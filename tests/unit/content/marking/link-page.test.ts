// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageSection, readSiteNames } from '../../../../lib/content/marking/link-page.ts';

describe('the section of a page', () => {
  it.each([
    ['', '/economie/telecoms/orange-baisse.html', 'economie / telecoms'],
    ['<meta property="article:section" content="Cuisine">', '/2026/11/tarte', 'Cuisine / 2026 / 11'],
    ['<meta property="article:section">', '/tarte', ''],
    ['', '/', ''],
  ])('%s at %s', (head, pathname, section) => {
    const page = new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
    expect(readPageSection(page, pathname)).toBe(section);
  });
});

describe('what a page calls its site', () => {
  it.each([
    ['<meta property="og:site_name" content="Rolling Stone">', 'A film is set', ['Rolling Stone']],
    ['<meta name="application-name" content="BBC">', 'Floods – BBC News', ['BBC', 'Floods', 'BBC News']],
    ['', 'A rescue | Local - NBC 5 Dallas', ['', 'A rescue', 'Local', 'NBC 5 Dallas']],
  ])('with %s under «%s»', (head, title, expected) => {
    const page = new DOMParser().parseFromString(`<head>${head}</head>`, 'text/html');
    expect(readSiteNames(page, title)).toEqual(expected);
  });
});
