import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * Lets the modules of a page in once it is painted. A browser shows a popup when that has loaded, and would wait for
 * every module which its head names: the build lays them into a template (wxt.config.ts).
 */
export default defineUnlistedScript(() => {
  const letIn = (): void => {
    const late = document.querySelector<HTMLTemplateElement>('#late-modules');
    late?.replaceWith(late.content);
  };
  addEventListener('load', () => {
    // A popup is hidden when it has loaded, and shown then; a tab that nobody sees waits until somebody does.
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      letIn();
    }).observe({ type: 'paint', buffered: true });
  });
});
