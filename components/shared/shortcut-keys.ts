/**
 * Keys held with Alt, for all that a page can do: `aria-keyshortcuts="Alt+S"` on a control is the whole declaration.
 */

/** Held keys are named on their controls meanwhile. */
const SHOWN = 'shortcuts';

/**
 * Alt with a letter or digit presses the control that declares it, or brings the focus to it where something is typed
 * there. Known by the place of the key, since Alt writes other signs on some keyboards.
 */
export function followShortcuts(page: Document, signal: AbortSignal): void {
  const { documentElement } = page;
  const hide = (): void => {
    delete documentElement.dataset[SHOWN];
  };
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.isComposing) return;
      if (event.key === 'Alt') documentElement.dataset[SHOWN] = '';
      if (!event.altKey) return;
      const name = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
      const control = [...page.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="Alt+${name ?? ''}"]`)].find(
        (declaring) => !declaring.closest('[hidden]'),
      );
      if (!control) return;
      event.preventDefault();
      control.focus();
      if (!control.matches('input, textarea, select')) control.click();
    },
    { signal },
  );
  page.addEventListener('keyup', ({ key }) => key === 'Alt' && hide(), { signal });
  page.defaultView?.addEventListener('blur', hide, { signal });
}
