/** Work that may be put down between its steps, so that the page has its turn. */
export type Steps<T> = Generator<void, T>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

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
  while (!step.done) {
    await rest();
    if (!isSamePage()) return undefined;
    step = steps.next();
  }
  return step.value;
}
