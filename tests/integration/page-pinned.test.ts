import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { MARGIN } from '../../lib/hover/position.ts';
import { clearStage, element, stage, story, type Stage } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});
const open = (html = story): Promise<Stage> => stage(html, controller);

const names = ({ pictures }: Stage): string[] =>
  pictures().map(({ name, pinned }) => `${pinned ? 'pinned ' : ''}${name}`);

/** Rests on a name until its popover answers. */
async function restOn(on: Stage, selector: string): Promise<void> {
  await userEvent.hover(element(selector));
  await until(() => on.picture()?.content.kind === 'ready' && !on.picture()?.pinned);
}

/** Where the window of the page stands in that of the browser, whose protocol counts from there. */
function frameOffset(): { readonly x: number; readonly y: number } {
  const { left: x, top: y } = (window.frameElement ?? document.documentElement).getBoundingClientRect();
  return window.frameElement ? { x, y } : { x: 0, y: 0 };
}

type Step = readonly ['down' | 'move' | 'up', x: number, y: number];

/** Trusted moves and presses of the mouse, in px of the page. */
async function mouse(...steps: readonly Step[]): Promise<void> {
  const { x: left, y: top } = frameOffset();
  for (const [what, x, y] of steps) {
    const type = ({ down: 'mousePressed', move: 'mouseMoved', up: 'mouseReleased' } as const)[what];
    await cdp().send('Input.dispatchMouseEvent', {
      type,
      x: x + left,
      y: y + top,
      button: 'left',
      buttons: what === 'up' ? 0 : 1,
      clickCount: 1,
    });
  }
  await frame();
}

/** Drags a popover by its head, so far. */
async function drag({ panel }: Stage, by: { readonly x: number; readonly y: number }): Promise<void> {
  const { left, top } = panel().getBoundingClientRect();
  const [x, y] = [left + 60, top + 8];
  await mouse(
    ['down', x, y],
    ['move', x + by.x / 2, y + by.y / 2],
    ['move', x + by.x, y + by.y],
    ['up', x + by.x, y + by.y],
  );
}

describe('a pinned popover', () => {
  it('stays when another opens, when the reader clicks elsewhere, and when the page scrolls its word away', async () => {
    const on = await open(`${story}<div style="height:4000px"></div>`);
    await restOn(on, '#orange');
    on.picture()?.actions.pin(true);
    await restOn(on, '#sfr');
    expect(names(on)).toEqual(['pinned Company orange', 'Company sfr']);
    await userEvent.click(element('#away'));
    scrollTo(0, 3000);
    dispatchEvent(new Event('resize'));
    await frame();
    expect(names(on)).toEqual(['pinned Company orange']);
    scrollTo(0, 0);
  });

  it('stands still in the window, and follows its word again when it is let go', async () => {
    const on = await open(`${story}<div style="height:4000px"></div>`);
    on.script.toggle();
    await frame();
    const { top } = on.panel().getBoundingClientRect();
    on.picture()?.actions.pin(true);
    scrollBy(0, 10);
    await frame();
    expect(on.panel().getBoundingClientRect().top).toBe(top);
    on.picture()?.actions.pin(false);
    await frame();
    expect(on.panel().getBoundingClientRect().top).toBeCloseTo(top - 10, 0);
    scrollTo(0, 0);
  });

  it('goes by Escape: the focused one first, then the newest', async () => {
    const on = await open(`${story}<p><b id="again">Orange</b></p>`);
    for (const selector of ['#orange', '#sfr', '#again']) {
      await restOn(on, selector);
      on.picture()?.actions.pin(true);
    }
    const [, second] = on.pictures();
    on.script.step('next');
    expect(
      on
        .pictures()
        .map(({ id }) => id)
        .includes(second?.id ?? ''),
    ).toBe(true);
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(names(on)).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    expect(document.documentElement.childElementCount).toBe(2);
  });

  it('takes the focus when a key opens its word, and lets it go back to the page by Tab', async () => {
    const on = await open(`<input id="field">${story}`);
    element('#field').focus();
    on.script.goTo('orange');
    on.picture()?.actions.pin(true);
    await userEvent.keyboard('{Tab}{Tab}{Tab}');
    expect(document.activeElement).toBe(element('#field'));
    expect(names(on)).toEqual(['pinned Company orange']);
    on.script.goTo('orange');
    expect(document.activeElement).not.toBe(element('#field'));
    await userEvent.keyboard('{Escape}');
    expect([document.activeElement, names(on)]).toEqual([element('#field'), []]);
  });

  it('is where a walk goes on from', async () => {
    const on = await open();
    on.script.step('next');
    on.picture()?.actions.pin(true);
    on.script.step('next');
    expect(names(on)).toEqual(['pinned Company orange', 'Company sfr']);
  });

  it('is filled in when its answer comes', async () => {
    const on = await open();
    on.script.toggle();
    on.picture()?.actions.pin(true);
    await until(() => on.picture()?.content.kind === 'ready');
    expect(names(on)).toEqual(['pinned Company orange']);
  });
});

describe('a popover that is moved', () => {
  it('goes along with the pointer that drags its head, and is pinned by it', async () => {
    const on = await open();
    await restOn(on, '#orange');
    const before = on.panel().getBoundingClientRect();
    await drag(on, { x: 120, y: 60 });
    const after = on.panel().getBoundingClientRect();
    expect([after.left - before.left, after.top - before.top, names(on)]).toEqual([120, 60, ['pinned Company orange']]);
  });

  it('is neither moved nor pinned by a click on its head or by the trembling of a hand', async () => {
    const on = await open();
    await restOn(on, '#orange');
    const before = on.panel().getBoundingClientRect();
    await drag(on, { x: 2, y: 2 });
    expect([on.panel().getBoundingClientRect(), names(on)]).toEqual([before, ['Company orange']]);
  });

  it('selects no text of the page, and tells the page nothing of the drag', async () => {
    const on = await open();
    const heard: string[] = [];
    await restOn(on, '#orange');
    for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dragstart']) {
      document.addEventListener(type, () => heard.push(type), { signal: controller.signal });
    }
    await drag(on, { x: 120, y: 60 });
    expect([heard, document.getSelection()?.isCollapsed]).toEqual([[], true]);
  });

  it.each([
    ['to the right and down', { x: 9000, y: 9000 }],
    ['to the left and up', { x: -9000, y: -9000 }],
  ])('stops at the edge of the window %s', async (_, by) => {
    const on = await open();
    await restOn(on, '#orange');
    await drag(on, by);
    const { left, top, right, bottom } = on.panel().getBoundingClientRect();
    const edges = by.x > 0 ? [innerWidth - right, innerHeight - bottom] : [left, top];
    expect(edges).toEqual([MARGIN, MARGIN]);
  });

  it('is not moved by what the page makes up', async () => {
    const on = await open();
    await restOn(on, '#orange');
    const { left, top } = on.panel().getBoundingClientRect();
    const target = document.elementFromPoint(left + 60, top + 8);
    for (const [type, x] of [
      ['pointerdown', 0],
      ['pointermove', 90],
      ['pointerup', 90],
    ] as const) {
      target?.dispatchEvent(
        new PointerEvent(type, { bubbles: true, composed: true, clientX: left + 60 + x, clientY: top + 8 }),
      );
    }
    await frame();
    expect([on.panel().getBoundingClientRect().left, names(on)]).toEqual([left, ['Company orange']]);
  });

  it('comes back into a window that is made smaller', async () => {
    const on = await open();
    await restOn(on, '#orange');
    await drag(on, { x: 9000, y: 9000 });
    const { innerWidth: width, innerHeight: height } = window;
    await page.viewport(width - 100, height - 50);
    await until(() => on.panel().getBoundingClientRect().right <= width - 100);
    const { right, bottom } = on.panel().getBoundingClientRect();
    await page.viewport(width, height);
    expect([width - right, height - bottom]).toEqual([100 + MARGIN, 50 + MARGIN]);
  });
});

describe('words that the reader selected', () => {
  const text = '<p id="away">away</p><p id="text">The Orange group and the Zorglub company</p>';

  /** Selects words of the page. */
  function select(words: string): void {
    const node = element('#text').firstChild;
    if (!(node instanceof Text)) throw new Error('no text');
    const start = node.data.indexOf(words);
    document.getSelection()?.setBaseAndExtent(node, start, node, start + words.length);
  }

  it.each(['Orange', 'range gr', 'The Orange group', 'ange'])(
    'are looked up where they touch a mark: «%s»',
    async (words) => {
      const on = await open(text);
      select(words);
      on.script.toggle();
      await until(() => on.picture()?.content.kind === 'ready');
      expect([on.picture()?.surface, on.asked]).toEqual(['Orange', ['orange']]);
    },
  );

  it.each(['The', ' group'])('are no mark where they only stand beside one: «%s»', async (words) => {
    const on = await open(text);
    select(words);
    on.script.toggle();
    await until(() => on.picture()?.content.kind === 'unknown');
    expect(on.asked).toEqual([`«${words.trim()}»`]);
  });

  it('are asked about where no name is marked, the popover beside them, and stay selected', async () => {
    const on = await open(text);
    select('Zorglub company');
    const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    on.script.lookUp('Zorglub company');
    await until(() => on.picture()?.content.kind === 'unknown');
    expect(on.panel().getBoundingClientRect().top).toBeGreaterThanOrEqual(words?.bottom ?? Infinity);
    on.picture()?.actions.close();
    expect([names(on), String(document.getSelection())]).toEqual([[], 'Zorglub company']);
  });

  it('may be a name that is not marked', async () => {
    const on = await open('<p id="away">away</p><p id="text" contenteditable>So SFR said</p>');
    select('SFR');
    on.script.lookUp('SFR');
    await until(() => on.picture()?.content.kind === 'ready');
    expect([on.picture()?.surface, on.asked, on.picture()?.mark]).toEqual(['SFR', ['«SFR»', 'sfr'], undefined]);
  });

  it('may stand in a field', async () => {
    const on = await open('<p id="away">away</p><textarea id="field" rows="1">So SFR said</textarea>');
    const field = element('#field');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field');
    field.focus();
    field.setSelectionRange(3, 6);
    on.script.toggle();
    await until(() => on.picture()?.content.kind === 'ready');
    expect(on.asked).toEqual(['«SFR»', 'sfr']);
    expect(on.panel().getBoundingClientRect().top).toBeGreaterThanOrEqual(field.getBoundingClientRect().bottom);
    await userEvent.keyboard('{Escape}');
    expect([document.activeElement, field.selectionStart, field.selectionEnd]).toEqual([field, 3, 6]);
  });

  it('have a popover of the pointer’s go while they are being selected by key', async () => {
    const on = await open(text);
    await userEvent.hover(element('#text'), { position: { x: 45, y: (element('#text').clientHeight || 16) / 2 } });
    await until(() => on.picture() !== undefined);
    select('company');
    await until(() => on.picture() === undefined);
    expect(names(on)).toEqual([]);
  });
});
