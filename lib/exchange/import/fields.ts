/** Fields as other programs write them. */
import { isoDate } from '../../model/iso-date.ts';
import type { IsoDate } from '../../model/iso-date.ts';

/**
 * Bounds of a moment that somebody can have saved something at, in milliseconds: the Web’s first year, and a far one.
 */
const [FIRST, LAST] = [Date.UTC(1990, 0, 1), Date.UTC(2100, 0, 1)];

/** A moment counted in seconds since 1970, or by mistake in milliseconds or microseconds (Firefox), as ISO 8601. */
export function momentOfSeconds(text: string | undefined): string | undefined {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return [number * 1000, number, number / 1000].map(momentOf).find((moment) => moment !== undefined);
}

/** A moment as ISO 8601 in UTC; `undefined` where a text names none. A time without a zone is taken for UTC. */
export function momentOfText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const parts = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?/.exec(text);
  if (!parts) return undefined;
  const [, day = '', time = '00:00:00', zone = 'Z'] = parts;
  return momentOf(
    Date.parse(`${day}T${time}${/^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`),
  );
}

/** The day that a text begins with. */
export function dayOfText(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : isoDate(text.trim().slice(0, 10));
}

/** Tags of a text that parts them by a sign, each once. */
export function tagsOf(text: string, separator: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(separator)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
}

/** What lies in another program's archive was read, and is archived here too. */
export function readState(isArchived: boolean): { readonly read: boolean; readonly archived?: true } {
  return isArchived ? { read: true, archived: true } : { read: false };
}

function momentOf(milliseconds: number): string | undefined {
  return milliseconds >= FIRST && milliseconds < LAST ? new Date(milliseconds).toISOString() : undefined;
}
