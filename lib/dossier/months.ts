/** How much was written about a company in each month, and what made the peaks. */
import type { ArticleDigest } from '../model/article-digest.ts';
import type { CoverageMonth } from '../model/dossier.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { monthOf, monthsBetween, monthsLater } from './calendar.ts';
import { storyOf } from './timeline.ts';

/** Months before today that are counted: twenty years. */
const MAX_MONTHS = 240;
/** A peak has at least so many articles, and lies so many deviations above the month in the middle. */
const MIN_PEAK = 3;
const PEAK_DEVIATIONS = 2;
const MAX_PEAKS = 6;

/** `read` tells how many dated articles the library holds of a month, whomever they are about. */
export type MonthsOf = {
  readonly articles: readonly ArticleDigest[];
  readonly read: ReadonlyMap<string, number>;
  readonly today: IsoDate;
};

/**
 * Every month from the first article to today, those without an article among them; none where no article has a date.
 */
export function monthsOf({ articles, read, today }: MonthsOf): CoverageMonth[] {
  const last = monthOf(today);
  const earliest = monthsLater(last, 1 - MAX_MONTHS);
  const byMonth = Map.groupBy(
    articles.filter(({ published }) => published !== undefined),
    ({ published = today }) => monthOf(published),
  );
  const [first] = [...byMonth.keys()].filter((month) => month >= earliest && month <= last).toSorted();
  if (first === undefined) return [];
  const months = monthsBetween(first, last);
  const peaks = peakMonths(months.map((month) => ({ month, count: byMonth.get(month)?.length ?? 0 })));
  const countOf = (month: string): CoverageMonth => {
    const written = byMonth.get(month) ?? [];
    const peak = peaks.has(month) ? mainStory(written) : undefined;
    return { month, count: written.length, all: Math.max(read.get(month) ?? 0, written.length), ...(peak && { peak }) };
  };
  return months.map(countOf);
}

type Count = { readonly month: string; readonly count: number };

/** The highest months that stand out from the others: counts that come by chance deviate by their root. */
function peakMonths(counts: readonly Count[]): ReadonlySet<string> {
  const filled = counts
    .map(({ count }) => count)
    .filter((count) => count > 0)
    .toSorted((one, other) => one - other);
  const middle = filled[Math.floor((filled.length - 1) / 2)] ?? 0;
  const least = Math.max(MIN_PEAK, middle + PEAK_DEVIATIONS * Math.sqrt(middle));
  const high = counts.filter(({ count }) => count >= least).toSorted((one, other) => other.count - one.count);
  return new Set(high.slice(0, MAX_PEAKS).map(({ month }) => month));
}

/** The story of a month that most articles tell; of two, the one reported first. */
function mainStory(articles: readonly ArticleDigest[]): CoverageMonth['peak'] {
  const [main] = [...Map.groupBy(articles, storyOf)].toSorted(
    ([, one], [, other]) => other.length - one.length || compare(dayOf(one), dayOf(other)),
  );
  const teller = main?.[1].at(-1);
  return main && teller && { story: main[0], title: teller.title, lang: teller.lang };
}

function dayOf(articles: readonly ArticleDigest[]): string {
  return articles.at(-1)?.published ?? '';
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
