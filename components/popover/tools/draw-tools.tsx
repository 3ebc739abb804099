import { render } from 'preact';
import type { Action, ActionState } from '../../../lib/hover/action.ts';
import { Months } from './months.tsx';
import { Sheet } from './sheet.tsx';
import type { ToolPorts } from './tool-ports.ts';

type Drawing = {
  readonly action: Action;
  readonly name: string;
  readonly surface: string;
  readonly tell: (state: ActionState) => void;
};

/**
 * A style sheet that no policy of the page forbids: Firefox takes it for the extension’s, and reports nothing to the
 * site, where its text is set by one call of the content script.
 */
function Style({ css }: { readonly css: string }) {
  const setText = (element: HTMLStyleElement | null): void => {
    if (element) element.textContent = css;
  };
  return <style ref={setText} />;
}

/** Renders an action and its outcome, with their style, into an element of the popover. */
export function drawTools(place: Element, { action, name, surface, tell }: Drawing, ports: ToolPorts, css = ''): void {
  render(
    <>
      <Style css={css} />
      {action === 'months' ? (
        <Months ask={ports.months} />
      ) : (
        <Sheet order={{ action }} company={name} surface={surface} ports={ports} tell={tell} />
      )}
    </>,
    place,
  );
}
