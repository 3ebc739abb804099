import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { clearStage, element, stage, story, type Stage } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});
const open = (html: string): Promise<Stage> => stage(html, controller);

describe('the keyboard', () => {
  it('walks from mark to mark, round the ends', async () => {
    const { script, picture } = await open(story);
    const names: (string | undefined)[] = [];
    for (const direction of ['next', 'next', 'next', 'previous'] as const) {
      script.step(direction);
      names.push(picture()?.name);
    }
    expect(names).toEqual(['Company orange', 'Company sfr', 'Company orange', 'Company sfr']);
  });

  it('comes in from another frame at the end that is nearer, and leaves to one with nothing open', async () => {
    const { script, picture } = await open(story);
    const seen: (string | undefined)[] = [];
    for (const direction of ['previous', 'next'] as const) {
      script.step(direction, 'in');
      seen.push(picture()?.name, script.current()?.mention.companyId);
      script.step(direction, 'out');
      seen.push(picture()?.name, script.current()?.mention.companyId);
    }
    expect(seen).toEqual([
      'Company sfr',
      'sfr',
      undefined,
      undefined,
      'Company orange',
      'orange',
      undefined,
      undefined,
    ]);
  });

  it('starts at what is on screen, and brings what is not into view', async () => {
    const { script, picture } = await open('<p>SFR</p><div style="height:4000px"></div><p id="low">Orange</p>');
    scrollTo(0, 4000);
    script.step('next');
    expect(picture()?.name).toBe('Company orange');
    script.step('next');
    expect([picture()?.name, scrollY < 500]).toEqual(['Company sfr', true]);
  });

  it('goes to the first mention of a company', async () => {
    const { script, picture } = await open('<p>SFR</p><div style="height:4000px"></div><p id="low">Orange</p>');
    script.goTo('orange');
    await frame();
    expect(picture()?.name).toBe('Company orange');
    expect(element('#low').getBoundingClientRect().top).toBeLessThan(innerHeight);
  });

  it('opens and closes, and does nothing where nothing is named', async () => {
    const { script, picture, marked } = await open(story);
    script.toggle();
    expect(picture()?.name).toBe('Company orange');
    script.toggle();
    expect(picture()).toBeUndefined();
    element('main').remove();
    await until(() => marked.marking.marks().length === 0);
    script.toggle();
    script.step('next');
    expect(picture()).toBeUndefined();
  });

  it('keeps the focus inside, and gives it back with the selection as it was', async () => {
    const { script, picture, button } = await open(`<input id="field" value="text">${story}`);
    const field = element('#field');
    field.focus();
    document.getSelection()?.selectAllChildren(element('#sfr'));
    field.focus();
    script.toggle();
    await until(() => picture()?.content.kind === 'ready');
    const root = button().getRootNode();
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
    const { script } = await open(story);
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
    const { script, panel } = await open(`${story}<div style="height:4000px"></div>`);
    script.toggle();
    await frame();
    const before = panel().getBoundingClientRect().top;
    scrollBy(0, 10);
    await frame();
    expect(panel().getBoundingClientRect().top).toBeCloseTo(before - 10, 0);
  });

  it('closes it when the word leaves the window', async () => {
    const { script, picture } = await open(`${story}<div style="height:4000px"></div>`);
    script.toggle();
    scrollBy(0, 3000);
    await until(() => picture() === undefined);
    scrollTo(0, 0);
    expect(picture()).toBeUndefined();
  });

  it('and scrolls a part of itself takes it along too', async () => {
    const { script, panel } = await open(
      `<div id="box" style="height:120px;overflow:auto">${story}<div style="height:900px"></div></div>`,
    );
    script.toggle();
    await frame();
    const before = panel().getBoundingClientRect().top;
    element('#box').scrollTop = 10;
    await frame();
    expect(panel().getBoundingClientRect().top).toBeCloseTo(before - 10, 0);
  });
});

describe('the overlay', () => {
  it('is in the document only while it is open', async () => {
    const { script } = await open(story);
    const children = document.documentElement.childElementCount;
    script.toggle();
    expect(document.documentElement.childElementCount).toBe(children + 1);
    script.toggle();
    expect(document.documentElement.childElementCount).toBe(children);
  });

  it('lies over everything, out of reach of the page’s style', async () => {
    const { script, panel } = await open(
      `<style>div{display:none!important;opacity:0!important;transform:scale(3)!important}</style><dialog id="modal" style="inset:0;width:100%;height:100%">x</dialog>${story}`,
    );
    script.toggle();
    await frame();
    const { left, top, width } = panel().getBoundingClientRect();
    expect(width).toBe(200);
    const host = document.elementFromPoint(left + 50, top + 100);
    expect(host?.parentElement).toBe(document.documentElement);
    expect(host?.shadowRoot).toBeNull();
  });

  it('lets the page have every click that is not on the panel', async () => {
    const { script } = await open(story);
    script.toggle();
    await frame();
    const { left, top } = element('#away').getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).toBe(element('#away'));
  });

  it('goes at once where the page alters its place, which stays for a moment, empty, for what altered it', async () => {
    const { script, picture } = await open(story);
    script.toggle();
    await frame();
    const host = document.documentElement.lastElementChild;
    if (!(host instanceof HTMLElement)) throw new Error('no host');
    host.style.opacity = '0';
    await frame();
    expect([picture(), host.isConnected, host.clientHeight]).toEqual([undefined, true, 0]);
    await until(() => !host.isConnected);
  });

  it('goes with the signal', async () => {
    const { script } = await open(story);
    const children = document.documentElement.childElementCount;
    script.toggle();
    controller.abort();
    expect(document.documentElement.childElementCount).toBe(children);
  });
});
