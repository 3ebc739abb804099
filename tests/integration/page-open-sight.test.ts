import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPrivateMarks, type MayPaint } from '../../lib/content/marking/private-marks.ts';
import { loadBlankFont } from './blank-font.ts';
import { clearPage, countedPacing, frame, literalFinder, mark, show, until, type Marked } from './page-support.ts';

const running: Marked[] = [];

beforeEach(() => document.body.style.setProperty('margin', '0'));

afterEach(() => {
  for (const { controller } of running.splice(0)) controller.abort();
  CSS.highlights.clear();
  document.body.removeAttribute('style');
  clearPage();
});

/** Marks the page with `Orange` as a name that only this reader has. */
function start(): void {
  running.push(mark(literalFinder('Orange'), 'all', countedPacing(), 'underline', () => true));
}

/** Which cells hold a painted mark. */
function paintedCells(): string[] {
  const ranges = [...(CSS.highlights.get('vigie') ?? [])];
  const cells = ranges.map(({ startContainer }) => cellOf(startContainer)?.dataset['way'] ?? 'none');
  return [...new Set(cells)].toSorted();
}

function cellOf(node: Node): HTMLElement | null {
  const root = node.getRootNode();
  return (root instanceof ShadowRoot ? root.host : node.parentElement)?.closest<HTMLElement>('[data-way]') ?? null;
}

/** Puts each way to show a name into a cell of its own, all of them in the viewport. */
function showCells(ways: Record<string, string>): HTMLElement {
  const cells = Object.entries(ways).map(
    ([way, html]) => `<div data-way="${way}" style="position:relative;height:36px;overflow:hidden">${html}</div>`,
  );
  return show(
    `<div style="display:grid;grid-template-columns:repeat(4,1fr);gap:20px 30px;font:14px Arial">${cells.join('')}</div>`,
  );
}

const COVER = 'position:absolute;inset:0';
const UNDER = `${COVER};z-index:-1`;

const HIDDEN: Record<string, string> = {
  'beneath an opaque sibling': `<p>Orange</p><i style="${COVER};background:silver"></i>`,
  'beneath what pointers pass through': `<p>Orange</p><i style="${COVER};background:silver;pointer-events:none"></i>`,
  'beneath a pseudo-element that pointers pass through': '<p class="veiled">Orange</p>',
  'beneath a thick border': `<p>Orange</p><i style="${COVER};border:18px solid silver"></i>`,
  'beneath an inset shadow': `<p>Orange</p><i style="${COVER};box-shadow:inset 0 0 0 40px silver"></i>`,
  'beneath the shadow of a sibling':
    '<p style="margin:0">Orange</p><i style="position:absolute;top:30px;width:9px;height:1px;box-shadow:0 0 0 60px silver"></i>',
  'beneath the outline of a sibling':
    '<p style="margin:0">Orange</p><i style="position:absolute;top:34px;left:0;width:99px;height:1px;outline:34px solid silver"></i>',
  'beneath a blurred pane': `<p>Orange</p><i style="${COVER};backdrop-filter:blur(9px)"></i>`,
  'beneath a picture': `<p>Orange</p><canvas style="${COVER}"></canvas>`,
  'with its first half covered':
    '<p>Orange</p><i style="position:absolute;top:0;left:0;width:24px;bottom:0;background:silver"></i>',
  'white on white': '<p style="background:white;color:white">Orange</p>',
  'nearly white on white': '<p style="color:#f2f2f2">Orange</p>',
  'white on white by its fill': '<p style="-webkit-text-fill-color:white">Orange</p>',
  'white on white in another notation': '<p style="color:oklch(1 0 0)">Orange</p>',
  'in the colour of what lies behind it': `<i style="${UNDER};background:#456"></i><p style="color:#456">Orange</p>`,
  'almost transparent': '<p style="color:rgb(0 0 0 / .05)">Orange</p>',
  'in a pale group': '<div style="opacity:.12"><p>Orange</p></div>',
  'over a gradient': '<p style="background:linear-gradient(black,black);color:black">Orange</p>',
  'with letters of a gradient':
    '<p style="background:linear-gradient(white,white);background-clip:text;color:transparent">Orange</p>',
  'as discs': '<p style="-webkit-text-security:disc">Orange</p>',
  'beneath its own stroke': '<p style="-webkit-text-stroke:9px white">Orange</p>',
  'blended away': '<p style="mix-blend-mode:lighten;color:black">Orange</p>',
  blurred: '<p style="filter:blur(9px)">Orange</p>',
  'without contrast': '<p style="filter:contrast(0)">Orange</p>',
  masked: '<p style="mask:linear-gradient(transparent,transparent)">Orange</p>',
  'clipped to a corner': '<p style="clip-path:polygon(0 0,1px 0,0 1px)">Orange</p>',
  'with a first line of its own': '<p class="first">Orange</p>',
  'in letters drawn over one another': '<p style="letter-spacing:-7.6px">Orange</p>',
  'turned away': '<p style="transform:rotateY(180deg);backface-visibility:hidden">Orange</p>',
  'that no pointer reaches': '<p style="pointer-events:none">Orange</p>',
  'cut off by its box': '<p style="height:12px;overflow:hidden;line-height:90px;margin:0">Orange</p>',
  'in a font without strokes': '<p style="font-family:vigie-blank">Orange</p>',
};

const STYLE = `<style>
  .veiled{position:relative}.veiled::after{content:"";position:absolute;inset:0;background:silver;pointer-events:none}
  .first::first-line{color:white}
</style>`;

describe('a name that the reader alone has', () => {
  it('is marked where the reader has it before the eyes, and in no text that only seems so', async () => {
    show(STYLE);
    await loadBlankFont('vigie-blank');
    showCells({ ...HIDDEN, 'before the eyes': '<p>Orange</p>' });
    start();
    await until(() => paintedCells().length > 0);
    await frame();
    expect(paintedCells()).toEqual(['before the eyes']);
  });

  it('is marked in all that pages do to their texts to please', async () => {
    const ways = {
      'pale grey on white': '<p style="color:#aaa">Orange</p>',
      'white on a dark ground': '<div style="background:#123"><p style="color:white">Orange</p></div>',
      'in another notation of colours': '<p style="color:oklch(.4 .1 250)">Orange</p>',
      'in a link': '<p><a href="#">Orange</a></p>',
      'under a stretched link': `<p>Orange</p><a href="#" style="${COVER}"></a>`,
      'in a card with a faint shadow': '<div style="box-shadow:0 8px 30px rgb(0 0 0 / .1)"><p>Orange</p></div>',
      'beside what pointers pass through':
        '<p>Orange</p><i style="position:absolute;right:0;top:0;width:20px;height:20px;background:red;pointer-events:none"></i>',
      'beside an icon of its own': '<p class="icon">Orange</p>',
      'in dark colours by a filter':
        '<div style="background:white;filter:invert(1) hue-rotate(180deg)"><p>Orange</p></div>',
    };
    show('<style>.icon::before{content:"";display:inline-block;width:9px;height:9px;background:red}</style>');
    showCells(ways);
    start();
    await until(() => paintedCells().length === Object.keys(ways).length);
    expect(paintedCells()).toEqual(Object.keys(ways).toSorted());
  });

  it('is marked where the reader selected it, and not where the page has selected text vanish', async () => {
    show('<style>.vanishes::selection{color:white;background:white}</style>');
    const root = showCells({ selected: '<p>Orange</p>', vanishing: '<p class="vanishes">Orange</p>' });
    getSelection()?.selectAllChildren(root);
    start();
    await until(() => paintedCells().length > 0);
    expect(paintedCells()).toEqual(['selected']);
    getSelection()?.removeAllRanges();
  });

  it('is not marked where the page paints it by a highlight of its own', async () => {
    const root = showCells({ highlighted: '<p>Orange</p>', 'before the eyes': '<p>Orange</p>' });
    const range = new Range();
    range.selectNodeContents(root.querySelector('p') ?? root);
    CSS.highlights.set('hides', new Highlight(range));
    start();
    await until(() => paintedCells().length > 0);
    expect(paintedCells()).toEqual(['before the eyes']);
  });

  it('is not marked before it has stood there for half a second, and begins anew where it was hidden', async () => {
    const root = showCells({ 'comes and goes': '<p>Orange</p>', 'before the eyes': '<p>Orange</p>' });
    const fickle = root.querySelector('p');
    const begun = performance.now();
    let isOver = false;
    const flicker = (): void => {
      fickle?.style.setProperty('color', (performance.now() - begun) % 300 < 100 ? 'white' : 'black');
      if (!isOver) requestAnimationFrame(flicker);
    };
    flicker();
    start();
    await until(() => paintedCells().length > 0);
    isOver = true;
    expect(paintedCells()).toEqual(['before the eyes']);
    expect(performance.now() - begun).toBeGreaterThan(480);
  });

  it('is marked where the page is marked anew while it is looked at', async () => {
    showCells({ 'before the eyes': '<p>Orange</p>' });
    const guard = createPrivateMarks();
    let isAsked = false;
    const asked: MayPaint = (each, again) => {
      isAsked = true;
      return guard(each, again);
    };
    const begin = () => mark(literalFinder('Orange'), 'all', countedPacing(), 'underline', () => true, asked);
    const first = begin();
    await until(() => isAsked);
    first.controller.abort();
    running.push(begin());
    await until(() => paintedCells().length > 0);
    expect(paintedCells()).toEqual(['before the eyes']);
  });

  it('is not marked beneath what a closed shadow tree holds', async () => {
    const root = showCells({ covered: '<p>Orange</p><x-cover></x-cover>', 'before the eyes': '<p>Orange</p>' });
    const shadow = root.querySelector('x-cover')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = `<i style="${COVER};background:silver;pointer-events:none"></i>`;
    start();
    await until(() => paintedCells().length > 0);
    expect(paintedCells()).toEqual(['before the eyes']);
  });
});
