/**
 * Where the script that reads an article and the one that looks for what stands in its text meet: one property of the
 * global object of their isolated world, under a symbol. The page’s own world cannot see it.
 */
import type { Extraction } from './rich-content.ts';

const KEY: unique symbol = Symbol.for('vigie.extraction');
const world: typeof globalThis & { [KEY]?: Extraction } = globalThis;

/** Leaves what was read for the next script; none where nothing was. */
export function leaveExtraction(extraction: Extraction | undefined): void {
  if (extraction) world[KEY] = extraction;
  else delete world[KEY];
}

/** Takes what the script before left: it is there once. */
export function takeExtraction(): Extraction | undefined {
  const extraction = world[KEY];
  delete world[KEY];
  return extraction;
}
