import { describe, expect, it } from 'vitest';
import { lastMonths } from '../../../lib/text/dates.ts';

describe('the last months', () => {
  it('end with that of the moment, and go over the new year', () => {
    expect(lastMonths('2026-02-28T23:59:59Z', 4)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  it('are as many as asked for', () => {
    expect(lastMonths('2026-11-25', 24)).toHaveLength(24);
    expect(lastMonths('2026-11-25', 24)[0]).toBe('2024-12');
  });
});
