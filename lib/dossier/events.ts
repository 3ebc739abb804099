/** What happened to a company or by it: facts without a number. */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { CompanyId } from '../model/company.ts';
import type { SourcedFact } from '../model/dossier.ts';
import type { Fact } from '../model/fact.ts';
import { concerns, storyOf } from './timeline.ts';

const MAX_EVENTS = 200;

/** Each once, as the first article of its story states it, the newest first; articles come the newest first. */
export function eventsOf(articles: readonly ArticleDigest[], company: CompanyId): SourcedFact[] {
  const events = new Map<string, SourcedFact>();
  for (const article of articles) {
    for (const fact of article.facts) {
      if (fact.value === undefined && concerns(fact, company))
        events.set(JSON.stringify([storyOf(article), eventKey(fact)]), { fact, source: articleLine(article) });
    }
  }
  return [...events.values()].toSorted(newestFirst).slice(0, MAX_EVENTS);
}

/** What events have in common that are one where one story tells them. */
export function eventKey({ kind, company, with: other, person, place, certainty }: Fact): string {
  return JSON.stringify([kind, company, other, person?.name, place, certainty]);
}

/** By when it happened or, where that is not known, was written. */
function newestFirst(one: SourcedFact, other: SourcedFact): number {
  const [earlier, later] = [timeOf(one), timeOf(other)];
  return earlier > later ? -1 : Number(earlier < later);
}

function timeOf({ fact, source }: SourcedFact): string {
  return source.published ?? fact.period ?? '';
}
