import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { LEAVE_AFTER } from '../../lib/hover/state.ts';
import { fromTheRoot } from '../../lib/platform/highlight-style.ts';
import { clearStage, element, stage } from './page-stage.ts';
import { frame, show, until } from './page-support.ts';
import marksCss from '../../assets/marks.css?inline';

let controller = new AbortController();
beforeEach(clearStage);
afterEach(() => {
  controller.abort();
  controller = new AbortController();
});

describe('over a modal dialog of the page', () => {
  it('the popover is drawn, stays while the pointer is on it, and closes by Escape before the dialog does', async () => {
    const { picture, panel } = await stage(
      '<p id="away">away</p><dialog style="margin:20px;height:300px"><p>The <b id="name">Orange</b> group</p></dialog>',
      controller,
    );
    const dialog = element('dialog');
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
    dialog.showModal();
    await until(() => document.querySelector('#name')?.checkVisibility() ?? false);
    await until(() => CSS.highlights.has('vigie'));
    await userEvent.hover(element('#name'));
    await until(() => picture()?.content.kind === 'ready');
    const { left, top, width, height } = panel().getBoundingClientRect();
    await userEvent.hover(document.documentElement, {
      position: { x: left + width / 2, y: top + height / 2 },
      force: true,
    });
    // Timers and animations of a page run on one clock: by its end the popover would have gone.
    await document.documentElement.animate([], { duration: 2 * LEAVE_AFTER }).finished;
    expect(picture()?.name).toBe('Company orange');
    await userEvent.keyboard('{Escape}');
    await until(() => picture() === undefined);
    expect(dialog.open).toBe(true);
  });
});

describe('on paper and for eyes that need other colours', () => {
  const look = (
    of: Element = document.body,
  ): { readonly line: string; readonly style: string; readonly ground: string } => {
    const {
      textDecorationLine: line,
      textDecorationStyle: style,
      backgroundColor: ground,
    } = getComputedStyle(of, '::highlight(vigie-tint)');
    return { line, style, ground };
  };
  const sheet = (css = marksCss): void => {
    const style = Object.assign(document.createElement('style'), { textContent: css });
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

  it('a style for the root is that of whatever stands inside, in a shadow tree too', async () => {
    show('<article><p><b id="name">Orange</b></p><div id="host"></div></article>');
    const inside = element('#host').attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    sheet(fromTheRoot(marksCss));
    for (const of of [document.documentElement, element('#name'), inside])
      expect(look(of)).toMatchObject({ line: 'none', ground: 'rgba(240, 170, 40, 0.28)' });
    await emulate('screen', [{ name: 'forced-colors', value: 'active' }]);
    for (const of of [document.documentElement, element('#name'), inside])
      expect(look(of)).toMatchObject({ line: 'underline', style: 'double' });
  });

  it('nothing is printed', async () => {
    sheet();
    await emulate('print');
    expect(look()).toMatchObject({ line: 'none', ground: 'rgba(0, 0, 0, 0)' });
  });

  it('nor is a card that is open', async () => {
    const { picture, panel } = await stage('<p>The <b id="name">Orange</b> group</p>', controller);
    await userEvent.hover(element('#name'));
    await until(() => picture()?.content.kind === 'ready');
    expect(panel().checkVisibility()).toBe(true);
    await emulate('print');
    expect(panel().checkVisibility()).toBe(false);
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
