import { describe, expect, it, vi } from 'vitest';
import { createCompanyVisits } from '../../../../../lib/background/services/companies/company-visits.ts';
import { appError } from '../../../../../lib/model/app-error.ts';
import { err, ok } from '../../../../../lib/model/result.ts';
import type { CompanyVisit } from '../../../../../lib/storage/library/company-visits.ts';

/** Looks at a company at a moment of one day, given the visit kept before; what it tells and keeps. */
async function look(clock: string, before?: CompanyVisit) {
  const kept: CompanyVisit[] = [];
  const visits = createCompanyVisits({
    lastVisit: async () => ok(before),
    keepVisit: async (_id, visit) => kept.push(visit),
    forgetVisits: async () => {},
    isKept: async () => true,
    now: () => `2026-11-25T${clock}:00Z`,
    reporting: () => {},
  });
  const since = await visits.last('orange');
  expect(kept).toEqual([]);
  await visits.keep('orange');
  return { since, kept };
}
const at = (clock: string): string => `2026-11-25T${clock}:00Z`;

describe('looking at a company', () => {
  it('tells nothing at the first look, and keeps it', async () => {
    expect(await look('09:00')).toEqual({ since: undefined, kept: [{ at: at('09:00') }] });
  });

  it('tells of the last look in a later sitting', async () => {
    expect(await look('12:00', { at: at('09:00'), since: at('07:00') })).toEqual({
      since: at('09:00'),
      kept: [{ at: at('12:00'), since: at('09:00') }],
    });
  });

  it('goes on telling of the sitting before while this one lasts, and writes no look twice a minute', async () => {
    expect(await look('09:20', { at: at('09:00'), since: at('07:00') })).toEqual({
      since: at('07:00'),
      kept: [{ at: at('09:20'), since: at('07:00') }],
    });
    expect(await look('09:01', { at: at('09:00'), since: at('07:00') })).toEqual({ since: at('07:00'), kept: [] });
  });

  it('tells nothing where the library cannot be read', async () => {
    const keepVisit = vi.fn<(id: string, visit: CompanyVisit) => Promise<unknown>>();
    const visits = createCompanyVisits({
      lastVisit: async () => err(appError('database-unavailable')),
      keepVisit,
      forgetVisits: async () => {},
      isKept: async () => true,
      now: () => at('09:00'),
      reporting: () => {},
    });
    expect(await visits.last('orange')).toBeUndefined();
    await visits.keep('orange');
    expect(keepVisit).not.toHaveBeenCalled();
  });

  it('forgets what is older than a quarter of a year, and says nothing of it', async () => {
    const forgotten: (string | undefined)[] = [];
    const visits = createCompanyVisits({
      lastVisit: async () => ok({ at: '2026-08-01T09:00:00Z' }),
      keepVisit: async () => {},
      forgetVisits: async (before) => forgotten.push(before),
      isKept: async () => true,
      now: () => at('09:00'),
      reporting: () => {},
    });
    expect(await visits.last('orange')).toBeUndefined();
    await visits.keep('orange');
    expect(forgotten).toEqual(['2026-08-27T09:00:00.000Z']);
  });

  it('keeps nothing and forgets everything where the reader does not want it', async () => {
    const forgotten: (string | undefined)[] = [];
    const keepVisit = vi.fn<(id: string, visit: CompanyVisit) => Promise<unknown>>();
    const visits = createCompanyVisits({
      lastVisit: async () => ok({ at: at('08:00') }),
      keepVisit,
      forgetVisits: async (before) => forgotten.push(before),
      isKept: async () => false,
      now: () => at('09:00'),
      reporting: () => {},
    });
    expect(await visits.last('orange')).toBeUndefined();
    await visits.keep('orange');
    expect([forgotten, keepVisit.mock.calls]).toEqual([[undefined], []]);
  });
});
