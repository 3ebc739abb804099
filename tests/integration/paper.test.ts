/** What the sheets make of a narrow window and of paper, which a drawing without a browser cannot show. */
import { afterEach, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { element } from './page-stage.ts';
import { frame } from './page-support.ts';
import '../../components/shared/tokens.css';
import '../../components/dossier/dossier.css';
import '../../components/library/library.css';
import '../../components/library/pane.css';
import '../../components/prospects/prospects.css';

afterEach(async () => {
  await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
  document.body.replaceChildren();
});

it('a comparison is a list in a narrow window, and a table on paper as narrow', async () => {
  await page.viewport(700, 640);
  document.body.innerHTML =
    '<div class="v-compare-table"><table><tbody><tr><th>Country</th><td id="cell">France</td></tr></tbody></table></div>';
  const display = (): string => getComputedStyle(element('#cell')).display;
  expect(display()).toBe('block');
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  await frame();
  expect(display()).toBe('table-cell');
});

it('a list of prospects is blocks in a narrow window, and a table of two lines a firm on paper as narrow', async () => {
  await page.viewport(700, 640);
  document.body.innerHTML =
    '<div class="v-table-space"><table class="v-table"><thead><tr id="head"><th>Company</th></tr></thead></table></div>';
  const display = (): string => getComputedStyle(element('#head')).display;
  expect(display()).toBe('flex');
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  await frame();
  expect(display()).toBe('grid');
});

it('the library prints its list, and not the charts beside it', async () => {
  document.body.innerHTML =
    '<div class="v-library"><main class="v-library-main"><p class="v-printed">1</p></main><aside id="pane" class="v-pane v-pane--empty">2</aside></div>';
  const display = (): string => getComputedStyle(element('#pane')).display;
  expect(display()).toBe('grid');
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print', features: [] });
  await frame();
  expect(display()).toBe('none');
});

it('a row of the library tells in a narrow window what became of its article, whoever published it', async () => {
  await page.viewport(320, 640);
  document.body.innerHTML =
    '<span class="v-row-line"><span class="v-row-publisher">The long name of a publisher that nobody shortened</span>' +
    '<span>Oct 27, 2026</span><span id="state" class="v-row-starter">archived</span><span class="v-row-rest">Outscale</span></span>';
  await frame();
  const state = element('#state').getBoundingClientRect();
  const line = element('.v-row-line').getBoundingClientRect();
  expect([state.width > 40, state.right <= line.right]).toEqual([true, true]);
});
