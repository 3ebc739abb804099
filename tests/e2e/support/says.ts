import { expect } from 'vitest';
import type { Target, View } from '../../../scripts/browsers/session.ts';
import { until } from './until.ts';

/** Waits until a view says all of these, and gives its text. */
export function says(view: View, ...words: readonly (string | RegExp)[]): Promise<string> {
  return until(
    words.join(', '),
    () => view.text(),
    (text) => {
      for (const word of words) expect(text).toMatch(word);
    },
  );
}

/** Waits until a view has such an element, or has none any more: the tree of accessibility follows what is drawn. */
export async function offers(view: View, target: Target, isThere = true): Promise<void> {
  await until(
    `${target.role} «${target.name}»${isThere ? '' : ' gone'}`,
    () => view.has(target),
    (found) => expect(found).toBe(isThere),
  );
}
