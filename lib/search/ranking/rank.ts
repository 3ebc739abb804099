/**
 * The order of answers: what the text says first, then freshness, how much an article is about the firms asked for, and
 * whether it was kept.
 */
import { ARTICLE_SOURCES } from '../../model/article.ts';
import type { DocCompanies, DocRanks } from '../index/doc-columns.ts';
import { SAVED, sourceIn } from '../types.ts';
import type { ScoreShares } from '../types.ts';

/** Shares of the score. The text decides; the rest orders what is about equal. */
const TEXT = 0.76;
const WHOLE_WORDS = 0.08;
const RECENCY = 0.07;
const SALIENCE = 0.05;
const KEPT = 0.04;
/** Answers of the text stand above this, those found only through the name of a company below. */
const BY_NAME = 0.2;
/** After this many days an article counts half as fresh as the newest of the library. */
const HALF_LIFE_DAYS = 3 * 365;

/** What orders the articles of a library, beside their text. */
export type RankContext = {
  readonly newestDay: number;
  /** Numbers of the companies that the query names. */ readonly companies: ReadonlySet<number>;
};

type Parts = Omit<ScoreShares, 'words'>;

/** The columns that an article is ranked by; those of its companies where the query names some. */
export type Ranked = { readonly ranks: DocRanks; readonly companies: DocCompanies | undefined };

/**
 * The shares of an article, each 0..1; `text` is what its text scores, `whole` the share of words that stand there
 * whole.
 */
export function sharesOf(
  { ranks, companies: columns }: Ranked,
  doc: number,
  text: number,
  whole: number,
  { newestDay, companies }: RankContext,
): Parts {
  const day = ranks.day[doc] ?? 0;
  return {
    text,
    whole,
    recency: day === 0 ? 0 : freshness(newestDay - day),
    salience: columns === undefined ? 0 : salienceOf(columns, doc, companies),
    kept: keptShare(ranks.flags[doc] ?? 0),
  };
}

/** The final score, 0..1, of shares. */
export function weightedScore({ text, whole, recency, salience, kept }: Parts, isByName: boolean): number {
  const score = TEXT * text + WHOLE_WORDS * whole + RECENCY * recency + SALIENCE * salience + KEPT * kept;
  return isByName ? BY_NAME * score : BY_NAME + (1 - BY_NAME) * score;
}

/** The score of words that must all be found: a weak word weakens the whole. */
export function jointScore(product: number, words: number): number {
  return words <= 1 ? product : product ** (1 / words);
}

const fresh = new Float64Array(1 << 14);

function freshness(age: number): number {
  const days = Math.max(0, Math.min(fresh.length - 1, age));
  return (fresh[days] ||= 0.5 ** (days / HALF_LIFE_DAYS));
}

function salienceOf(columns: DocCompanies, doc: number, companies: ReadonlySet<number>): number {
  const end = columns.companyStart[doc + 1] ?? 0;
  let most = 0;
  for (let at = columns.companyStart[doc] ?? 0; at < end; at += 1) {
    if (companies.has(columns.companies[at] ?? -1)) most = Math.max(most, (columns.salience[at] ?? 0) / 255);
  }
  return most;
}

const FROM_FEED = ARTICLE_SOURCES.indexOf('feed');

/** What the reader kept stands before what ships with the pack, and that before what a feed brought by itself. */
function keptShare(flags: number): number {
  if ((flags & SAVED) !== 0) return 1;
  return sourceIn(flags) === FROM_FEED ? 0 : 0.5;
}
