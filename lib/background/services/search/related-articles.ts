/** «More on this»: what the library holds about the firms and the story of the page in hand. */
import type { AppError } from '../../../model/app-error.ts';
import type { Article, ArticleId } from '../../../model/article.ts';
import type { CompanyId } from '../../../model/company.ts';
import type { PageInHand, RelatedHit } from '../../../model/related.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import { foldedWords } from '../../../search/index/fold-text.ts';
import type { NamedThings } from '../../../search/query/compile.ts';
import { isStarter } from '../../../search/ranking/facets.ts';
import { matchesIn, needlesOf } from '../../../search/ranking/highlight.ts';
import { isRare, rarity, relatedTo } from '../../../search/ranking/related.ts';
import type { Related, RelatedPage } from '../../../search/ranking/related.ts';
import { tellingWords } from '../../../search/ranking/telling-words.ts';
import type { WrittenWord } from '../../../search/ranking/telling-words.ts';
import type { DocSet, DocTable, Search } from '../../../search/types.ts';
import { canonicalUrl } from '../../../url/canonical-url.ts';
import { isOfStarter, searchHit } from './library-search.ts';
import type { LibrarySearch } from './library-search.ts';

type Dependencies = {
  readonly world: LibrarySearch['world'];
  /** Whether articles of the starter library are shown. */
  readonly showsStarter: () => Promise<boolean>;
  readonly articlesByIds: (ids: readonly ArticleId[]) => Promise<Result<ReadonlyMap<ArticleId, Article>, AppError>>;
};

/** Companies of a page that are looked at; the rest is named in passing. */
const MAX_COMPANIES = 6;
/** Each next company of a page weighs so much less. */
const FALL = 0.75;
/** Articles that are compared closely. */
const BY_COMPANY = 250;
const BY_WORD = 40;
/** A word that so large a share of the library has tells no story. */
const COMMON = 0.05;

export function createRelatedArticles({
  world,
  showsStarter,
  articlesByIds,
}: Dependencies): (page: PageInHand, most: number) => Promise<Result<readonly RelatedHit[], AppError>> {
  return async (page, most) => {
    const opened = await world();
    if (!opened.ok) return opened;
    const { search, world: known } = opened.value;
    const withStarter = await showsStarter();
    const firms = await companiesOf(page, search, known, (docs, doc) => withStarter || !isStarter(docs, doc));
    const named = new Set(page.companies.flatMap((id) => foldedWords(known.companyNames.get(id) ?? id)));
    const words = await wordsOf(tellingWords(page.title, named), search, firms.total);
    const candidates = await articlesByIds([...new Set([...firms.ids, ...words.ids])]);
    if (!candidates.ok) return candidates;
    const own = canonicalUrl(page.url);
    const others = [...candidates.value.values()].filter(
      (article) => (!own.ok || article.url !== own.value) && (withStarter || !isOfStarter(article)),
    );
    const compared: RelatedPage = {
      companies: firms.companies,
      words: words.words,
      ...(page.published !== undefined && { published: page.published }),
    };
    const related = relatedTo(compared, others, most);
    return ok(related.flatMap((one) => relatedHit(one, candidates.value, compared, known.companyNames) ?? []));
  };
}

type Firms = {
  readonly companies: RelatedPage['companies'];
  readonly ids: readonly ArticleId[];
  readonly total: number;
};

/** The page’s companies with their rarity, and the articles that share most of them, by one look at the whole table. */
async function companiesOf(
  page: PageInHand,
  search: Search,
  { tables }: NamedThings,
  isShown: (docs: DocTable, doc: number) => boolean,
): Promise<Firms> {
  const ids = page.companies.slice(0, MAX_COMPANIES);
  const numbers = ids.map((id) => tables.companies.numberOf(id));
  const weights = new Float64Array(tables.companies.size);
  for (const [place, number] of numbers.entries()) if (number !== undefined) weights[number] = FALL ** place;
  const counts = new Uint32Array(tables.companies.size);
  const sums: number[] = [];
  const shared = new Map<DocSet, Map<number, number>>();
  const look = (docs: DocTable, doc: number): void => {
    let sum = 0;
    const start = docs.companyStart[doc] ?? 0;
    for (let at = start; at < (docs.companyStart[doc + 1] ?? 0); at += 1) {
      const company = docs.companies[at] ?? 0;
      counts[company] = (counts[company] ?? 0) + 1;
      // The most salient stand first.
      sum += (weights[company] ?? 0) / (1 + (at - start) / 2);
    }
    if (sum === 0 || !isShown(docs, doc)) return;
    sums.push(sum);
    const here = shared.get(docs.set) ?? new Map<number, number>();
    shared.set(docs.set, here.set(doc, sum));
  };
  const { total } = await search(EVERYTHING, { limit: 1, each: look });
  const least = sums.toSorted((one, other) => other - one)[BY_COMPANY] ?? 0;
  const isClose = (set: DocSet, doc: number): boolean => (shared.get(set)?.get(doc) ?? -1) >= least;
  const best =
    shared.size === 0 ? [] : (await search(EVERYTHING, { limit: BY_COMPANY, sort: 'newest', among: isClose })).hits;
  const companies = ids.map((id, place) => ({
    id,
    weight: FALL ** place,
    rarity: rarity(counts[numbers[place] ?? -1] ?? 0, total),
  }));
  return { companies, ids: best.map(({ id }) => id), total };
}

const EVERYTHING = { words: [], phrases: [], without: [] };

async function wordsOf(
  words: readonly WrittenWord[],
  search: Search,
  total: number,
): Promise<{ readonly words: RelatedPage['words']; readonly ids: readonly ArticleId[] }> {
  const found = await Promise.all(
    words.map(async (word) => ({
      word,
      found: await search({ words: [word.folded], phrases: [], without: [] }, { limit: BY_WORD }),
    })),
  );
  // What was found by resemblance only is another word.
  const telling = found.filter(
    ({ found }) => found.mistyped.length === 0 && found.total > 0 && found.total <= Math.max(BY_WORD, total * COMMON),
  );
  return {
    words: telling.map(({ word, found }) => ({
      folded: word.folded,
      written: word.written,
      rarity: rarity(found.total, total),
      isRare: isRare(found.total, total),
    })),
    ids: telling.flatMap(({ found }) => found.hits.map(({ id }) => id)),
  };
}

function relatedHit(
  { id, score, reason }: Related,
  articles: ReadonlyMap<ArticleId, Article>,
  page: RelatedPage,
  names: ReadonlyMap<CompanyId, string>,
): RelatedHit | undefined {
  const article = articles.get(id);
  if (!article) return undefined;
  const needles = needlesOf({ words: [], phrases: page.words.map(({ folded }) => folded) }, []);
  const hit = searchHit({ score }, article, matchesIn(article.title, needles), names);
  return {
    hit,
    reason: {
      ...reason,
      companies: reason.companies.map((company) => ({ id: company, name: names.get(company) ?? company })),
    },
  };
}
