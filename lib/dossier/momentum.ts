/**
 * Whether a company is written about more than before, and how sure that is (docs/adr/0011-momentum-and-figures.md).
 */
import type { ArticleDigest } from '../model/article-digest.ts';
import type { Momentum } from '../model/dossier.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { lastQuarters, monthOf } from './calendar.ts';
import { storyOf } from './timeline.ts';

/** Dated articles within the five quarters below which nothing is said. */
const NEEDED = 10;
/** The 95th percentile of the normal distribution: 90 % lie between it and its mirror. */
const Z = 1.6448536269514722;

/** `read` tells how many dated articles the library holds of a month, whomever they are about. */
export type MomentumOf = {
  readonly articles: readonly ArticleDigest[];
  readonly read: ReadonlyMap<string, number>;
  readonly today: IsoDate;
};

/** The last whole quarter against the four before it. */
export function momentumOf({ articles, read, today }: MomentumOf): Momentum {
  const { quarter, months, before } = lastQuarters(today);
  const writtenIn = (of: readonly string[]): ArticleDigest[] =>
    articles.filter(({ published }) => published !== undefined && of.includes(monthOf(published)));
  const readIn = (of: readonly string[]): number => of.reduce((sum, month) => sum + (read.get(month) ?? 0), 0);
  const [now, earlier] = [writtenIn(months), writtenIn(before)];
  const [all, allBefore] = [Math.max(readIn(months), now.length), Math.max(readIn(before), earlier.length)];
  const dated = now.length + earlier.length;
  if (dated < NEEDED) return { kind: 'too-few', dated, needed: NEEDED };
  // With nothing read in one of the spans, a share of it is no number.
  if (all === 0 || allBefore === 0) return { kind: 'unread', quarter };
  const effect = clustering([...now, ...earlier]);
  const { low, high } = shareInterval(now.length / effect, dated / effect);
  const exposure = allBefore / all;
  const [lowest, highest] = [odds(low) * exposure, odds(high) * exposure];
  return {
    kind: lowest > 1 ? 'rising' : highest < 1 ? 'falling' : 'steady',
    quarter,
    count: now.length,
    all,
    countBefore: earlier.length,
    allBefore,
    ...(earlier.length > 0 && { ratio: (now.length / earlier.length) * exposure }),
    low: lowest,
    ...(Number.isFinite(highest) && { high: highest }),
  };
}

/**
 * By how much the articles of a story that many tell weigh too much: Kish's design effect, the sum of squares of the
 * stories' sizes by the sum of the sizes; 1 where each article tells a story of its own.
 */
function clustering(articles: readonly ArticleDigest[]): number {
  const sizes = [...Map.groupBy(articles, storyOf).values()].map(({ length }) => length);
  return sizes.reduce((sum, size) => sum + size * size, 0) / articles.length;
}

/**
 * Bounds of a share of which `hits` of `total` are known, at 90 %: Wilson's interval, which holds for few and for none.
 */
function shareInterval(hits: number, total: number): { readonly low: number; readonly high: number } {
  const share = hits / total;
  const middle = share + (Z * Z) / (2 * total);
  const spread = Z * Math.sqrt((share * (1 - share)) / total + (Z * Z) / (4 * total * total));
  const scale = 1 + (Z * Z) / total;
  // Exact at the ends, where rounding would leave a trace of the impossible.
  return { low: hits === 0 ? 0 : (middle - spread) / scale, high: hits === total ? 1 : (middle + spread) / scale };
}

function odds(share: number): number {
  return share / (1 - share);
}
