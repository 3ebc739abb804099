// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPageSection } from '../../../../lib/content/marking/link-page.ts';

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
