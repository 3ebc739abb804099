import { afterEach, describe, expect, it } from 'vitest';
import { isNearMark } from '../../lib/content/marking/first-entry.ts';
import { rectsOf } from '../../lib/content/marking/mark-rects.ts';
import { markAt } from '../../lib/content/popover/hit-test.ts';
import { clearPage, frame, literalFinder, mark, painted, show, until, type Marked } from './page-support.ts';

let running: Marked | undefined;
afterEach(() => {
  running?.controller.abort();
  clearPage();
});

/** Puts a shadow tree on every element that has a `data-shadow`, the outer ones first. */
function grow(root: ParentNode): void {
  for (const host of root.querySelectorAll<HTMLElement>('[data-shadow]')) {
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = host.dataset['shadow'] ?? '';
    grow(shadow);
  }
}

function shadowOf(selector: string): ShadowRoot {
  const shadow = document.querySelector(selector)?.shadowRoot;
  if (!shadow) throw new Error(`${selector} has no shadow tree`);
  return shadow;
}

async function marked(html: string): Promise<Marked> {
  grow(show(html));
  running = mark(literalFinder('Orange', 'SFR', 'Iliad'));
  await running.marking.whenRead;
  await frame();
  return running;
}

const surfaces = ({ marking }: Marked): string[] => marking.marks().map(({ mention }) => mention.surface);

describe('names in a shadow tree', () => {
  it.each([
    ['of a block', `<div data-shadow="<p>Orange</p>"></div>`, ['Orange']],
    [
      'of an element within a sentence',
      `<p>See <span data-shadow="<b>Orange</b>"></span> or SFR</p>`,
      ['Orange', 'SFR'],
    ],
    ['of a custom element', `<x-story data-shadow="<p>Orange</p>"></x-story>`, ['Orange']],
    ['right in it', `<x-story data-shadow="Orange"></x-story>`, ['Orange']],
    ['over several elements in it', `<div data-shadow="<p>Or<b>an</b>ge</p>"></div>`, ['Orange']],
    ['in another', `<div data-shadow="<p>SFR</p><div data-shadow='Orange'></div>"></div>`, ['SFR', 'Orange']],
    [
      'beside what is put into its slot',
      `<div data-shadow="<p>Orange</p><slot></slot>"><p>SFR</p></div>`,
      ['Orange', 'SFR'],
    ],
    ['with a slot that nothing is put into', `<div data-shadow="<slot>Orange</slot>"></div>`, ['Orange']],
  ])('%s are marked', async (_, html, names) => {
    const page = await marked(html);
    expect(surfaces(page).toSorted()).toEqual(names.toSorted());
    expect(painted()).toEqual(names.toSorted());
  });

  it.each([
    [
      'what a slot holds for the case that it stays empty',
      `<div data-shadow="<slot>Orange</slot>"><p>SFR</p></div>`,
      ['SFR'],
    ],
    ['what no slot takes', `<div data-shadow="<p>Orange</p>"><p>SFR</p></div>`, ['Orange']],
    ['a tree whose host is hidden', `<div style="display:none" data-shadow="<p>Orange</p>"></div><p>SFR</p>`, ['SFR']],
    [
      'a tree whose host is kept out by its publisher',
      `<main data-vigie="off"><div data-shadow="<p>Orange</p>"></div></main><p>SFR</p>`,
      ['SFR'],
    ],
  ])('are not: %s', async (_, html, names) => {
    expect(surfaces(await marked(html))).toEqual(names);
  });

  it('stand in the order of their hosts, whenever they come', async () => {
    const page = await marked(`<p>SFR</p><div data-shadow="<p>Orange</p>"></div><p>Iliad</p>`);
    expect(surfaces(page)).toEqual(['SFR', 'Orange', 'Iliad']);
    shadowOf('[data-shadow]').innerHTML = '<p>Orange</p><p>SFR</p>';
    await until(() => surfaces(page).length === 4);
    expect(surfaces(page)).toEqual(['SFR', 'Orange', 'SFR', 'Iliad']);
  });

  it('may lie in one another as deep as a page likes', async () => {
    const stage = show('<p>The Orange group</p><div hidden></div>');
    let inner: ParentNode & Node = stage.lastElementChild ?? stage;
    for (let depth = 0; depth < 3000; depth += 1)
      inner = inner.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    running = mark(literalFinder('Orange', 'SFR', 'Iliad'));
    await running.marking.whenRead;
    await until(() => painted().length > 0);
    expect(painted()).toEqual(['Orange']);
  });

  it('answer to the pointer', async () => {
    const { marking } = await marked(
      `<p>away</p><div data-shadow="<div data-shadow='<p>The Orange group</p>'></div>"></div>`,
    );
    const [name] = marking.marks();
    const [rect] = name ? rectsOf(name) : [];
    if (!rect) throw new Error('not drawn');
    const point = { x: (rect.left + rect.right) / 2, y: (rect.top + rect.bottom) / 2 };
    expect([isNearMark(point, marking), markAt(point, marking)?.mention.surface]).toEqual([true, 'Orange']);
    expect(markAt({ x: rect.right + 12, y: point.y }, marking)).toBeUndefined();
  });

  it('are followed as they change, and as the host shows, hides and goes', async () => {
    const page = await marked(`<div data-shadow="<p>Orange</p>"></div>`);
    shadowOf('[data-shadow]').append('SFR');
    await until(() => surfaces(page).length === 2);
    const host = shadowOf('[data-shadow]').host as HTMLElement;
    host.hidden = true;
    await until(() => surfaces(page).length === 0);
    host.hidden = false;
    await until(() => surfaces(page).length === 2);
    host.remove();
    await until(() => surfaces(page).length + painted().length === 0);
    expect(CSS.highlights.size).toBe(0);
  });

  it('come to light when a custom element’s script comes late, though nothing tells of it', async () => {
    const page = await marked('<x-late></x-late><p>SFR</p>');
    expect(surfaces(page)).toEqual(['SFR']);
    customElements.define(
      'x-late',
      class extends HTMLElement {
        connectedCallback(): void {
          this.attachShadow({ mode: 'open' }).innerHTML = '<p>Orange</p>';
        }
      },
    );
    await until(() => surfaces(page).length === 2);
    expect(surfaces(page)).toEqual(['Orange', 'SFR']);
  });
});
