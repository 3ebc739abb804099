import { findDates, foldDateText } from '../text/dates.ts';
import { WEEKDAYS } from '../text/month-names.ts';

/** What may stand around the date in a line that is only a dateline: weekday, hour, «publié», «par», signs. */
const REST = new RegExp(
  String.raw`\b(?:${WEEKDAYS.join('|')}|le|on|am|el|il|du|de|the|at|um|uhr|alle|ore|las|a|h|min|gmt|cet|cest|utc|est|pst|by|par|von|por|di|read|publie|poste|mise?|en ligne|jour|posted|published|updated|veroffentlicht|publicado|pubblicato|date)\b|[\d\p{P}\p{S}\s]+`,
  'gu',
);
/** A name or a place may stand beside the date. */
const MAX_REST = 24;
const MAX_LINE = 140;

/** Whether a line is only a dateline: a date, with no more than a name or a place beside it. */
export function isDatelineText(text: string): boolean {
  if (text.length > MAX_LINE || !/\d/.test(text)) return false;
  const dates = findDates(text, 'day-first');
  if (dates.length === 0) return false;
  let rest = foldDateText(text);
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return rest.replaceAll(REST, ' ').replaceAll(/\s+/g, '').length <= MAX_REST;
}
