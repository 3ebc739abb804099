/** Links between the extension's pages lead to the tab that has the page already, instead of to one more. */
import { extensionOrigin } from '../platform/runtime.ts';
import { openTabAt, showOpenPage } from '../platform/tabs.ts';

/** Looks after the plain clicks on links of a document, until the signal ends. */
export function keepOneTab(document: Document, signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (link === null || event.defaultPrevented || event.button !== 0 || hasModifier(event)) return;
      const path = pathOf(link.href);
      if (path === undefined) return;
      event.preventDefault();
      void follow(link.href, path, link.target === '_blank');
    },
    { signal },
  );
}

/** The path of a page of the extension that is not the one the link stands on. */
function pathOf(href: string): string | undefined {
  const origin = extensionOrigin();
  if (!href.startsWith(`${origin}/`)) return undefined;
  const path = href.slice(origin.length);
  return new URL(href).pathname === location.pathname && path.includes('#') ? undefined : path;
}

async function follow(href: string, path: string, isNewTab: boolean): Promise<void> {
  if (await showOpenPage(path)) return;
  if (isNewTab) await openTabAt(href);
  else location.assign(href);
}

/** With one of these the reader says where the link is to be opened. */
function hasModifier({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey;
}
