import { userEvent } from 'vitest/browser';
import { compileGazetteer } from '../../lib/gazetteer/compile.ts';
import { createDocument } from '../../lib/gazetteer/document.ts';
import { indexGazetteer } from '../../lib/gazetteer/gazetteer.ts';
import type { Rect } from '../../lib/hover/geometry.ts';
import type { Preview } from '../../lib/model/preview.ts';
import { ok } from '../../lib/model/result.ts';
import type { Opening } from '../../lib/model/settings.ts';
import { createOverlay } from '../../lib/page/overlay.ts';
import { startPopoverScript, type MarkedPage, type PopoverScript } from '../../lib/page/popover-script.ts';
import type { MountPopover, PopoverPicture } from '../../lib/page/popover-view.ts';
import { clearPage, frame, literalFinder, mark, show, type Marked } from './page-support.ts';

const CSS_TEXT = '.panel{position:absolute;left:0;top:0;width:200px;height:120px;pointer-events:auto;background:#fff}';

const preview = (id: string): Preview => ({
  company: { id, name: id, kind: 'company', status: 'active', country: 'FR', sectors: [], about: { en: '', fr: '' } },
  articles: [],
  total: 0,
  unread: 0,
  watched: false,
});

export type Stage = {
  readonly script: PopoverScript;
  readonly asked: readonly string[];
  readonly taught: readonly unknown[];
  /** What is drawn now. */
  readonly picture: () => PopoverPicture | undefined;
  /** The drawn button, in the closed root. */
  readonly button: HTMLButtonElement;
  readonly panel: HTMLElement;
  readonly marked: Marked;
};

/** Puts the pointer where it does no harm: it may rest anywhere after the test before. */
export async function clearStage(): Promise<void> {
  clearPage();
  CSS.highlights.clear();
  document.body.innerHTML = '<p id="away">away</p>';
  await userEvent.hover(element('#away'));
}

/** A marked page with the popover’s script on it, and a plain drawing in the real overlay. */
export async function stage(html: string, controller: AbortController, opening: Opening = 'rest'): Promise<Stage> {
  show(html);
  const marked = mark(literalFinder('Orange', 'SFR'));
  const asked: string[] = [];
  const taught: unknown[] = [];
  const gazetteer = indexGazetteer(compileGazetteer([]));
  const linkedPage = { gazetteer, document: createDocument(gazetteer), lang: 'en', host: 'press.example' };
  const page: MarkedPage = {
    signal: controller.signal,
    marking: () => marked.marking,
    nameOf: (id) => `Company ${id}`,
    async preview(companyId) {
      asked.push(companyId);
      return ok(preview(companyId));
    },
    opening: () => opening,
    linked: () => linkedPage,
    async teach(lesson) {
      taught.push(lesson);
      return ok({ id: 'l1' });
    },
    unteach: async () => ok({}),
    find: async () => ok([]),
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
    button.addEventListener('click', () => void actions.teach({ kind: 'never' }));
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
  await marked.marking.whenRead;
  await frame();
  controller.signal.addEventListener('abort', () => marked.controller.abort());
  return { script, asked, taught, picture: () => picture, button, panel: overlay.panel, marked };
}

export function element(selector: string): HTMLElement {
  const found = document.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`${selector} is not there`);
  return found;
}

/** Clicks where an element is drawn; what lies in a closed root is out of reach by itself. */
export async function clickOn(target: Element): Promise<void> {
  const { left, top, width, height } = target.getBoundingClientRect();
  await userEvent.click(document.documentElement, { position: { x: left + width / 2, y: top + height / 2 } });
}

export const story = '<p id="away">away</p><p>The operator <b id="orange">Orange</b> and <i id="sfr">SFR</i></p>';
