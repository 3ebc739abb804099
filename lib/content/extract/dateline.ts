import { findDates, foldDateText } from '../../text/dates.ts';
import { WEEKDAYS } from '../../text/month-names.ts';

/** Words that may stand around the date in a line that is only a dateline, folded. */
const DATELINE_WORDS = new Set([
  ...WEEKDAYS,
  ...(
    'le la on am el il du de den der at the of a h min mn gmt cet cest utc est edt pst pdt pm uhr um alle ore ' +
    'las by par von por di read lecture publie publiee poste postee mis mise en ligne jour maj paru redige ' +
    'ecrit modifie modifiee derniere modification et date publication posted published updated last first ' +
    'veroffentlicht erschienen aktualisiert stand publicado actualizado pubblicato aggiornato e und and ' +
    'redaction redaktion redaccion redazione editors staff editorial erstellt created geschrieben verfasst ' +
    'eingestellt gepostet written submitted uhrzeit minuten minutes lesezeit lesedauer stunden time et am pm ' +
    'ago since seit vom datum fecha data a las ore in en blog news article artikel beitrag actualite'
  ).split(' '),
]);
/** Two names and a place may stand beside it. */
const MAX_NAMES = 7;
const MAX_LINE = 140;

/** Whether a line is only a dateline: a date, with no more than a label, a name or a place beside it. */
export function isDatelineText(line: string): boolean {
  if (line.length > MAX_LINE || !/\d/.test(line)) return false;
  const text = line.normalize('NFC');
  const dates = findDates(text, 'day-first');
  if (dates.length === 0) return false;
  let rest = text;
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const others = (rest.match(/\p{L}+/gu) ?? []).filter((word) => !DATELINE_WORDS.has(foldDateText(word)));
  return others.length <= MAX_NAMES && others.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
}

/** Marks between the parts of a line about an article: «Anne Morel · 23.03.2015 · 3 min». */
const PARTS = /\s*[|·•»]\s*|\s[–—-]\s/u;
const MAX_PART = 60;

/** Whether a line is a dateline, or has one among short parts that are no sentences. */
export function hasDatelinePart(line: string): boolean {
  if (isDatelineText(line)) return true;
  const parts = line.length > MAX_LINE ? [] : line.split(PARTS);
  return (
    parts.length > 1 &&
    parts.every((part) => part.length <= MAX_PART && !/\p{Ll}{2}[.!?…]$/u.test(part)) &&
    parts.some((part) => isDatelineText(part))
  );
}
