import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { clearStage, clickOn, element, stage, story, type Stage } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});
const open = (html: string): Promise<Stage> => stage(html, controller);

describe('the pointer', () => {
  it('that rests on a name opens the popover with the answer about it', async () => {
    const { picture, asked } = await open(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture()?.content.kind === 'ready');
    expect([picture()?.name, asked]).toEqual(['Company orange', ['orange']]);
  });

  it('that came to rest while the page was being marked anew opens the popover once it is', async () => {
    const { marked, setMarking, picture } = await open(story);
    const read = Promise.withResolvers<void>();
    setMarking({ ...marked.marking, blockOf: () => undefined, isSettled: false, whenRead: read.promise });
    await userEvent.hover(element('#orange'));
    await frame();
    await frame();
    setMarking(marked.marking);
    expect(picture()).toBeUndefined();
    read.resolve();
    await until(() => picture()?.content.kind === 'ready');
    expect(picture()?.name).toBe('Company orange');
  });

  it('that left meanwhile opens nothing', async () => {
    const { marked, setMarking, picture, asked } = await open(story);
    const read = Promise.withResolvers<void>();
    setMarking({ ...marked.marking, blockOf: () => undefined, isSettled: false, whenRead: read.promise });
    await userEvent.hover(element('#orange'));
    await userEvent.hover(element('#away'));
    await frame();
    setMarking(marked.marking);
    read.resolve();
    await frame();
    await frame();
    expect([picture(), asked]).toEqual([undefined, []]);
  });

  it('that leaves closes it', async () => {
    const { picture } = await open(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    await userEvent.hover(element('#away'));
    await until(() => picture() === undefined);
    expect(document.documentElement.querySelector(':scope > div')).toBeNull();
  });

  it('that comes back to a name is answered from memory, until the library changes', async () => {
    const { picture, asked, script } = await open(story);
    for (const round of [1, 2, 3]) {
      if (round === 3) script.forget();
      await userEvent.hover(element('#orange'));
      await until(() => picture()?.content.kind === 'ready');
      await userEvent.hover(element('#away'));
      await until(() => picture() === undefined);
    }
    expect(asked).toEqual(['orange', 'orange']);
  });

  it('beside a name, on its line, asks nothing', async () => {
    const { marked, picture, asked } = await open('<p>Orange</p><p id="away">away</p>');
    const paragraph = element('p:not(#away)');
    await userEvent.hover(paragraph, { position: { x: paragraph.clientWidth - 5, y: 5 } });
    await frame();
    await userEvent.hover(element('#away'));
    expect([marked.marking.marks().length, picture(), asked]).toEqual([1, undefined, []]);
  });

  it('over selected text opens nothing', async () => {
    const { script, picture, asked } = await open(story);
    document.getSelection()?.selectAllChildren(element('main'));
    const { left, top } = element('#orange').getBoundingClientRect();
    script.pointAt({ altKey: false, x: left + 5, y: top + 5 }, 1000);
    await userEvent.hover(element('#orange'));
    await frame();
    await frame();
    document.getSelection()?.removeAllRanges();
    await userEvent.hover(element('#sfr'));
    await until(() => picture() !== undefined);
    expect(asked).toEqual(['sfr']);
  });

  it('made up by the page is not believed', async () => {
    const { picture, asked } = await open(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    element('#orange').dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, clientX: left + 5, clientY: top + 5, pointerType: 'mouse' }),
    );
    await frame();
    await userEvent.hover(element('#sfr'));
    await until(() => picture() !== undefined);
    expect(asked).toEqual(['sfr']);
  });

  it('that clicks a name inside a link leaves the click to the page', async () => {
    const { picture } = await open('<a id="link" href="#there">Orange</a><p id="away">away</p>');
    await userEvent.hover(element('#link'));
    await until(() => picture() !== undefined);
    await userEvent.click(element('#link'));
    expect(location.hash).toBe('#there');
    expect(picture()).toBeUndefined();
    history.replaceState(null, '', ' ');
  });

  it('that rested while the script was on its way need not rest again', async () => {
    const { script, picture } = await open(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    script.pointAt({ altKey: false, x: left + 5, y: top + 5 }, 1000);
    await until(() => picture()?.content.kind === 'ready');
    expect(picture()?.name).toBe('Company orange');
  });
});

describe('a click in the popover', () => {
  it('pins it: it stays when the pointer goes and the page takes the word away, until Escape', async () => {
    const { picture, button, clicked, panel } = await open(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined && panel().hasAttribute('data-acts'));
    await clickOn(button());
    expect(clicked).toEqual(['Orange']);
    await userEvent.hover(element('#away'));
    element('#orange').remove();
    dispatchEvent(new Event('resize'));
    await frame();
    expect(picture()?.name).toBe('Company orange');
    await userEvent.keyboard('{Escape}');
    expect(picture()).toBeUndefined();
  });

  it('does nothing where the window has just been moved under the pointer, or comes to the front', async () => {
    const { picture, button, clicked, panel } = await open(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined && panel().hasAttribute('data-acts'));
    const moved = vi.spyOn(window, 'screenX', 'get').mockReturnValue(screenX + 300);
    await clickOn(button());
    expect(clicked).toEqual([]);
    await until(() => panel().hasAttribute('data-acts'));
    document.dispatchEvent(new Event('visibilitychange'));
    await clickOn(button());
    expect(clicked).toEqual([]);
    await until(() => panel().hasAttribute('data-acts'));
    await clickOn(button());
    expect(clicked).toEqual(['Orange']);
    moved.mockRestore();
  });

  it('is what keeps it: without one it goes when the page takes the word away', async () => {
    const { picture } = await open(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    element('#orange').remove();
    dispatchEvent(new Event('resize'));
    await frame();
    expect(picture()).toBeUndefined();
  });

  it('is not seen by the page’s listeners', async () => {
    const { picture, button } = await open(story);
    const seen: string[] = [];
    const listen = (event: Event): void => void seen.push(event.type);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin'])
      document.addEventListener(type, listen, { signal: controller.signal });
    await clickOn(button());
    await userEvent.keyboard('a');
    expect(seen).toEqual([]);
  });
});

describe('a popover that the reader wants only when asked for', () => {
  it('opens while Alt is held, whether the pointer comes then or is there already', async () => {
    const { picture, asked } = await stage(story, controller, 'alt');
    await userEvent.hover(element('#orange'));
    await frame();
    expect(asked).toEqual([]);
    await userEvent.keyboard('{Alt>}');
    await until(() => picture()?.content.kind === 'ready');
    await userEvent.keyboard('{/Alt}');
    await userEvent.hover(element('#away'));
    await until(() => picture() === undefined);
    expect(asked).toEqual(['orange']);
  });

  it('opens by a click on the name, and by none on words beside it', async () => {
    const { picture, asked } = await stage(story, controller, 'click');
    await userEvent.hover(element('#orange'));
    await userEvent.click(element('#away'));
    await frame();
    expect([picture(), asked]).toEqual([undefined, []]);
    await userEvent.click(element('#orange'));
    await until(() => picture()?.content.kind === 'ready');
    expect(asked).toEqual(['orange']);
  });

  it.each([
    ['a link', '<p id="away">away</p><p><a href="#there"><b id="name">Orange</b></a></p><p><b id="sfr">SFR</b></p>'],
    ['a button', '<p id="away">away</p><button><b id="name">Orange</b></button><p><b id="sfr">SFR</b></p>'],
  ])('leaves a click on %s to the page', async (_, html) => {
    const { asked, picture } = await stage(html, controller, 'click');
    await userEvent.click(element('#name'));
    await userEvent.click(element('#sfr'));
    await until(() => picture() !== undefined);
    expect(asked).toEqual(['sfr']);
  });

  it('leaves a long press of a finger to the selection of text', async () => {
    const { picture, asked } = await open(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    const { left: frameLeft, top: frameTop } = (
      window.frameElement ?? document.documentElement
    ).getBoundingClientRect();
    const at = { x: left + 5 + frameLeft, y: top + 5 + frameTop };
    let clicks = 0;
    document.addEventListener('click', () => (clicks += 1), { signal: controller.signal });
    document.addEventListener('contextmenu', (event) => event.preventDefault(), { signal: controller.signal });
    await cdp().send('Input.synthesizeTapGesture', { ...at, duration: 1200, gestureSourceType: 'touch' });
    await frame();
    expect(clicks).toBe(0);
    expect([picture(), asked]).toEqual([undefined, []]);
    document.getSelection()?.removeAllRanges();
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] });
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await until(() => picture()?.content.kind === 'ready');
  });

  it('opens under a pen that rests above it, and not under one that draws', async () => {
    const { picture, asked } = await open(story);
    const { left: frameLeft, top: frameTop } = (
      window.frameElement ?? document.documentElement
    ).getBoundingClientRect();
    const move = async (selector: string, buttons: number): Promise<void> => {
      const { left, top } = element(selector).getBoundingClientRect();
      for (const x of [3, 5]) {
        await cdp().send('Input.dispatchMouseEvent', {
          type: 'mouseMoved',
          x: left + x + frameLeft,
          y: top + 5 + frameTop,
          pointerType: 'pen',
          button: buttons === 0 ? 'none' : 'left',
          buttons,
        });
      }
      await frame();
    };
    await move('#sfr', 1);
    await move('#orange', 0);
    await until(() => picture()?.content.kind === 'ready');
    expect(asked).toEqual(['orange']);
  });

  it('opens by the tap of a finger, however it opens by the mouse', async () => {
    const { picture, asked } = await open(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    const { left: frameLeft, top: frameTop } = (
      window.frameElement ?? document.documentElement
    ).getBoundingClientRect();
    const point = { x: left + 5 + frameLeft, y: top + 5 + frameTop };
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
    await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await until(() => picture()?.content.kind === 'ready');
    expect(asked).toEqual(['orange']);
  });
});

describe('over a name that this reader alone has', () => {
  it.each(['rest', 'click'] as const)('opens it where the reader reads it, by %s, and nothing before', async (by) => {
    const { picture, asked } = await stage(story, controller, by, true);
    await (by === 'rest' ? userEvent.hover : userEvent.click)(element('#orange'));
    await frame();
    expect([picture(), asked]).toEqual([undefined, []]);
    await until(() => picture()?.content.kind === 'ready');
    expect(asked).toEqual(['orange']);
  });

  it('opens nothing once the pointer has gone elsewhere', async () => {
    const { picture, asked } = await stage(story, controller, 'rest', true);
    await userEvent.hover(element('#orange'));
    await userEvent.hover(element('#away'));
    for (const begun = performance.now(); performance.now() - begun < 1500;) await frame();
    expect([picture(), asked]).toEqual([undefined, []]);
  });

  it.each([
    ['as white as the ground', 'color:white'],
    ['blurred away', 'filter:blur(30px)'],
    ['masked away', 'mask:linear-gradient(transparent,transparent)'],
  ])('opens nothing where it is %s: a page would see that it is known', async (_, style) => {
    const { picture, asked } = await stage(`<div style="${style}">${story}</div>`, controller, 'rest', true);
    await userEvent.hover(element('#orange'));
    for (const begun = performance.now(); performance.now() - begun < 1500;) await frame();
    expect([picture(), asked]).toEqual([undefined, []]);
    await userEvent.hover(element('#sfr'));
    await until(() => picture()?.content.kind === 'ready');
    expect(asked).toEqual(['sfr']);
  });
});
