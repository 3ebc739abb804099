// @vitest-environment happy-dom
import { options, render } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderLinksWithoutAddress } from '../../../../components/popover/late-links.ts';

const { vnode } = options;
beforeAll(renderLinksWithoutAddress);
afterAll(() => {
  if (vnode) options.vnode = vnode;
  else delete options.vnode;
});

describe('links of a card', () => {
  it('have no address that a page’s rules could fetch, and are links to keyboard and screen reader', () => {
    const place = document.createElement('div');
    render(
      <a class="article" href="https://intranet.example/x" target="_blank" rel="noopener noreferrer">
        Title
      </a>,
      place,
    );
    const link = place.querySelector('a');
    expect(link?.hasAttribute('href')).toBe(false);
    expect(link?.getAttribute('data-href')).toBe('https://intranet.example/x');
    expect(link?.getAttribute('role')).toBe('link');
    expect(link?.tabIndex).toBe(0);
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('follow a change of their address', () => {
    const place = document.createElement('div');
    const draw = (href: string): void => render(<a href={href}>Title</a>, place);
    draw('https://a.example/');
    draw('https://b.example/');
    expect(place.innerHTML).toBe('<a data-href="https://b.example/" role="link" tabindex="0">Title</a>');
  });
});
