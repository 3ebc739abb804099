import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Rect } from '../../lib/hover/geometry.ts';
import type { Preview } from '../../lib/model/preview.ts';
import { ok } from '../../lib/model/result.ts';
import { createOverlay } from '../../lib/page/overlay.ts';
import type { AnnotatedPage, PopoverScript } from '../../lib/page/popover-port.ts';
import { startPopoverScript } from '../../lib/page/popover-script.ts';
import type { MountPopover, PopoverPicture } from '../../lib/page/popover-view.ts';
import { clearPage, frame, literalFinder, mark, show, until, type Marked } from './page-support.ts';

const CSS_TEXT = '.panel{position:absolute;left:0;top:0;width:200px;height:120px;pointer-events:auto;background:#fff}';

const preview = (id: string): Preview => ({
  company: { id, name: id, kind: 'company', status: 'active', country: 'FR', sectors: [], about: { en: '', fr: '' } },
  articles: [],
  total: 0,
  unread: 0,
  watched: false,
});

type Stage = {
  readonly script: PopoverScript;
  readonly asked: readonly string[];
  readonly rejections: readonly boolean[];
  /** What is drawn now. */
  readonly picture: () => PopoverPicture | undefined;
  /** The drawn button, in the closed root. */
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly marked: Marked;
};

let controller = new AbortController();
beforeEach(async () => {
  // The pointer may rest anywhere after the test before.
  document.body.innerHTML = '<p id="away">away</p>';
  await userEvent.hover(element('#away'));
});
afterEach(() => {
  controller.abort();
  controller = new AbortController();
  CSS.highlights.clear();
  clearPage();
});

/** A marked page with the popover’s script on it, and a plain drawing in the real overlay. */
async function stage(html: string): Promise<Stage> {
  show(html);
  const marked = mark(literalFinder('Orange', 'SFR'));
  const asked: string[] = [];
  const rejections: boolean[] = [];
  const page: AnnotatedPage = {
    signal: controller.signal,
    marking: () => marked.marking,
    nameOf: (id) => `Company ${id}`,
    async preview(companyId) {
      asked.push(companyId);
      return ok(preview(companyId));
    },
    async reject(_, undo) {
      rejections.push(undo);
      return ok({});
    },
    mute: async () => ok({}),
  };
  let picture: PopoverPicture | undefined;
  const button = Object.assign(document.createElement('button'), { textContent: 'Do' });
  const other = Object.assign(document.createElement('button'), { textContent: 'Other' });
  const overlay = createOverlay(document, CSS_TEXT, controller.signal);
  const dialog = document.createElement('section');
  dialog.tabIndex = -1;
  dialog.append(button, other);
  overlay.panel.append(dialog);
  const mount: MountPopover = (actions) => {
    button.addEventListener('click', () => void actions.reject(false));
    let hasFocus = false;
    return {
      show(next, word, focus) {
        picture = next;
        hasFocus = focus;
        overlay.open();
        overlay.place(word, focus);
        if (focus) overlay.takeFocus();
      },
      move: (word: readonly Rect[]) => overlay.place(word, hasFocus),
      hide() {
        picture = undefined;
        overlay.close();
      },
      owns: overlay.owns,
      get rect() {
        return overlay.rect;
      },
    };
  };
  const script = startPopoverScript(page, mount);
  await marked.marking.settled();
  await frame();
  controller.signal.addEventListener('abort', () => marked.controller.abort());
  return { script, asked, rejections, picture: () => picture, button, panel: overlay.panel, marked };
}

function element(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`${selector} is not there`);
  return found;
}

/** Clicks where an element is drawn; what lies in a closed root is out of reach by itself. */
async function clickOn(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await userEvent.click(document.documentElement, { position: { x: left + width / 2, y: top + height / 2 } });
}

const story = '<p id="away">away</p><p>The operator <b id="orange">Orange</b> and <i id="sfr">SFR</i></p>';

describe('the pointer', () => {
  it('that rests on a name opens the popover with the answer about it', async () => {
    const { picture, asked } = await stage(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture()?.content.kind === 'ready');
    expect([picture()?.name, asked]).toEqual(['Company orange', ['orange']]);
  });

  it('that leaves closes it', async () => {
    const { picture } = await stage(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    await userEvent.hover(element('#away'));
    await until(() => picture() === undefined);
    expect(document.documentElement.querySelector(':scope > div')).toBeNull();
  });

  it('that comes back to a name is answered from memory, until the library changes', async () => {
    const { picture, asked, script } = await stage(story);
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
    const { marked, picture, asked } = await stage('<p>Orange</p><p id="away">away</p>');
    const paragraph = element('p:not(#away)');
    await userEvent.hover(paragraph, { position: { x: paragraph.clientWidth - 5, y: 5 } });
    await frame();
    await userEvent.hover(element('#away'));
    expect([marked.marking.marks.count, picture(), asked]).toEqual([1, undefined, []]);
  });

  it('over selected text opens nothing', async () => {
    const { script, picture, asked } = await stage(story);
    document.getSelection()?.selectAllChildren(element('main'));
    const { left, top } = element('#orange').getBoundingClientRect();
    script.pointAt({ x: left + 5, y: top + 5 }, 1000);
    await userEvent.hover(element('#orange'));
    await frame();
    await frame();
    document.getSelection()?.removeAllRanges();
    await userEvent.hover(element('#sfr'));
    await until(() => picture() !== undefined);
    expect(asked).toEqual(['sfr']);
  });

  it('made up by the page is not believed', async () => {
    const { picture, asked } = await stage(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    element('#orange').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: left + 5, clientY: top + 5, pointerType: 'mouse' }));
    await frame();
    await userEvent.hover(element('#sfr'));
    await until(() => picture() !== undefined);
    expect(asked).toEqual(['sfr']);
  });

  it('that clicks a name inside a link leaves the click to the page', async () => {
    const { picture } = await stage('<a id="link" href="#there">Orange</a><p id="away">away</p>');
    await userEvent.hover(element('#link'));
    await until(() => picture() !== undefined);
    await userEvent.click(element('#link'));
    expect(location.hash).toBe('#there');
    expect(picture()).toBeUndefined();
    history.replaceState(null, '', ' ');
  });

  it('that rested while the script was on its way need not rest again', async () => {
    const { script, picture } = await stage(story);
    const { left, top } = element('#orange').getBoundingClientRect();
    script.pointAt({ x: left + 5, y: top + 5 }, 1000);
    await until(() => picture()?.content.kind === 'ready');
    expect(picture()?.name).toBe('Company orange');
  });
});

describe('a click in the popover', () => {
  it('pins it: it stays when the pointer goes and the page takes the word away, until Escape', async () => {
    const { picture, button, rejections } = await stage(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    await clickOn(button);
    expect(rejections).toEqual([false]);
    await userEvent.hover(element('#away'));
    element('#orange').remove();
    dispatchEvent(new Event('resize'));
    await frame();
    expect(picture()?.name).toBe('Company orange');
    await userEvent.keyboard('{Escape}');
    expect(picture()).toBeUndefined();
  });

  it('is what keeps it: without one it goes when the page takes the word away', async () => {
    const { picture } = await stage(story);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    element('#orange').remove();
    dispatchEvent(new Event('resize'));
    await frame();
    expect(picture()).toBeUndefined();
  });

  it('is not seen by the page’s listeners', async () => {
    const { picture, button } = await stage(story);
    const seen: string[] = [];
    const listen = (event: Event): void => void seen.push(event.type);
    await userEvent.hover(element('#orange'));
    await until(() => picture() !== undefined);
    for (const type of ['click', 'mousedown', 'pointerdown', 'keydown', 'focusin']) document.addEventListener(type, listen, { signal: controller.signal });
    await clickOn(button);
    await userEvent.keyboard('a');
    expect(seen).toEqual([]);
  });
});

describe('the keyboard', () => {
  it('walks from mark to mark, round the ends', async () => {
    const { script, picture } = await stage(story);
    const names: (string | undefined)[] = [];
    for (const direction of ['next', 'next', 'next', 'previous'] as const) {
      script.step(direction);
      names.push(picture()?.name);
    }
    expect(names).toEqual(['Company orange', 'Company sfr', 'Company orange', 'Company sfr']);
  });

  it('starts at what is on screen, and brings what is not into view', async () => {
    const { script, picture } = await stage('<p>SFR</p><div style="height:4000px"></div><p id="low">Orange</p>');
    scrollTo(0, 4000);
    script.step('next');
    expect(picture()?.name).toBe('Company orange');
    script.step('next');
    expect([picture()?.name, scrollY < 500]).toEqual(['Company sfr', true]);
  });

  it('goes to the first mention of a company', async () => {
    const { script, picture } = await stage('<p>SFR</p><div style="height:4000px"></div><p id="low">Orange</p>');
    script.goTo('orange');
    await frame();
    expect(picture()?.name).toBe('Company orange');
    expect(element('#low').getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it('opens and closes, and does nothing where nothing is named', async () => {
    const { script, picture, marked } = await stage(story);
    script.toggle();
    expect(picture()?.name).toBe('Company orange');
    script.toggle();
    expect(picture()).toBeUndefined();
    element('main').remove();
    await until(() => marked.marking.marks.count === 0);
    script.toggle();
    script.step('next');
    expect(picture()).toBeUndefined();
  });

  it('keeps the focus inside, and gives it back with the selection as it was', async () => {
    const { script, picture, button } = await stage(`<input id="field" value="text">${story}`);
    const field = element('#field');
    field.focus();
    document.getSelection()?.selectAllChildren(element('#sfr'));
    field.focus();
    script.toggle();
    await until(() => picture()?.content.kind === 'ready');
    const root = button.getRootNode();
    if (!(root instanceof ShadowRoot)) throw new Error('not in a shadow root');
    const stops: (string | null | undefined)[] = [];
    for (const keys of ['{Tab}', '{Tab}', '{Tab}', '{Shift>}{Tab}{/Shift}']) {
      await userEvent.keyboard(keys);
      stops.push(root.activeElement?.textContent);
    }
    expect(stops).toEqual(['Do', 'Other', 'Do', 'Other']);
    expect(document.activeElement).toBe(root.host);
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(field);
  });

  it('takes Escape from the page only while a popover is open', async () => {
    const { script } = await stage(story);
    let seen = 0;
    document.addEventListener('keydown', () => (seen += 1), { signal: controller.signal });
    await userEvent.keyboard('{Escape}');
    script.toggle();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    expect(seen).toBe(2);
  });
});

describe('a page that moves under a popover', () => {
  it('takes it along', async () => {
    const { script, panel } = await stage(`${story}<div style="height:4000px"></div>`);
    script.toggle();
    await frame();
    const before = panel.getBoundingClientRect().top;
    scrollBy(0, 10);
    await frame();
    expect(panel.getBoundingClientRect().top).toBeCloseTo(before - 10, 0);
  });

  it('closes it when the word leaves the window', async () => {
    const { script, picture } = await stage(`${story}<div style="height:4000px"></div>`);
    script.toggle();
    scrollBy(0, 3000);
    await until(() => picture() === undefined);
    scrollTo(0, 0);
    expect(picture()).toBeUndefined();
  });

  it('and scrolls a part of itself takes it along too', async () => {
    const { script, panel } = await stage(`<div id="box" style="height:120px;overflow:auto">${story}<div style="height:900px"></div></div>`);
    script.toggle();
    await frame();
    const before = panel.getBoundingClientRect().top;
    element('#box').scrollTop = 10;
    await frame();
    expect(panel.getBoundingClientRect().top).toBeCloseTo(before - 10, 0);
  });
});

describe('the overlay', () => {
  it('is in the document only while it is open', async () => {
    const { script } = await stage(story);
    const children = document.documentElement.childElementCount;
    script.toggle();
    expect(document.documentElement.childElementCount).toBe(children + 1);
    script.toggle();
    expect(document.documentElement.childElementCount).toBe(children);
  });

  it('lies over everything, out of reach of the page’s style', async () => {
    const { script, panel } = await stage(`<style>div{display:none!important;opacity:0!important;transform:scale(3)!important}</style><dialog id="modal" style="inset:0;width:100%;height:100%">x</dialog>${story}`);
    script.toggle();
    await frame();
    const { left, top, width } = panel.getBoundingClientRect();
    expect(width).toBe(200);
    const host = document.elementFromPoint(left + 50, top + 100);
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.shadowRoot).toBeNull();
  });

  it('lets the page have every click that is not on the panel', async () => {
    const { script } = await stage(story);
    script.toggle();
    await frame();
    const { left, top } = element('#away').getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).toBe(element('#away'));
  });

  it('goes with the signal', async () => {
    const { script } = await stage(story);
    const children = document.documentElement.childElementCount;
    script.toggle();
    controller.abort();
    expect(document.documentElement.childElementCount).toBe(children);
  });
});
