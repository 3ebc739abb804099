// @vitest-environment happy-dom
/** What the popup shows before its script has come. */
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { Popup } from '../../../entrypoints/popup/popup.tsx';
import { withoutSpaces } from '../../../scripts/popup-first.ts';
import { settleLate } from '../components/draw.ts';
import { popupWorld } from './popup-ports.ts';

/** The page as the build writes it. */
function served(): { readonly root: HTMLElement; readonly field: HTMLInputElement } {
  const html = withoutSpaces(readFileSync('entrypoints/popup/index.html', 'utf8'));
  document.body.innerHTML = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const root = document.querySelector<HTMLElement>('#root');
  const field = root?.querySelector('input');
  if (!root || !field) throw new Error('no field');
  return { root, field };
}

it('draws around the field that stands there: nothing above it is put in again, and what was typed is searched for', async () => {
  const { root, field } = served();
  const moved: Node[] = [];
  const watching = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) moved.push(...addedNodes);
  });
  watching.observe(root, { childList: true, subtree: true });
  field.focus();
  field.value = 'cloudw';
  const world = popupWorld();
  render(
    <Popup
      ports={world.ports}
      tab={undefined}
      atOnce={{ isNew: false, news: undefined, site: undefined }}
      typed={field.value}
    />,
    root,
  );
  await settleLate();
  expect(root.querySelector('input[type=search]')).toBe(field);
  expect(moved.filter((node) => node.contains(field))).toEqual([]);
  expect(document.activeElement).toBe(field);
  expect(field.value).toBe('cloudw');
  expect(field.getAttribute('aria-label')).toBe('Search your library');
  expect(world.askedFor('search-library')).toMatchObject([{ query: 'cloudw' }]);
  expect(root.querySelectorAll('h1, search, .v-skeleton')).toHaveLength(2);
});
