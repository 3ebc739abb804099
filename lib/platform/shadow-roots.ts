import { liveApi } from './extension-api.ts';

/**
 * The shadow root of an element; a closed one too where the browser shows it to extensions, which both ask for
 * by `dom.openOrClosedShadowRoot`. Those stand nearly always in custom elements, and the question is not cheap.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const { shadowRoot } = element;
  if (shadowRoot ?? !element.localName.includes('-')) return shadowRoot;
  return (element instanceof HTMLElement && liveApi()?.dom?.openOrClosedShadowRoot(element)) || null;
}
