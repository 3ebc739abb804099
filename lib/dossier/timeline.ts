/** Articles about a company, gathered to the stories they tell. */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { CompanyId } from '../model/company.ts';
import type { DossierStory } from '../model/dossier.ts';
import type { Fact, FactKind } from '../model/fact.ts';

/** Stories that a dossier holds, and tellers that each of them names. */
const MAX_STORIES = 500;
const MAX_TELLERS = 8;

/** Kinds that tell nothing of what happened. */
const NO_EVENT: ReadonlySet<FactKind> = new Set(['date', 'place', 'other']);

/** Whether a fact is about a company, or it is the other party. */
export function concerns(fact: Fact, company: CompanyId): boolean {
  return fact.company === company || fact.with === company;
}

/** The story that an article tells; one that nobody else tells is its own. */
export function storyOf({ id, story }: ArticleDigest): string {
  return story ?? id;
}

/** Every story, the newest first, those without a date last; articles come the newest first. */
export function timeline(articles: readonly ArticleDigest[], company: CompanyId): DossierStory[] {
  const stories = Map.groupBy(articles, storyOf);
  return [...stories].map(([id, tellers]) => story(id, tellers, company)).toSorted(newestFirst);
}

/** As many stories as a dossier holds: the eventful before the others, the newer before the older. */
export function shownStories(stories: readonly DossierStory[]): readonly DossierStory[] {
  if (stories.length <= MAX_STORIES) return stories;
  const ranked = stories.toSorted((one, other) => Number(other.kinds.length > 0) - Number(one.kinds.length > 0));
  return ranked.slice(0, MAX_STORIES).toSorted(newestFirst);
}

function story(id: string, tellers: readonly ArticleDigest[], company: CompanyId): DossierStory {
  const [date] = tellers
    .map(({ published }) => published)
    .filter((day) => day !== undefined)
    .toSorted();
  // The last among the most telling: articles come the newest first, and the first report is the best.
  const main = tellers.reduce((best, teller) =>
    salienceIn(teller, company) >= salienceIn(best, company) ? teller : best,
  );
  const kinds = tellers.flatMap(({ facts }) =>
    facts.filter((fact) => concerns(fact, company) && !NO_EVENT.has(fact.kind)).map(({ kind }) => kind),
  );
  return {
    id,
    ...(date !== undefined && { date }),
    title: main.title,
    lang: main.lang,
    articles: tellers.slice(0, MAX_TELLERS).map(articleLine),
    total: tellers.length,
    kinds: [...new Set(kinds)],
    salience: salienceIn(main, company),
  };
}

function salienceIn({ companies }: ArticleDigest, company: CompanyId): number {
  return companies.find(({ id }) => id === company)?.salience ?? 0;
}

function newestFirst(one: DossierStory, other: DossierStory): number {
  const [earlier, later] = [one.date ?? '', other.date ?? ''];
  return earlier > later ? -1 : Number(earlier < later);
}
