/**
 * Whether the reader likes all of the card at a name, or what is read at a glance. Light enough for the popover’s
 * script.
 */
import { readLocal, removeLocal, writeLocal } from '../../platform/local-store.ts';

const KEY = 'popoverForm';
const FULL = 'full';

/** Whether all of it is wished for; at first it is not. */
export async function likesFullPopover(): Promise<boolean> {
  return (await readLocal([KEY]))[KEY] === FULL;
}

/** Keeps the choice; that of everybody is not stored. */
export async function keepPopoverForm(isFull: boolean): Promise<void> {
  await (isFull ? writeLocal({ [KEY]: FULL }) : removeLocal([KEY]));
}
