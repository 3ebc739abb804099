import { expect } from 'vitest';
import type { View } from '../../../scripts/browsers/session.ts';
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
