/** What the reader watches, and how notifications are sent. */
import * as v from 'valibot';
import type { ArticleLine } from './article.ts';
import type { CompanyId, CompanyName } from './company.ts';
import { FACT_KINDS } from './fact.ts';
import type { FactKind } from './fact.ts';
import { idSchema } from './id-schema.ts';
import type { IsoDate } from './iso-date.ts';

/** A company that is watched, since a moment (ISO 8601 with time); `seen` is when the reader last looked at it. */
export type Watched = { readonly company: CompanyId; readonly since: string; readonly seen: string };

/**
 * Stories about one of the companies that hold one of the kinds; no kinds stand for any. «Numergy or Cloudwatt with
 * acquisition or closure».
 */
export type WatchRule = {
  readonly id: string;
  readonly companies: readonly CompanyId[];
  readonly kinds: readonly FactKind[];
};

/** What notifications tell of: nothing, what answers a rule, or every new story about a watched company as well. */
export const NOTIFIED = ['nothing', 'rules', 'stories'] as const;
export type Notified = (typeof NOTIFIED)[number];

export const DIGEST_SPANS = ['daily', 'weekly'] as const;
export type DigestSpan = (typeof DIGEST_SPANS)[number];

/** Hours of the reader's own clock, 0..23: from the beginning of one up to that of the other, over midnight too. */
export type QuietHours = { readonly from: number; readonly to: number };

export type WatchTelling = {
  readonly notify: Notified;
  readonly quiet?: QuietHours;
  /** At most one notification in so many hours. */
  readonly everyHours: number;
  readonly digest: DigestSpan;
};

/** The choices a reader has. */
export const EVERY_HOURS = [1, 4, 12, 24, 168] as const;

/** Notifications are off at first. */
export const DEFAULT_TELLING: WatchTelling = {
  notify: 'nothing',
  quiet: { from: 20, to: 8 },
  everyHours: 4,
  digest: 'weekly',
};

/** All that is kept of watching. */
export type WatchState = {
  readonly watched: readonly Watched[];
  readonly rules: readonly WatchRule[];
  readonly telling: WatchTelling;
  /** What came up to this moment is not notified any more (ISO 8601 with time). */
  readonly toldUpTo?: string;
  /** When the last notification was shown (ISO 8601 with time). */
  readonly notifiedAt?: string;
};

const NOTHING_WATCHED: WatchState = { watched: [], rules: [], telling: DEFAULT_TELLING };

/** Companies and rules that may be watched; a list is looked through at each visit of a feed. */
export const MAX_WATCHED = 500;
export const MAX_RULES = 100;

/**
 * Articles that tell the same, the newest first; `kinds` are what their facts about the company are of. `isKnown` are
 * those that were there when the reader last looked.
 */
export type WatchedStory = {
  readonly isKnown?: true;
  readonly id: string;
  readonly articles: readonly ArticleLine[];
  readonly kinds: readonly FactKind[];
};

/**
 * The newest article about a watched company; `isKnown` where the reader looked since it came. Most surfaces show the
 * whole list: this is what the popup shows before it asks anybody.
 */
export type WatchedHeadline = {
  readonly company: CompanyName;
  readonly article: Pick<ArticleLine, 'id' | 'url' | 'title' | 'lang' | 'publisher' | 'published'>;
  readonly isKnown?: true;
};

/** Headlines that are kept: more would push down what the popup is opened for. */
export const MAX_HEADLINES = 2;

/**
 * A watched company with the stories that came since the reader last looked, `fresh` in number; the newest are named,
 * then its latest known ones where these are few.
 */
export type WatchedCompany = Omit<Watched, 'company'> & {
  readonly company: CompanyName;
  readonly fresh: number;
  readonly stories: readonly WatchedStory[];
};

/**
 * A rule with the names of its companies, and the stories that answer it and came since its companies were last looked
 * at.
 */
export type NamedRule = Omit<WatchRule, 'companies'> & { readonly companies: readonly CompanyName[] };

/** Those with fresh stories first; `fresh` counts stories, one that is about two of them once. */
export type WatchList = {
  readonly fresh: number;
  readonly companies: readonly WatchedCompany[];
  readonly rules: readonly NamedRule[];
  readonly telling: WatchTelling;
};

/**
 * What came in a span of days, both ends included, about what is watched; companies and rules without a story are left
 * out.
 */
export type WatchDigest = {
  readonly span: DigestSpan;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly companies: readonly { readonly company: CompanyName; readonly stories: readonly WatchedStory[] }[];
  readonly rules: readonly { readonly rule: NamedRule; readonly stories: readonly WatchedStory[] }[];
};

const moment = v.pipe(v.string(), v.isoTimestamp());
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
/** Half a year. */
const MAX_HOURS = 4400;

export const watchedSchema: v.GenericSchema<unknown, Watched> = v.object({
  company: idSchema,
  since: moment,
  seen: moment,
});

export const watchRuleSchema: v.GenericSchema<unknown, WatchRule> = v.object({
  id: idSchema,
  companies: v.pipe(v.array(idSchema), v.minLength(1), v.maxLength(MAX_WATCHED)),
  kinds: v.pipe(v.array(v.picklist(FACT_KINDS)), v.maxLength(FACT_KINDS.length)),
});

export const watchRulesSchema: v.GenericSchema<unknown, readonly WatchRule[]> = v.pipe(
  v.array(watchRuleSchema),
  v.maxLength(MAX_RULES),
);

export const watchTellingSchema: v.GenericSchema<unknown, WatchTelling> = v.object({
  notify: v.picklist(NOTIFIED),
  quiet: v.exactOptional(v.object({ from: hour, to: hour })),
  everyHours: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_HOURS)),
  digest: v.picklist(DIGEST_SPANS),
});

const stateSchema = v.object({
  watched: v.array(v.unknown()),
  rules: v.array(v.unknown()),
  telling: v.unknown(),
  toldUpTo: v.fallback(v.optional(moment), undefined),
  notifiedAt: v.fallback(v.optional(moment), undefined),
});

/** What a stored value holds; parts that cannot be read are left out one by one. */
export function watchStateOf(stored: unknown): WatchState {
  const state = v.safeParse(stateSchema, stored);
  if (!state.success) return NOTHING_WATCHED;
  const { watched, rules, telling, toldUpTo, notifiedAt } = state.output;
  return {
    watched: readable(watchedSchema, watched),
    rules: readable(watchRuleSchema, rules),
    telling: readable(watchTellingSchema, [telling])[0] ?? DEFAULT_TELLING,
    ...(toldUpTo !== undefined && { toldUpTo }),
    ...(notifiedAt !== undefined && { notifiedAt }),
  };
}

function readable<T>(schema: v.GenericSchema<unknown, T>, values: readonly unknown[]): readonly T[] {
  return values.flatMap((value) => {
    const read = v.safeParse(schema, value);
    return read.success ? [read.output] : [];
  });
}
