import { afterEach, expect, it } from 'vitest';
import { guardActs } from '../../lib/content/popover/act-guard.ts';
import type { OverlayHost } from '../../lib/content/popover/overlay-host.ts';
import type { Panel } from '../../lib/content/popover/panel.ts';
import type { Sight } from '../../lib/content/popover/sight.ts';
import { clearPage } from './page-support.ts';

const running = new AbortController();
afterEach(clearPage);

/** A card that has stood in its place for a minute, and how many clicks reach it; `look` is what is done before an act. */
function cardWith(look: () => void): { readonly click: () => void; readonly clicks: () => number } {
  const element = document.body.appendChild(document.createElement('div'));
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = '<div class="panel"><button>Watch</button></div>';
  const [card, button] = [root.querySelector<HTMLElement>('.panel'), root.querySelector('button')];
  if (!card || !button) throw new Error('the card has no button');
  const longAgo = performance.now() - 60_000;
  const nothing = (): void => undefined;
  const host: OverlayHost = {
    element,
    root,
    isUnaltered: () => true,
    hasKeyFocus: false,
    raise: nothing,
    expectKeyFocus: nothing,
    giveFocusBack: nothing,
  };
  const panel: Panel = {
    element: card,
    rect: { left: 0, top: 0, right: 100, bottom: 100 },
    place: nothing,
    isPinned: false,
    stillSince: longAgo,
    isInPlace: true,
    restart: nothing,
    pin: nothing,
    move: nothing,
    nextCorner: nothing,
    settle: nothing,
  };
  const sight: Sight = { watch: nothing, forget: nothing, look, seenSince: () => longAgo };
  guardActs({ host, sight, panels: () => [panel], onAltered: nothing, signal: running.signal });
  let clicks = 0;
  button.addEventListener('click', () => (clicks += 1));
  return { click: () => button.click(), clicks: () => clicks };
}

it('a click reaches a card that has been seen in its place', () => {
  const card = cardWith(() => undefined);
  card.click();
  expect(card.clicks()).toBe(1);
});

it('no click does where the look before it fails', () => {
  const failures: string[] = [];
  const hear = (event: ErrorEvent): void => {
    failures.push(event.message);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  globalThis.addEventListener('error', hear, true);
  const card = cardWith(() => {
    throw new Error('a look failed');
  });
  card.click();
  globalThis.removeEventListener('error', hear, true);
  expect(failures).toEqual([expect.stringContaining('a look failed')]);
  expect(card.clicks()).toBe(0);
});
