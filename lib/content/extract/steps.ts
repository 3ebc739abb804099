import type { Steps } from '../../text/steps.ts';

/**
 * Does the steps one by one, and rests between them. Stops, and gives nothing, where the page is another one after a
 * rest: what was read of one is not joined with what another says.
 */
export async function finishInTurns<T>(
  steps: Steps<T>,
  rest: () => Promise<void>,
  isSamePage: () => boolean,
): Promise<T | undefined> {
  let step = steps.next();
  while (step.done !== true) {
    await rest();
    if (!isSamePage()) return undefined;
    step = steps.next();
  }
  return step.value;
}
