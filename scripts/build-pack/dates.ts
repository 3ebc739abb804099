import { isPartialDate, isoDate } from '../../lib/model/iso-date.ts';

/** Whether a text is a year, a month or a day that the calendar knows. */
export function isCalendarDate(text: string): boolean {
  return isPartialDate(text) && (text.length < 10 || isoDate(text) !== undefined);
}
