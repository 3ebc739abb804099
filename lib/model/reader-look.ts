import * as v from 'valibot';

/** CSS pixels of the text, from small to large. */
export const READER_SIZES = [15, 18, 21, 25, 30] as const;
export const READER_WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const READER_THEMES = ['system', 'light', 'sepia', 'dark'] as const;

/** How an article is set where it is read by itself; `size` is a position in {@link READER_SIZES}. */
export type ReaderLook = {
  readonly size: number;
  readonly width: (typeof READER_WIDTHS)[number];
  readonly theme: (typeof READER_THEMES)[number];
};

export const FIRST_READER_LOOK: ReaderLook = { size: 1, width: 'normal', theme: 'system' };

const schema: v.GenericSchema<unknown, ReaderLook> = v.object({
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(READER_SIZES.length - 1)),
  width: v.picklist(READER_WIDTHS),
  theme: v.picklist(READER_THEMES),
});

/** What was kept; the first look where it is none. */
export function readerLookOf(stored: unknown): ReaderLook {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : FIRST_READER_LOOK;
}
