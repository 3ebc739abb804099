/** Articles on the same firms and story as a page: by companies with salience, rare words, and time. */
import type { Article, ArticleId } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { DAY_MS } from '../../model/iso-date.ts';
import type { IsoDate } from '../../model/iso-date.ts';
import type { Closeness } from '../../model/related.ts';
import { foldedWords } from '../index/fold-text.ts';
import type { WrittenWord } from './telling-words.ts';

/** A page’s companies and telling words, each with how rare it is in the library (higher is rarer). */
export type RelatedPage = {
  readonly published?: IsoDate;
  readonly companies: readonly { readonly id: CompanyId; readonly weight: number; readonly rarity: number }[];
  readonly words: readonly (WrittenWord & { readonly rarity: number; readonly isRare: boolean })[];
};

type Reason = {
  readonly companies: readonly CompanyId[];
  readonly words: readonly string[];
  readonly time?: Closeness;
};
export type Related = { readonly id: ArticleId; readonly score: number; readonly reason: Reason };

/**
 * Shares of the score. Firms make the story; words tell two stories of one firm apart; time tells this one from an old
 * one.
 */
const FIRMS = 0.5;
const WORDS = 0.35;
const TIME = 0.15;
/** After so many days two articles are half as close. */
const HALF_LIFE_DAYS = 90;
/** Below it two articles share little more than a language. */
const MIN_SCORE = 0.12;
/** An article that only names a firm in passing shares it hardly. */
const MIN_SALIENCE = 0.15;
const MAX_NAMED = 3;
/** So many words make a story without a firm: one alone may be any word of a headline, as «Leaves». */
const MIN_WORDS = 2;
/** A rare word is in one article of a hundred at most, or in three where a library is small. */
const RARE_SHARE = 0.01;
const RARE_COUNT = 3;

/** Whether a word that `count` of `total` articles have tells of one story. */
export function isRare(count: number, total: number): boolean {
  return count <= Math.max(RARE_COUNT, total * RARE_SHARE);
}

/** How rare something is that `count` of `total` articles have: 0 where all have it. */
export function rarity(count: number, total: number): number {
  return Math.log((1 + total) / (1 + count));
}

/** The related ones among some articles, the closest first. */
export function relatedTo(page: RelatedPage, candidates: readonly Article[], most: number): Related[] {
  return candidates
    .flatMap((article) => relation(page, article) ?? [])
    .toSorted((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
    .slice(0, most);
}

function relation(page: RelatedPage, article: Article): Related | undefined {
  const salience = new Map(article.companies.map((company) => [company.id, company.salience]));
  const firms = page.companies
    .map(({ id, weight, rarity }) => ({ name: id, share: weight * rarity * (salience.get(id) ?? 0) }))
    .filter(({ name }) => (salience.get(name) ?? 0) >= MIN_SALIENCE);
  const known = new Set(foldedWords([article.title, article.summary ?? '', ...article.tags].join(' ')));
  const words = page.words
    .filter(({ folded }) => known.has(folded))
    .map(({ written, rarity, isRare: rare }) => ({ name: written, share: rarity, rare }));
  // Frequent words order articles on one firm; only rare ones are a reason, and never a single one.
  const telling = words.filter(({ rare }) => rare);
  const named = telling.length < MIN_WORDS ? [] : telling;
  if (firms.length === 0 && named.length === 0) return undefined;
  const days = distance(page.published, article.published);
  const [firmShare, wordShare] = [
    share(
      firms,
      page.companies.map(({ weight, rarity }) => weight * rarity),
    ),
    share(
      words,
      page.words.map(({ rarity }) => rarity),
    ),
  ];
  // Time alone relates nothing.
  const substance = FIRMS * firmShare + WORDS * wordShare;
  const score = substance + (substance > 0 && days !== undefined ? TIME * 0.5 ** (days / HALF_LIFE_DAYS) : 0);
  if (score < MIN_SCORE || substance < MIN_SCORE / 2) return undefined;
  const time = closeness(page.published, article.published);
  return {
    id: article.id,
    score,
    reason: { companies: strongest(firms), words: strongest(named), ...(time && { time }) },
  };
}

type Shared = { readonly name: string; readonly share: number };

/** What of the page’s whole is shared, 0..1. */
function share(shared: readonly Shared[], whole: readonly number[]): number {
  const total = sum(whole);
  return total === 0 ? 0 : sum(shared.map(({ share }) => share)) / total;
}

function strongest(shared: readonly Shared[]): string[] {
  return shared
    .toSorted((one, other) => other.share - one.share)
    .slice(0, MAX_NAMED)
    .map(({ name }) => name);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function distance(one: IsoDate | undefined, other: IsoDate | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : Math.abs(Date.parse(one) - Date.parse(other)) / DAY_MS;
}

/** The narrowest word for how close two days are. */
export function closeness(one: IsoDate | undefined, other: IsoDate | undefined): Closeness | undefined {
  const days = distance(one, other);
  if (one === undefined || other === undefined || days === undefined) return undefined;
  if (days === 0) return 'same-day';
  if (days < 7) return 'same-week';
  if (one.slice(0, 7) === other.slice(0, 7)) return 'same-month';
  return one.slice(0, 4) === other.slice(0, 4) ? 'same-year' : undefined;
}
