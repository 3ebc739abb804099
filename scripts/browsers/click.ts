import { atRest, eventually } from './eventually.ts';
import type { Box } from './in-page.ts';
import { middleOf } from './popover-content.ts';
import type { Target, View } from './session.ts';

/**
 * Clicks an element that stands still, and that stands there still once the pointer is on it: a surface that fills
 * moves it away in between. `look` brings it into view and gives its box, while there is one.
 */
export async function clickWhereItStands(
  target: Target,
  look: (target: Target) => Promise<Box | undefined>,
  { moveTo, clickAt }: Pick<View, 'moveTo' | 'clickAt'>,
): Promise<void> {
  const what = `${target.role} «${target.name}»`;
  await eventually(`a click on ${what}`, async () => {
    const box = await eventually(
      what,
      atRest(() => look(target)),
    );
    await moveTo(middleOf(box));
    if (JSON.stringify(await look(target)) !== JSON.stringify(box)) return undefined;
    await clickAt(middleOf(box));
    return true;
  });
}

/**
 * Clicks a field until what is typed goes into it: a form that still fills moves between the last look and the press,
 * and what is typed then is lost without an error.
 */
export async function clickInto(
  target: Target,
  { click }: Pick<View, 'click'>,
  isFocused: () => Promise<boolean>,
): Promise<void> {
  await eventually(`the focus in ${target.role} «${target.name}»`, async () => {
    await click(target);
    return (await isFocused()) || undefined;
  });
}
