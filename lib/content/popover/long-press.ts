import type { Point } from '../../hover/geometry.ts';
import type { Marking } from '../marking/marking.ts';
import { markInSelection, selectedText } from './anchor.ts';
import { markAt } from './hit-test.ts';

type Hold = {
  /** A finger went down there; a mouse or a pen nowhere. */
  press(point: Point | undefined): void;
  /** Opens the card of the name that is selected where the finger is, if one is, and says whether. */
  openSelected(): boolean;
  /** A finger is down there already, and may have selected a name. */
  at(point: Point): void;
};

/**
 * A finger that is held down on a name, which selects its words. Browsers select before they tell of the press
 * (Chromium) or after (Firefox).
 */
export function createHold(marking: () => Marking | undefined, open: (point: Point) => void): Hold {
  let held: Point | undefined;
  const hold: Hold = {
    press: (point) => void (held = point),
    openSelected() {
      if (!held || !selectsNameAt(held, marking())) return false;
      open(held);
      return true;
    },
    at(point) {
      hold.press(point);
      hold.openSelected();
    },
  };
  return hold;
}

/** Whether all selected words lie in the name at a point: one who selects more wants to copy it. */
function selectsNameAt(point: Point, marking: Marking | undefined): boolean {
  const mark = marking && markAt(point, marking);
  if (!mark || markInSelection(marking)?.id !== mark.id) return false;
  return mark.mention.surface.includes(selectedText());
}
