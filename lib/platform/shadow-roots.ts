import { liveApi } from './extension-api.ts';

declare global {
  interface Element {
    /** Firefox shows it to extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/** Asked once: a property that is missing is looked for on every prototype. */
const SHOWS_CLOSED = 'openOrClosedShadowRoot' in Element.prototype;
/** Read through the prototype: a form answers for its members with its controls of that name. */
const shadowGetter = Object.getOwnPropertyDescriptor(
  Element.prototype,
  SHOWS_CLOSED ? 'openOrClosedShadowRoot' : 'shadowRoot',
)?.get;
const nameGetter = Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;

/**
 * The shadow root of an element; a closed one too where the browser shows it to extensions: Firefox by a property,
 * Chromium by a question that is not cheap, and is therefore asked of custom elements only.
 */
export function shadowRootOf(element: Element, isOwn = isCustom(element)): ShadowRoot | null {
  const shadow = shadowGetter?.call(element) as ShadowRoot | null | undefined;
  if (shadow || SHOWS_CLOSED || !isOwn) return shadow ?? null;
  return (element instanceof HTMLElement && liveApi()?.dom?.openOrClosedShadowRoot(element)) || null;
}

/** Whether an element is one that scripts define. */
export function isCustom(element: Element): boolean {
  return String(nameGetter?.call(element)).includes('-');
}
