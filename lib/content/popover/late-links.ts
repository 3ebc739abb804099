import { isOfKey, isReal } from './event-gate.ts';

/** Links of a card have their address from when the reader uses them: see `components/popover/late-links.ts`. */

/** A link, and the attribute that holds its address. */
const LINK = 'a[data-href]';

/** What a reader does with a link: the first events of a click, a middle click, a menu, a press of Enter. */
const USES = ['pointerdown', 'click', 'auxclick', 'contextmenu', 'keydown'];

/** Gives a link in a shadow tree its address while the reader uses it, before the browser follows it. */
export function giveAddressesInUse(root: ShadowRoot, signal: AbortSignal): void {
  const onUse = (event: Event): void => {
    if (!isReal(event) || (isOfKey(event) && event.key !== 'Enter')) return;
    const link = linkAt(event.target);
    link?.setAttribute('href', link.getAttribute('data-href') ?? '');
  };
  // What the browser does by default comes after the listeners: the address may go when the link is left.
  const onLeave = (event: Event): void => {
    const link = linkAt(event.target);
    const to = event instanceof FocusEvent || event instanceof PointerEvent ? event.relatedTarget : null;
    if (link && !(to instanceof Node && link.contains(to))) link.removeAttribute('href');
  };
  for (const type of USES) root.addEventListener(type, onUse, { capture: true, signal });
  for (const type of ['pointerout', 'focusout']) root.addEventListener(type, onLeave, { capture: true, signal });
}

function linkAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(LINK) : null;
}
