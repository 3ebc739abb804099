// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PageHeader } from '../../../../components/header/page-header.tsx';
import { brokenRules, render, screen } from '../draw.ts';

describe('the header of the pages', () => {
  it('leads to every place, and says where the reader is', async () => {
    render(<PageHeader place="watch" search={<input aria-label="Search" />} />);
    const links = screen.getAllByRole('link');
    expect(
      links.map((link) => [link.textContent, link.getAttribute('href'), link.getAttribute('aria-current')]),
    ).toEqual([
      ['Library', '/library.html', null],
      ['Watch', '/watch.html', 'page'],
      ['Prospects', '/prospects.html', null],
      ['Companies', '/dossier.html', null],
      ['Settings', '/options.html', null],
      ['', '/guide/en/watch.html', null],
    ]);
    expect(await brokenRules()).toEqual([]);
  });
});
