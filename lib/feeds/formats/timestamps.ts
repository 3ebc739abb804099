import type { IsoDateTime } from '../../model/feed.ts';
import { isoDate } from '../../model/iso-date.ts';
import type { DayOrder } from '../../text/dates.ts';
import { foldDateText, statedDate } from '../../text/dates.ts';
import { MONTHS } from '../../text/month-names.ts';

/**
 * Zone names of RFC 822 and of the papers, in minutes east of Greenwich. Where one name has several meanings, the
 * press's.
 */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  met: 60,
  mest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  jst: 540,
  kst: 540,
  sgt: 480,
  hkt: 480,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  brt: -180,
  art: -180,
};

/** `2015-03-23T10:00:00.5+01:00`, `2015-03-23 10:00`, `20150323T100000Z`, `2015-03`, `2015` (W3CDTF, ISO 8601). */
const MACHINE_DAY = String.raw`(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?`;
const MACHINE_TIME = String.raw`(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*([a-z]{1,5}|[+-]\d{2}:?(?:\d{2})?)?`;
const MACHINE = new RegExp(String.raw`^${MACHINE_DAY}(?:[t\s]+${MACHINE_TIME})?$`);
/** `Mon, 23 Mar 2015 10:00:00 +0100`: what RSS prescribes, and nearly all write. */
const RFC_822 = /^(?:[a-z]+\.?,? )?(\d{1,2}) ([a-z]+) (\d{4}) (\d{1,2}):(\d{2})(?::(\d{2}))? ?([a-z]{1,5}|[+-]\d{4})?$/;
/** `23 Mar 15`: RFC 822 has two digits of a year, and some write no space. */
const DAY_MONTH_SHORT_YEAR = /(?<!\d)(\d{1,2})[\s-]+([a-z]+)\.?[\s-]+(\d{2})(?=\s+\d{1,2}:|$)/;
/** `Thu Jan  1 19:48:21 2004` (C's asctime). */
const MONTH_DAY_TIME_YEAR = /\b([a-z]{3,9})\.?\s+(\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s+[a-z]{1,5})?\s+(\d{4})\b/;
/** `10:00`, `10:00:30`, `10h30`, `10 h 30`, `10.30 Uhr`, `3:05 pm`. */
const TIME =
  /(?<![\d.:])(\d{1,2})(?::| ?h ?|\.(?=\d{2}\s*uhr))(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?m\b\.?)?(?!\d)/;
const ZONE = /^\s*(?:uhr\s*)?\(?(?:(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?|([a-z]{1,5}))\b/;

const two = (value: number): string => String(value).padStart(2, '0');

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Minutes east of Greenwich that a text states at its start; Greenwich where it states none. */
function zoneOf(text: string): number {
  const [, sign, hours, minutes = '0', name = ''] = ZONE.exec(text) ?? [];
  const offset =
    sign === undefined ? (ZONES[name] ?? 0) : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return Math.abs(offset) <= 14 * 60 ? offset : 0;
}

function clock(day: string, hours: number, minutes: number, seconds: number, offset: number): IsoDateTime | undefined {
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined;
  // Midnight at the day's end, and leap seconds, which no clock here knows.
  const [hour, second] = [hours === 24 ? 23 : hours, hours === 24 ? 59 : Math.min(seconds, 59)];
  return `${day}T${two(hour)}:${two(hours === 24 ? 59 : minutes)}:${two(second)}${offsetText(offset)}` as IsoDateTime;
}

/** A day of the calendar in the years in which there was a web; the zero of Unix clocks is an empty field. */
function dayText(year: number, month: number, day: number): string | undefined {
  const text = isoDate(`${year}-${two(month)}-${two(day)}`);
  return text === undefined || year < 1980 || year > 2200 ? undefined : text;
}

function machineMoment(folded: string): IsoDateTime | undefined {
  const parts = MACHINE.exec(folded);
  if (parts === null) return undefined;
  const [, year, month, date, hours, minutes, seconds, zone = ''] = parts;
  const day = dayText(Number(year), Number(month ?? 1), Number(date ?? 1));
  if (day === undefined || hours === undefined) return day as IsoDateTime | undefined;
  return clock(day, Number(hours), Number(minutes), Number(seconds ?? 0), zoneOf(zone)) ?? (day as IsoDateTime);
}

function rfc822Moment(folded: string): IsoDateTime | undefined {
  const [, date, name = '', year, hours, minutes, seconds = '0', zone = ''] = RFC_822.exec(folded) ?? [];
  const day = dayText(Number(year), MONTHS.get(name) ?? 0, Number(date));
  return day === undefined ? undefined : clock(day, Number(hours), Number(minutes), Number(seconds), zoneOf(zone));
}

const fullYear = (short: number): number => (short < 70 ? 2000 : 1900) + short;

function dayIn(folded: string, order: DayOrder): string | undefined {
  const short = DAY_MONTH_SHORT_YEAR.exec(folded);
  const shortMonth = MONTHS.get(short?.[2] ?? '');
  if (short !== null && shortMonth !== undefined)
    return dayText(fullYear(Number(short[3])), shortMonth, Number(short[1]));
  const asctime = MONTH_DAY_TIME_YEAR.exec(folded);
  const month = MONTHS.get(asctime?.[1] ?? '');
  if (asctime !== null && month !== undefined) return dayText(Number(asctime[3]), month, Number(asctime[2]));
  const stated = statedDate(folded, order);
  return stated !== undefined && Number(stated.slice(0, 4)) >= 1980 ? stated : undefined;
}

/** Seconds or milliseconds since 1970. */
function unixMoment(text: string): IsoDateTime | undefined {
  if (!/^1\d{9}(?:\d{3})?$/.test(text)) return undefined;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '') as IsoDateTime;
}

/**
 * The moment that a feed's date states, whatever its format: RFC 822, RFC 3339, W3CDTF, asctime, Unix time, and what
 * people write in French, English, German, Spanish, Italian, Dutch and Portuguese. `order` reads `03/04/2015`. Without
 * a zone the time is Greenwich's.
 */
export function readMoment(text: string, order: DayOrder): IsoDateTime | undefined {
  const folded = foldDateText(text.slice(0, 120))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^([a-z]+\.?),(?=\d)/, '$1, ')
    .replace(/^(\d{8})(\d{6})$/, '$1t$2');
  const prescribed = rfc822Moment(folded) ?? machineMoment(folded) ?? unixMoment(folded);
  if (prescribed !== undefined) return prescribed;
  const day = dayIn(folded, order);
  if (day === undefined) return undefined;
  const time = TIME.exec(folded);
  if (time === null) return day as IsoDateTime;
  const [whole, hours, minutes, seconds = '0', half] = time;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  return (
    clock(day, hour, Number(minutes), Number(seconds), zoneOf(folded.slice(time.index + whole.length))) ??
    (day as IsoDateTime)
  );
}

const NUMERIC = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/;

/**
 * How a feed writes numeric dates, judged by those that can be read in one way only; `fallback` where there are none.
 */
export function dayOrderOf(texts: readonly string[], fallback: DayOrder): DayOrder {
  for (const text of texts) {
    const [, first, second] = NUMERIC.exec(text.slice(0, 60)) ?? [];
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  return fallback;
}
