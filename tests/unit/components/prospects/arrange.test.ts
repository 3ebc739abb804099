import { describe, expect, it } from 'vitest';
import { arranged, AS_COLLECTED } from '../../../../components/prospects/arrange.ts';
import type { Arrangement } from '../../../../components/prospects/arrange.ts';
import { isoDate } from '../../../../lib/model/iso-date.ts';
import type { IsoDate } from '../../../../lib/model/iso-date.ts';
import type { ProspectStatus } from '../../../../lib/model/prospect-bounds.ts';
import type { Prospect } from '../../../../lib/model/prospect.ts';

function day(text: string): IsoDate {
  const date = isoDate(text);
  if (date === undefined) throw new Error(text);
  return date;
}

const prospect = (name: string, status: ProspectStatus, date?: string): Prospect => ({
  id: name,
  name,
  status,
  note: '',
  nextStep: '',
  ...(date !== undefined && { nextDate: day(date) }),
});
const LIST = [
  prospect('Éloi', 'won'),
  prospect('atos', 'new', '2026-03-17'),
  prospect('Zeta', 'meeting', '2026-03-10'),
  prospect('Bull', 'lost', '2026-03-18'),
  prospect('Mono', 'new'),
];
const { compare } = new Intl.Collator('fr');
const names = (parts: Partial<Arrangement>): string[] =>
  arranged(LIST, { ...AS_COLLECTED, ...parts }, day('2026-03-10'), compare).map(({ name }) => name);

describe('a prospect list', () => {
  it('stands as it was collected, by name, by status or by date, and the other way round', () => {
    expect(names({})).toEqual(['Éloi', 'atos', 'Zeta', 'Bull', 'Mono']);
    expect(names({ sort: 'name' })).toEqual(['atos', 'Bull', 'Éloi', 'Mono', 'Zeta']);
    expect(names({ sort: 'status' })).toEqual(['atos', 'Mono', 'Zeta', 'Éloi', 'Bull']);
    expect(names({ sort: 'name', isReversed: true })).toEqual(['Zeta', 'Mono', 'Éloi', 'Bull', 'atos']);
  });

  it('has firms without a date last, whichever way the dates go', () => {
    expect(names({ sort: 'date' })).toEqual(['Zeta', 'atos', 'Bull', 'Éloi', 'Mono']);
    expect(names({ sort: 'date', isReversed: true }).slice(0, 3)).toEqual(['Bull', 'atos', 'Zeta']);
  });

  it('shows those of a status, or those that are still open', () => {
    expect(names({ status: 'won' })).toEqual(['Éloi']);
    expect(names({ status: 'open' })).toEqual(['atos', 'Zeta', 'Mono']);
  });

  it.each([
    ['now', ['Zeta']],
    ['week', ['atos', 'Zeta']],
    ['none', ['Éloi', 'Mono']],
  ] as const)('shows what is due: %s', (due, expected) => {
    expect(names({ due })).toEqual(expected);
  });
});
