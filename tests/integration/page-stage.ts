import { userEvent } from 'vitest/browser';
import type { Marking } from '../../lib/content/marking/marking.ts';
import type { MarkedPage } from '../../lib/content/popover/open-popovers.ts';
import { createOverlay } from '../../lib/content/popover/overlay.ts';
import type { Panel } from '../../lib/content/popover/panel.ts';
import { startPopoverScript, type PopoverScript } from '../../lib/content/popover/popover-script.ts';
import type { MountPopover, PopoverPicture } from '../../lib/content/popover/popover-view.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { err, ok } from '../../lib/model/result.ts';
import type { Opening } from '../../lib/model/settings.ts';
import { bareCard } from '../support/previews.ts';
import { clearPage, countedPacing, frame, literalFinder, mark, show, type Marked } from './page-support.ts';

const CSS_TEXT =
  '.panel{position:absolute;left:0;top:0;width:200px;height:120px;pointer-events:auto;background:#fff}.head{touch-action:none}';

export type Stage = {
  readonly script: PopoverScript;
  readonly asked: readonly string[];
  /** Names whose popover had its button clicked. */
  readonly clicked: readonly string[];
  /** What was drawn last and is open. */
  readonly picture: () => PopoverPicture | undefined;
  readonly pictures: () => readonly PopoverPicture[];
  /** The first button of the newest popover, in the closed root. */
  readonly button: () => HTMLButtonElement;
  /** The box of the popover drawn last. */
  readonly panel: () => HTMLElement;
  readonly marked: Marked;
  /** From now on the page is marked by another. */
  readonly setMarking: (marking: Marking) => void;
};

/** Puts the pointer where it does no harm: it may rest anywhere after the test before. */
export async function clearStage(): Promise<void> {
  clearPage();
  CSS.highlights.clear();
  document.body.innerHTML = '<p id="away">away</p>';
  await userEvent.hover(element('#away'));
}

/**
 * A marked page with the popover’s script on it, and a plain drawing in the real overlay; with `Orange` as a name that
 * only this reader has, and no marks painted, where `isSecret`.
 */
export async function stage(
  html: string,
  controller: AbortController,
  opening: Opening = 'rest',
  isSecret = false,
): Promise<Stage> {
  show(html);
  const finder = literalFinder('Orange', 'SFR');
  const isOrange = ({ companyId }: Mention): boolean => companyId === 'orange';
  const marked = isSecret ? mark(finder, 'all', countedPacing(), 'none', isOrange) : mark(finder);
  let marking = marked.marking;
  const asked: string[] = [];
  const clicked: string[] = [];
  const page: MarkedPage = {
    signal: controller.signal,
    marking: () => marking,
    nameOf: (id) => `Company ${id}`,
    mayShow: () => true,
    isOpen: () => false,
    publicCard: async () => err({ kind: 'not-found' }),
    async preview(companyId) {
      asked.push(companyId);
      return ok(bareCard(companyId));
    },
    lookedAt() {},
    async lookUp(text) {
      asked.push(`«${text}»`);
      return ok({ companyId: ['Orange', 'SFR'].find((name) => text.includes(name))?.toLowerCase() });
    },
    opening: () => opening,
  };
  const pictures = new Map<string, PopoverPicture>();
  const overlay = createOverlay(document, {
    css: CSS_TEXT,
    onLost: () => lost(),
    signal: controller.signal,
  });
  const buttons: HTMLButtonElement[] = [];
  let newest: Panel | undefined;
  const draw = (id: string): Panel => {
    const known = overlay.openPanel(id);
    if (known) return known;
    const panel = overlay.panel(id, () => pictures.get(id)?.actions.pin(true));
    const head = Object.assign(document.createElement('div'), { className: 'head', textContent: 'Head' });
    const button = Object.assign(document.createElement('button'), { textContent: 'Do' });
    const other = Object.assign(document.createElement('button'), { textContent: 'Other' });
    button.addEventListener('click', () => clicked.push(pictures.get(id)?.mark?.mention.surface ?? 'no mark'));
    const dialog = document.createElement('section');
    dialog.tabIndex = -1;
    dialog.append(head, button, other);
    panel.element.append(dialog);
    buttons.unshift(button);
    return panel;
  };
  let lost = (): void => {};
  const mount: MountPopover = (_, onLost) => (
    (lost = onLost),
    {
      show(next, word, focus) {
        pictures.delete(next.id);
        pictures.set(next.id, next);
        const panel = (newest = draw(next.id));
        panel.element.toggleAttribute('data-pinned', next.pinned);
        if (panel.isPinned !== next.pinned) panel.pin(next.pinned);
        panel.place(word);
        overlay.ring(focus ? word : []);
        if (focus) overlay.takeFocus(next.id);
      },
      move: (id, word) => overlay.openPanel(id)?.place(word),
      hide(id) {
        pictures.delete(id);
        overlay.close(id);
      },
      idAt: overlay.idAt,
      rectOf: (id) => overlay.openPanel(id)?.rect,
      get focused() {
        return overlay.focused;
      },
    }
  );
  const script = startPopoverScript(page, mount);
  await marked.marking.whenRead;
  await frame();
  controller.signal.addEventListener('abort', () => marked.controller.abort());
  return {
    script,
    asked,
    clicked,
    picture: () => [...pictures.values()].at(-1),
    pictures: () => [...pictures.values()],
    button: () => present(buttons[0]),
    panel: () => present(newest).element,
    marked,
    setMarking: (next) => (marking = next),
  };
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('no popover was drawn');
  return value;
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
