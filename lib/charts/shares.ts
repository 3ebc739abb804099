/** Shares of voice: of the articles about some companies, how many are about each, period by period. */

export const VOICE_SPANS = ['month', 'quarter', 'year'] as const;
export type VoiceSpan = (typeof VOICE_SPANS)[number];

/** One company in a period: its share of the articles, and where its piece of the column begins and ends, 0..1. */
export type VoicePart = { readonly count: number; readonly share: number; readonly from: number; readonly to: number };

/** `key` is `2020-03`, `2020-Q1` or `2020`; the parts stand in the order of the companies. */
export type VoicePeriod = { readonly key: string; readonly total: number; readonly parts: readonly VoicePart[] };

type Months = readonly { readonly month: string; readonly count: number }[];

/** Columns that are still told apart on the narrowest page: 320 px. */
const MAX_PERIODS = 60;
/** Up to so many columns each is wide enough to be pressed. */
const EASY_PERIODS = 30;
const LENGTHS: Readonly<Record<VoiceSpan, number>> = { month: 1, quarter: 3, year: 12 };

/** Each period from the first to the last with an article, those without one among them; the last sixty. */
export function sharesOfVoice(companies: readonly Months[], span: VoiceSpan): readonly VoicePeriod[] {
  const length = LENGTHS[span];
  const counts = companies.map((months) => {
    const byPeriod = new Map<number, number>();
    for (const { month, count } of months) {
      const period = Math.floor(monthNumber(month) / length);
      byPeriod.set(period, (byPeriod.get(period) ?? 0) + count);
    }
    return byPeriod;
  });
  const periods = counts.flatMap((byPeriod) => [...byPeriod].flatMap(([period, count]) => (count > 0 ? [period] : [])));
  if (periods.length === 0) return [];
  const last = Math.max(...periods);
  const first = Math.max(Math.min(...periods), last - MAX_PERIODS + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).map((period) => {
    const { total, parts } = stack(counts.map((byPeriod) => byPeriod.get(period) ?? 0));
    return { key: keyOf(period, span), total, parts };
  });
}

/** The shortest span whose columns all have space. */
export function fittingSpan(companies: readonly Months[]): VoiceSpan {
  const months = companies.flatMap((each) =>
    each.flatMap(({ month, count }) => (count > 0 ? [monthNumber(month)] : [])),
  );
  const length = months.length === 0 ? 0 : Math.max(...months) - Math.min(...months) + 1;
  return VOICE_SPANS.find((span) => length / LENGTHS[span] <= EASY_PERIODS) ?? 'year';
}

/** The share of each in all periods together. */
export function overallShares(periods: readonly VoicePeriod[]): readonly VoicePart[] {
  const [first] = periods;
  if (!first) return [];
  const sums = first.parts.map((_, at) => periods.reduce((sum, { parts }) => sum + (parts[at]?.count ?? 0), 0));
  return stack(sums).parts;
}

/** A year to write under the column that begins it, by the column’s place. */
export type VoiceTick = { readonly index: number; readonly label: string };

const MAX_TICKS = 7;
/** A label takes so much of the width: the one before must be as far away, the last as far from the end. */
const TICK_WIDTH = 0.1;

/** Years under their first column, as many as have space. */
export function voiceTicks(periods: readonly Pick<VoicePeriod, 'key'>[]): readonly VoiceTick[] {
  const starts = periods.flatMap(({ key }, index) =>
    index === 0 || key.slice(0, 4) !== periods[index - 1]?.key.slice(0, 4) ? [{ index, label: key.slice(0, 4) }] : [],
  );
  const each = Math.ceil(starts.length / MAX_TICKS);
  const [first, second] = starts;
  // A first year of a few months would be written over by the next.
  const isCut = first && second && (second.index - first.index) / periods.length < TICK_WIDTH;
  return starts
    .slice(isCut && each === 1 ? 1 : 0)
    .filter(
      ({ index }, place) => place % each === 0 && (periods.length === 1 || index / periods.length < 1 - TICK_WIDTH / 2),
    );
}

function stack(counts: readonly number[]): Pick<VoicePeriod, 'total' | 'parts'> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  const parts = counts.map((count) => {
    const from = total === 0 ? 0 : below / total;
    below += count;
    const to = total === 0 ? 0 : below / total;
    return { count, share: total === 0 ? 0 : count / total, from, to };
  });
  return { total, parts };
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

function keyOf(period: number, span: VoiceSpan): string {
  const first = period * LENGTHS[span];
  const [year, month] = [String(Math.floor(first / 12)), first % 12];
  if (span === 'year') return year;
  return span === 'quarter' ? `${year}-Q${String(month / 3 + 1)}` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
