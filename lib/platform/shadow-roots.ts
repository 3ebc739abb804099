import { liveApi } from './extension-api.ts';

declare global {
  interface Element {
    /** Firefox shows it to extensions. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
}

/**
 * The shadow root of an element; a closed one too where the browser shows it to extensions: Firefox by a property,
 * Chromium by a question that is not cheap, and is therefore asked of custom elements only.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const shadow = element.shadowRoot ?? element.openOrClosedShadowRoot;
  if (shadow ?? !element.localName.includes('-')) return shadow || null;
  return (element instanceof HTMLElement && liveApi()?.dom?.openOrClosedShadowRoot(element)) || null;
}
