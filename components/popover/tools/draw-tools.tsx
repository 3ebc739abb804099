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

/** Renders an action and its outcome, with their style, into an element of the popover. */
export function drawTools(place: Element, { action, name, surface, tell }: Drawing, ports: ToolPorts, css = ''): void {
  const root = place.getRootNode();
  // Firefox forbids a style that comes in without its text where the policy of the page does, and reports it to the
  // site; one whose text a content script set before is the extension’s. The first sheet is that of the card.
  if (root instanceof ShadowRoot && !root.styleSheets[1])
    root.append(Object.assign(place.ownerDocument.createElement('style'), { textContent: css }));
  render(
    action === 'months' ? (
      <Months ask={ports.months} />
    ) : (
      <Sheet order={{ action }} company={name} surface={surface} ports={ports} tell={tell} />
    ),
    place,
  );
}
