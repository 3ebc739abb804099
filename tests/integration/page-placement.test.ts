import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { MARGIN } from '../../lib/hover/position.ts';
import { clearStage, element, stage, type Stage } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

/** Opens the popover of the one name of a page, by key, and waits for its place. */
async function openOn(html: string): Promise<Stage> {
  const on = await stage(html, controller);
  on.script.goTo('orange');
  await until(() => on.picture()?.content.kind === 'ready');
  await frame();
  return on;
}

/** What is wrong with where a popover stands: over an edge of the window, or over its word. */
function wrongs({ panel }: Stage): readonly string[] {
  const { left, top, right, bottom, width } = panel().getBoundingClientRect();
  const word = element('#orange').getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  // Rounded to whole pixels.
  const [near, wide, high] = [
    MARGIN - 1,
    Math.max(clientWidth, innerWidth) - MARGIN + 1,
    Math.max(clientHeight, innerHeight) - MARGIN + 1,
  ];
  return [
    ...(left < near || right > wide || top < near || bottom > high
      ? [`off screen: ${JSON.stringify({ left, top, right, bottom })}`]
      : []),
    ...(right > word.left && left < word.right && bottom > word.top && top < word.bottom ? ['over its word'] : []),
    ...(Math.abs(width - 200) > 1 ? [`${String(width)} px wide`] : []),
  ];
}

const sentence = 'The operator <b id="orange">Orange</b> said so.';
const far = '<div style="height:3000px"></div>';
/** Style of the root that would move, scale or hide what is fixed inside it. */
const onRoot = (style: string): string => `<style>html{${style}}</style>${far}<p>${sentence}</p>${far}`;

describe('a popover stands wholly on screen, beside its word', () => {
  it.each([
    ['at the top', `<p style="margin:0">${sentence}</p>${far}`],
    ['at the foot', `<div style="position:fixed;bottom:0;left:0">${sentence}</div>`],
    ['at the right edge', `<div style="position:fixed;top:40%;right:0"><b id="orange">Orange</b></div>`],
    ['at the left edge', `<div style="position:fixed;top:40%;left:0"><b id="orange">Orange</b></div>`],
    ['far down a long page', `${far}<p>${sentence}</p>${far}`],
    ['far to the right of a wide page', `<p style="width:6000px;text-align:right">${sentence}</p>`],
    [
      'in scrollers inside scrollers',
      `<div style="height:150px;overflow:auto"><div style="height:400px">.</div><div style="height:120px;width:200px;overflow:scroll"><div style="height:300px;width:900px">.</div><p style="width:900px;text-align:right">${sentence}</p></div></div>`,
    ],
    ['under a rotation', `<div style="transform:rotate(90deg);width:300px;margin:120px">${sentence}</div>`],
    ['under a scale', `<div style="transform:scale(3);transform-origin:0 0;width:120px">${sentence}</div>`],
    ['under perspective', `<div style="perspective:200px"><p style="transform:rotateY(40deg)">${sentence}</p></div>`],
    ['written from right to left', `<div dir="rtl">${sentence}</div>`],
    [
      'on a page from right to left',
      `<style>html{direction:rtl}</style><p>${sentence}</p><p style="width:4000px">wide</p>`,
    ],
    ['written downwards', `<div style="writing-mode:vertical-rl;height:300px">${sentence}</div>`],
    ['written upwards', `<div style="writing-mode:sideways-lr;height:300px">${sentence}</div>`],
    ['on a page written downwards', `<style>html{writing-mode:vertical-rl}</style><p>${sentence}</p>`],
    ['on a root that is turned', onRoot('transform:rotate(4deg) scale(.7)')],
    ['on a root that is enlarged', onRoot('zoom:2.5')],
    ['on a root that is made smaller', onRoot('zoom:.4')],
    ['on a root that contains', onRoot('contain:paint;filter:blur(0);will-change:transform')],
    ['on a root with an edge', onRoot('border:40px solid;margin:60px;padding:20px')],
    ['on a root that is fixed', onRoot('position:fixed;inset:50px;overflow:auto')],
    ['in a table cell', `<table><tr><td style="position:relative;overflow:hidden;width:90px">${sentence}</table>`],
  ])('%s', async (_, html) => {
    expect(wrongs(await openOn(html))).toEqual([]);
  });

  it.each([
    [2560, 1800],
    [1280, 900],
    [426, 300],
    [320, 256],
    [250, 200],
  ])('in a window of %i x %i px, as zoom makes it', async (width, height) => {
    const [before, tall] = [innerWidth, innerHeight];
    onTestFinished(() => page.viewport(before, tall));
    await page.viewport(width, height);
    const on = await openOn(`<p>${sentence}</p>`);
    const { left, top, right, bottom } = on.panel().getBoundingClientRect();
    expect([left >= MARGIN, top >= MARGIN, right <= innerWidth - MARGIN, bottom <= innerHeight - MARGIN]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('and stays so when the page turns round, and when the window grows narrow', async () => {
    const on = await openOn(`<div style="position:fixed;top:40%;right:0"><b id="orange">Orange</b></div>`);
    const [before, tall] = [innerWidth, innerHeight];
    onTestFinished(() => page.viewport(before, tall));
    await page.viewport(300, 400);
    await until(() => wrongs(on).length === 0);
    document.documentElement.style.direction = 'rtl';
    dispatchEvent(new Event('resize'));
    await frame();
    document.documentElement.style.direction = '';
    expect(wrongs(on)).toEqual([]);
  });
});

describe('over what the page puts into the top layer', () => {
  const modal = (id: string): HTMLDialogElement => {
    const dialog = element(`#${id}`);
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
    dialog.showModal();
    return dialog;
  };
  /** Whether the popover is what is seen where it stands. */
  const isOnTop = ({ panel }: Stage): boolean => {
    const { left, top } = panel().getBoundingClientRect();
    // A modal dialog makes everything else inert; what is drawn where is told with that laid aside.
    return document.elementsFromPoint(left + 20, top + 20)[0] === document.documentElement.lastElementChild;
  };

  it('a popover opened later lies over a full screen', async () => {
    const on = await stage(
      `<div id="screen" style="background:#fff"><p>${sentence}</p></div><p id="away">away</p>`,
      controller,
    );
    const screen = element('#screen');
    // No browser goes full screen without the reader’s hand; a popover of the page takes the same place in the top
    // layer.
    screen.popover = 'manual';
    screen.style.cssText += 'inset:0;width:100%;height:100%;margin:0';
    screen.showPopover();
    on.script.goTo('orange');
    await until(() => on.picture()?.content.kind === 'ready');
    await frame();
    expect([wrongs(on), isOnTop(on)]).toEqual([[], true]);
  });

  it.each(['beforetoggle', 'fullscreenchange'])(
    'a pinned one comes up again over what was put there later (%s)',
    async (how) => {
      const on = await stage(
        `<div id="screen" popover="manual" style="inset:0;width:100%;height:100%;margin:0;background:#fff">cover</div><p>${sentence}</p>`,
        controller,
      );
      on.script.goTo('orange');
      on.picture()?.actions.pin(true);
      await frame();
      element('#screen').showPopover();
      if (how === 'fullscreenchange') document.dispatchEvent(new Event('fullscreenchange'));
      await until(() => isOnTop(on));
      expect(on.pictures()).toHaveLength(1);
    },
  );

  it('keeps the focus where it was while it comes up again', async () => {
    const on = await stage(`<div id="screen" popover="manual">cover</div><p>${sentence}</p>`, controller);
    on.script.goTo('orange');
    on.picture()?.actions.pin(true);
    const host = document.activeElement;
    element('#screen').showPopover();
    await frame();
    expect([document.activeElement === host, host === document.documentElement.lastElementChild]).toEqual([true, true]);
  });

  it('is drawn over a modal dialog that opens later, and goes on closing by Escape first', async () => {
    const on = await stage(`<dialog id="dialog">Dialog</dialog><p>${sentence}</p>`, controller);
    on.script.goTo('orange');
    on.picture()?.actions.pin(true);
    const dialog = modal('dialog');
    await frame();
    expect([wrongs(on), dialog.open, on.pictures().length]).toEqual([[], true, 1]);
  });
});
