/** Whole surfaces over worlds of the unit tests: `?surface=popup&state=empty`. */
import { render } from 'preact';
import type { SurfaceName, SurfaceState } from './surface-list.ts';
import { SURFACES } from './surfaces.tsx';

/** Draws a surface as its page does, with the style that its page has; gives back how it goes again. */
export function drawSurface(document: Document, root: Element, name: SurfaceName, state: SurfaceState): () => void {
  const surface = SURFACES[name];
  // Where the page says which of its lists is open.
  if (name === 'prospects') history.replaceState(undefined, '', state === 'full' ? '#list=l1' : '#');
  const style = document.createElement('style');
  style.textContent = `${surface.inShadow ? PAGE : surface.style} :root { --v-fast: 0ms }`;
  document.head.append(style);
  const place = surface.inShadow ? shadowOf(document, root, surface.style) : root;
  render(surface.states[state](), place);
  return () => {
    render(null, place);
    root.replaceChildren();
    style.remove();
  };
}

/** A page that is none of ours, below the popover. */
const PAGE = `:root { color-scheme: light dark } body { margin: 0; min-block-size: 100vh; background: light-dark(#fff, #111) }
  #root { display: grid; justify-items: center; padding: 8px; box-sizing: border-box }`;

function shadowOf(document: Document, root: Element, css: string): Element {
  const host = document.createElement('div');
  host.style.cssText =
    'inline-size: 100%; display: grid; grid-template-columns: minmax(0, 1fr); justify-items: center; color-scheme: inherit';
  root.replaceChildren(host);
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.innerHTML = `<style>${css} .panel { position: relative; color-scheme: inherit; --v-fast: 0ms }</style><div class="panel"></div>`;
  return shadow.querySelector('.panel') ?? host;
}
