import { expect, it } from 'vitest';
import { fileCounts } from '../scripts/style/files.ts';
import { functionCounts } from '../scripts/style/functions.ts';

// Not in tests/architecture.test.ts, which recipes run in a copy that all of them have made longer.
it('has lines, files and functions of the lengths that `npm run style` allows', () => {
  const over = [...fileCounts(), ...functionCounts()].filter(
    ({ value, limit }) => limit !== undefined && value > limit,
  );
  expect(over).toEqual([]);
});
