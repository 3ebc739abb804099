import { render } from 'preact';
import { ENTRIES } from './entries.ts';
import type { Entry } from './entry.ts';
import popover from '../../components/popover/popover.css?inline';
import notice from '../../components/popover/saved-notice.css?inline';
import base from '../../components/shared/base.css?inline';
import controls from '../../components/shared/controls.css?inline';
import tokens from '../../components/shared/tokens.css?inline';
import frame from './gallery.css?inline';

/** What the body of a page sets, set in each picture, which has no body. */
const BODY = `.ground { font: var(--v-weight) var(--v-text-m) / var(--v-leading) var(--v-font); background: var(--v-ground); color: var(--v-ink); accent-color: var(--v-accent); padding: 12px; overflow: hidden; }
.ground .panel { position: static; inline-size: auto; max-inline-size: none; color-scheme: inherit; }
.ground, .ground .panel { --v-fast: 0ms; }`;
const rooms = import.meta.glob<string>(['../../components/*/*.css', '!**/shared/*', '!**/popover/*'], {
  query: '?inline',
  import: 'default',
  eager: true,
});
const PAGES = [tokens, base, controls, ...Object.values(rooms), BODY].join('\n');
/** Popovers and notices stand on pages, each with a style of its own. */
const onAPage = (name: string): string => [tokens, name === 'popover/saved-notice' ? notice : popover, BODY].join('\n');
const SCHEMES = ['light', 'dark'] as const;
const WIDTH = 368;

/**
 * Draws every state of every component whose name begins so, in light and dark, each in a shadow tree of its own: ids
 * stay apart.
 */
export function drawGallery(document: Document, root: Element, only: string): void {
  const style = document.createElement('style');
  style.textContent = `${tokens}\n${frame}`;
  document.head.append(style);
  const shown = ENTRIES.filter(({ name, modal }) => (modal ? name === only : name.startsWith(only)));
  root.append(contents(document), ...shown.map((entry) => drawEntry(document, entry)));
}

function contents(document: Document): HTMLElement {
  const nav = document.createElement('nav');
  nav.setAttribute('aria-label', 'Components');
  for (const { name } of ENTRIES) {
    const link = document.createElement('a');
    link.href = `?${new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(location.search)), only: name }).toString()}`;
    link.textContent = name;
    nav.append(link, ' ');
  }
  return nav;
}

/** A component’s states, one row each. */
export function drawEntry(document: Document, { name, states, width = WIDTH }: Entry): HTMLElement {
  const section = document.createElement('section');
  section.id = name;
  section.append(heading(document, 'h2', name));
  for (const [state, draw] of Object.entries(states)) {
    const row = document.createElement('figure');
    row.append(heading(document, 'figcaption', state));
    for (const scheme of SCHEMES) {
      const cell = document.createElement('div');
      Object.assign(cell.dataset, { cell: `${name} ${state} ${scheme}` });
      cell.style.cssText = `color-scheme: ${scheme}; inline-size: ${String(width + 24)}px; max-inline-size: 100%`;
      const shadow = cell.attachShadow({ mode: 'open' });
      const isPopover = name.startsWith('popover/');
      shadow.innerHTML = `<style>${isPopover ? onAPage(name) : PAGES}</style><div class="ground"><div class="${isPopover ? 'panel' : ''}"></div></div>`;
      row.append(cell);
      const place = shadow.querySelector('.ground > div');
      if (place) render(draw(), place);
    }
    section.append(row);
  }
  return section;
}

function heading(document: Document, tag: 'h2' | 'figcaption', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
