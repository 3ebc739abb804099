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
 * Puts a style sheet beside the card’s own. Firefox forbids a style that comes in without its text where the policy of
 * the page does, and reports it to the site; one whose text a content script set before is the extension’s.
 */
function addStyle(place: Element, css: string): void {
  const root = place.getRootNode();
  if (!(root instanceof ShadowRoot) || root.styleSheets.length > 1) return;
  const style = place.ownerDocument.createElement('style');
  style.textContent = css;
  root.append(style);
}

/** Renders an action and its outcome, with their style, into an element of the popover. */
export function drawTools(place: Element, { action, name, surface, tell }: Drawing, ports: ToolPorts, css = ''): void {
  addStyle(place, css);
  render(
    action === 'months' ? (
      <Months ask={ports.months} />
    ) : (
      <Sheet order={{ action }} company={name} surface={surface} ports={ports} tell={tell} />
    ),
    place,
  );
}
