import { describe, expect, it } from 'vitest';
import { takeOver } from '../../../lib/page/takeover.ts';

describe('a second injection', () => {
  it('ends the first', () => {
    const first = takeOver();
    const second = takeOver();
    expect([first.signal.aborted, second.signal.aborted]).toEqual([true, false]);
    second.abort();
    expect(takeOver().signal.aborted).toBe(false);
  });
});
