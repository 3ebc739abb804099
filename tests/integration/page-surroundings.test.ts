import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { LEAVE_AFTER } from '../../lib/hover/state.ts';
import marksCss from '../../assets/marks.css?inline';
import { clearStage, element, stage } from './page-stage.ts';
import { frame, until } from './page-support.ts';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

describe('over a modal dialog of the page', () => {
  it('the popover is drawn, stays while the pointer is on it, and closes by Escape before the dialog does', async () => {
    const { picture, panel } = await stage('<p id="away">away</p><dialog style="margin:20px;height:300px"><p>The <b id="name">Orange</b> group</p></dialog>', controller);
    const dialog = element('dialog');
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
    dialog.showModal();
    await until(() => document.querySelector('#name')?.checkVisibility() ?? false);
    await until(() => CSS.highlights.has('vigie'));
    await userEvent.hover(element('#name'));
    await until(() => picture()?.content.kind === 'ready');
    const { left, top, width, height } = panel().getBoundingClientRect();
    await userEvent.hover(document.documentElement, { position: { x: left + width / 2, y: top + height / 2 }, force: true });
    // Timers and animations of a page run on one clock: by its end the popover would have gone.
    await document.documentElement.animate([], { duration: 2 * LEAVE_AFTER }).finished;
    expect(picture()?.name).toBe('Company orange');
    await userEvent.keyboard('{Escape}');
    await until(() => picture() === undefined);
    expect(dialog.open).toBe(true);
  });
});

describe('on paper and for eyes that need other colours', () => {
  const look = (): { readonly line: string; readonly style: string; readonly ground: string } => {
    const { textDecorationLine: line, textDecorationStyle: style, backgroundColor: ground } = getComputedStyle(document.body, '::highlight(vigie-tint)');
    return { line, style, ground };
  };
  const sheet = (): void => {
    const style = Object.assign(document.createElement('style'), { textContent: marksCss });
    document.head.append(style);
    onTestFinished(() => style.remove());
  };
  const emulate = async (media: string, features: readonly { name: string; value: string }[] = []): Promise<void> => {
    await cdp().send('Emulation.setEmulatedMedia', { media, features: [...features] });
    onTestFinished(async () => {
      await cdp().send('Emulation.setEmulatedMedia', { media: '', features: [] });
    });
    await frame();
  };

  it('a tint is a tint on the screen', async () => {
    sheet();
    await frame();
    expect(look()).toMatchObject({ line: 'none', ground: 'rgba(240, 170, 40, 0.28)' });
  });

  it('nothing is printed', async () => {
    sheet();
    await emulate('print');
    expect(look()).toMatchObject({ line: 'none', ground: 'rgba(0, 0, 0, 0)' });
  });

  it.each([
    ['more contrast', 'prefers-contrast', 'more'],
    ['colours of their own', 'forced-colors', 'active'],
  ])('a tint gives way to a double line for %s', async (_, name, value) => {
    sheet();
    await emulate('screen', [{ name, value }]);
    expect(look()).toMatchObject({ line: 'underline', style: 'double' });
  });
});
