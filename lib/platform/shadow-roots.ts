import { liveApi } from './extension-api.ts';

declare global {
  interface Element {
    /** Firefox shows it to extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Asked once: a property that is missing is looked for on every prototype. */
const SHOWS_CLOSED = 'openOrClosedShadowRoot' in Element.prototype;

/**
 * The shadow root of an element; a closed one too where the browser shows it to extensions: Firefox by a property,
 * Chromium by a question that is not cheap, and is therefore asked of custom elements only.
 */
export function shadowRootOf(element: Element, isOwn = isCustom(element)): ShadowRoot | null {
  const shadow = SHOWS_CLOSED ? element.openOrClosedShadowRoot : element.shadowRoot;
  if (shadow || SHOWS_CLOSED || !isOwn) return shadow ?? null;
  return (element instanceof HTMLElement && liveApi()?.dom?.openOrClosedShadowRoot(element)) || null;
}

/** Whether an element is one that scripts define. */
export function isCustom({ localName }: Element): boolean {
  return localName.includes('-');
}
