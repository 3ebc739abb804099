import type { Pace } from '../../model/feed-state.ts';
import type { ParsedFeed } from '../formats/parsed-feed.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** How often a feed wants to be asked, in the form in which it is kept. */
export function paceOf({
  ttlMinutes,
  skipHours,
  skipDays = [],
}: Pick<ParsedFeed, 'ttlMinutes' | 'skipHours' | 'skipDays'>): Pace {
  const days = skipDays.map((day) => DAYS.indexOf(day.trim().toLowerCase())).filter((day) => day >= 0);
  return {
    ...(ttlMinutes !== undefined && ttlMinutes > 0 && { ttlMinutes }),
    ...(skipHours !== undefined && skipHours.length > 0 && { skipHours }),
    ...(days.length > 0 && { skipDays: days }),
  };
}
