import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { liveApi } from '../lib/platform/extension-api.ts';

/**
 * Lets the modules of a page in once it is painted. A browser shows a popup when that has loaded, and would wait for
 * every module which its head names: the build lays them into a template (scripts/popup-first.ts). Until they have
 * come, the field can be typed in: it has its name, and its key.
 */
export default defineUnlistedScript(() => {
  const field = document.querySelector('input');
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target === field || !document.querySelector('[aria-busy] input')) return;
    event.preventDefault();
    field?.focus();
  });
  const letIn = (): void => {
    const late = document.querySelector<HTMLTemplateElement>('#late-modules');
    late?.replaceWith(late.content);
    if (field) field.ariaLabel = liveApi()?.i18n.getMessage('search_label') ?? null;
  };
  addEventListener('load', () => {
    // A popup is hidden when it has loaded, and shown then; a tab that nobody sees waits until somebody does.
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      letIn();
    }).observe({ type: 'paint', buffered: true });
  });
});
