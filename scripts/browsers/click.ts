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
