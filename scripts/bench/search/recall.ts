/** How much of Fuse's own ten best articles are among ours, by what the text alone scores. */
import type { SearchableArticle, SearchEntry } from '../../../lib/search/index/search-entry.ts';
import type { SearchIndex } from '../../../lib/search/index/search-index.ts';
import { distance } from '../../../lib/search/query/edit-distance.ts';
import { queryWords, typosIn } from '../../../lib/search/query/query-words.ts';
import { fuzzyScores } from '../../../lib/search/ranking/fuzzy.ts';
import { fuzzyErrors } from '../../../lib/search/ranking/score-articles.ts';
import type { KnownItem } from './queries.ts';
import { mean } from './thread-time.ts';

const BEST = 10;
/** Scores that differ by less are equal. */
const EQUAL = 1e-9;

/**
 * Fuse alone: each word over every article, as typed or, where no article has it so, as mistyped; all words must be
 * found. Of a mistyped word it also likes letters that stand scattered over several words: those articles are left out.
 */
function fuseAlone(entries: readonly SearchEntry[], query: string): Map<string, number> {
  const texts = entries.map((entry) => entry.texts);
  const words = queryWords(query);
  const scores = words.map((word) => {
    const asTyped = fuzzyScores(texts, word, 0);
    if (asTyped.some((score) => score > 0)) return asTyped;
    return fuzzyScores(texts, word, fuzzyErrors(word)).map((score, place) =>
      score > 0 && hasWordNear(texts[place], word) ? score : 0,
    );
  });
  return new Map(
    entries.flatMap(({ id }, place) => {
      const product = scores.reduce((total, list) => total * (list[place] ?? 0), 1);
      return product > 0 ? [[id, product ** (1 / words.length)] as const] : [];
    }),
  );
}

function hasWordNear(texts: SearchEntry['texts'] | undefined, typed: string): boolean {
  const slips = typosIn(typed);
  return Object.values(texts ?? {}).some((text) =>
    text.split(' ').some((word) => Number.isFinite(distance(typed, word, slips).beginning)),
  );
}

/** Mean over the queries that Fuse alone answers; of equal scores any will do. */
export async function recallToFuse(
  index: SearchIndex,
  articles: readonly SearchableArticle[],
  entryOf: (article: SearchableArticle) => SearchEntry,
  items: readonly KnownItem[],
): Promise<number> {
  const entries = articles.map(entryOf);
  const recalls: number[] = [];
  for (const { query } of items) {
    const alone = fuseAlone(entries, query);
    const best = [...alone.values()].toSorted((one, other) => other - one).slice(0, BEST);
    if (best.length === 0) continue;
    const { hits } = await index.search(query, { limit: 1000 });
    const ours = hits.toSorted((one, other) => other.why.text - one.why.text).slice(0, BEST);
    const least = best.at(-1) ?? 0;
    recalls.push(ours.filter(({ id }) => (alone.get(id) ?? 0) >= least - EQUAL).length / best.length);
  }
  return mean(recalls);
}
