import type { IsoDate } from '../model/iso-date.ts';

/**
 * The year as of which something is known, where its newest source is more than a year older than today; else
 * `undefined`.
 */
export function asKnownIn(newest: IsoDate | undefined, today: IsoDate): string | undefined {
  if (newest === undefined) return undefined;
  const year = Number(today.slice(0, 4)) - 1;
  // Dates of the same form stand in the order of their texts.
  return newest < `${String(year).padStart(4, '0')}${today.slice(4)}` ? newest.slice(0, 4) : undefined;
}

/** The newest date of publication among sources; `undefined` where none is dated. */
export function newestOf(sources: readonly { readonly published?: IsoDate }[]): IsoDate | undefined {
  return sources.reduce<IsoDate | undefined>(
    (newest, { published }) =>
      published !== undefined && (newest === undefined || published > newest) ? published : newest,
    undefined,
  );
}
