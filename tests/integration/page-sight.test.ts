import { afterEach, describe, expect, it } from 'vitest';
import {
  clearPage,
  countedPacing,
  frame,
  literalFinder,
  mark,
  painted,
  show,
  until,
  type Marked,
} from './page-support.ts';

const running: Marked[] = [];

/** Marks the page with `SFR` as a name that everybody has, and `Orange` as one that only this reader has. */
function start(): void {
  const finder = literalFinder('Orange', 'SFR');
  running.push(mark(finder, 'all', countedPacing(), 'underline', ({ surface }) => surface === 'Orange'));
}

afterEach(() => {
  for (const { controller } of running.splice(0)) controller.abort();
  CSS.highlights.clear();
  clearPage();
});

/** What of a text stands painted, beside a name in plain sight. */
async function paintedBeside(html: string): Promise<string[]> {
  show(`<p>SFR in plain sight</p>${html}`);
  start();
  await until(() => painted().length > 0);
  await frame();
  await frame();
  return painted().slice(1);
}

const NAMES = 'Orange Orange';

describe('a text that nobody sees', () => {
  it.each([
    'opacity:0',
    'opacity:.001;pointer-events:none',
    'opacity:.3',
    'color:transparent',
    'color:rgb(0 0 0 / 0)',
    'font-size:0',
    'font-size:1px',
    'position:absolute;left:-5000px',
    'position:absolute;top:-5000px',
    'text-indent:-9999px;width:100px;white-space:nowrap',
    'position:absolute;clip:rect(0,0,0,0)',
    'position:absolute;clip-path:inset(50%)',
    'clip-path:circle(0)',
    'position:absolute;width:1px;height:1px;overflow:hidden',
    'height:0;overflow:hidden',
    'content-visibility:hidden',
    'visibility:collapse',
    'transform:scale(.01)',
    'zoom:.01',
  ])('holds no marks of anybody: %s', async (style) => {
    const names = '<div><p>SFR</p></div>';
    const nested = style === 'opacity:.3' ? `<div style="opacity:.3">${names}</div>` : names;
    expect(await paintedBeside(`<div style="${style}">${nested}</div>`)).toEqual([]);
  });
});

describe('a text in plain sight', () => {
  it.each([
    ['in a paragraph', `<p>${NAMES}</p>`],
    [
      'under a link stretched over its card',
      `<div style="position:relative"><p>${NAMES}</p><a href="#" style="position:absolute;inset:0"></a></div>`,
    ],
    ['in an element without a box', `<div style="display:contents">${NAMES}</div>`],
    ['that is a little pale', `<p style="opacity:.6">${NAMES}</p>`],
    ['in a box that cuts off what is too long', `<p style="overflow:hidden;width:200px;height:40px">${NAMES}</p>`],
  ])('is marked: %s', async (_, html) => {
    show(`<p>SFR</p>${html}`);
    start();
    await until(() => painted().length === 3);
    expect(painted()).toEqual(['Orange', 'Orange', 'SFR']);
  });

  it('is marked once it has faded in, unfolded, or come by scrolling', async () => {
    const root = show(
      `<style>.fades{opacity:0;transition:opacity 60ms}.fades.in{opacity:1}.folds{height:0;overflow:hidden}</style>
       <p>SFR</p><p class="fades">SFR</p><div class="folds"><p>SFR</p></div><p style="margin-top:300vh">Orange</p>`,
    );
    start();
    await until(() => painted().length === 1);
    root.querySelector('.fades')?.classList.add('in');
    await until(() => painted().length === 2);
    root.querySelector('.folds')?.classList.remove('folds');
    await until(() => painted().length === 3);
    expect(painted()).toEqual(['SFR', 'SFR', 'SFR']);
    root.lastElementChild?.scrollIntoView();
    await until(() => painted().length === 4);
    scrollTo(0, 0);
  });
});
