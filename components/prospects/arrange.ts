/** Which prospects of a list are shown, and in which order. */
import { daysAfter } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import { PROSPECT_STATUSES } from '../../lib/model/prospect-bounds.ts';
import type { ProspectStatus } from '../../lib/model/prospect-bounds.ts';
import { isOpen } from '../../lib/model/prospect.ts';
import type { Prospect } from '../../lib/model/prospect.ts';

export type Sort = 'collected' | 'name' | 'status' | 'date';

/** By when something is to be done: today or earlier, within seven days, or no day named. */
export const DUES = ['any', 'now', 'week', 'none'] as const;
export type Due = (typeof DUES)[number];

export type Arrangement = {
  readonly sort: Sort;
  readonly isReversed: boolean;
  readonly status: ProspectStatus | 'any' | 'open';
  readonly due: Due;
  /** A member of the team. */
  readonly owner: string | 'any' | 'nobody';
};

export const AS_COLLECTED: Arrangement = {
  sort: 'collected',
  isReversed: false,
  status: 'any',
  due: 'any',
  owner: 'any',
};

export function arranged(
  prospects: readonly Prospect[],
  { sort, isReversed, status, due, owner }: Arrangement,
  today: IsoDate,
  compareNames: (one: string, other: string) => number,
): readonly Prospect[] {
  const shown = prospects.filter(
    (prospect) =>
      isStatus(prospect, status) &&
      isDue(prospect, due, today) &&
      (owner === 'any' || (prospect.owner ?? 'nobody') === owner),
  );
  const sorted = shown.toSorted((one, other) => {
    switch (sort) {
      case 'collected':
        return 0;
      case 'name':
        return compareNames(one.name, other.name);
      case 'status':
        return PROSPECT_STATUSES.indexOf(one.status) - PROSPECT_STATUSES.indexOf(other.status);
      case 'date':
        return compareDates(one.nextDate, other.nextDate, isReversed);
    }
  });
  return isReversed ? sorted.toReversed() : sorted;
}

function isStatus({ status }: Prospect, wanted: Arrangement['status']): boolean {
  return wanted === 'any' || (wanted === 'open' ? isOpen(status) : status === wanted);
}

function isDue({ nextDate }: Prospect, due: Due, today: IsoDate): boolean {
  switch (due) {
    case 'any':
      return true;
    case 'now':
      return nextDate !== undefined && nextDate <= today;
    case 'week':
      return nextDate !== undefined && nextDate <= daysAfter(today, 7);
    case 'none':
      return nextDate === undefined;
  }
}

/** Those without a date come last, whichever way the others stand. */
function compareDates(one: IsoDate | undefined, other: IsoDate | undefined, isReversed: boolean): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return (one === undefined) === isReversed ? -1 : 1;
  return one < other ? -1 : 1;
}
