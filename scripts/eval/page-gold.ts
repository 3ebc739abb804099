/** Saved pages with gold: what a page is labelled with, and what a system reads out of it. */
import * as v from 'valibot';

/**
 * The gold of one page, in a JSON file of its name; every field but the address may be left out. See docs/metadata.md.
 */
export const GOLD = v.object({
  address: v.string(),
  lang: v.optional(v.string()),
  title: v.optional(v.string()),
  author: v.optional(v.string()),
  published: v.optional(v.string()),
  text: v.optional(v.string()),
  with: v.optional(v.array(v.string())),
  without: v.optional(v.array(v.string())),
});
export type PageGold = v.InferOutput<typeof GOLD>;

/** What a system reads out of a page; a field that it does not find is left out. */
export type PageReading = {
  readonly text: string;
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
};
