import { render } from 'preact';
import type { Deed, DeedState } from '../../../lib/hover/action.ts';
import { Months } from './months.tsx';
import { Sheet } from './sheet.tsx';
import type { ToolPorts } from './tool-ports.ts';

type Drawing = { readonly deed: Deed; readonly name: string; readonly surface: string; readonly tell: (state: DeedState) => void };

/** Draws a deed and what comes of it, in its style, into a place of the popover. */
export function drawTools(place: Element, { deed, name, surface, tell }: Drawing, ports: ToolPorts, css = ''): void {
  render(
    <>
      <style>{css}</style>
      {deed === 'months' ? <Months ask={ports.months} /> : <Sheet order={{ deed }} company={name} surface={surface} ports={ports} tell={tell} />}
    </>,
    place,
  );
}
