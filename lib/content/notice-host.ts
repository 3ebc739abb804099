/** Where notices of saves meet that are injected into one page one after the other: one stands at a time. */

type Standing = { readonly token: string; readonly controller: AbortController; readonly lead: () => void };

const KEY: unique symbol = Symbol.for('vigie.notice-stand');
const world: typeof globalThis & { [KEY]?: Standing } = globalThis;

/**
 * Puts up a notice in the place of another, or leads the keyboard to the one that stands for the same save. `draw`
 * gives what leads there; its signal ends the notice.
 */
export function hostNotice(token: string, draw: (signal: AbortSignal, end: () => void) => () => void): void {
  const before = world[KEY];
  if (before?.token === token) return before.lead();
  before?.controller.abort();
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => delete world[KEY], { once: true });
  const lead = draw(controller.signal, () => controller.abort());
  world[KEY] = { token, controller, lead };
}
