/** Statements that the reader left out of a company's dossier: which facts of which articles are meant by one. */
import type { ArticleDigest } from '../model/article-digest.ts';
import { articleLine } from '../model/article-line.ts';
import type { ArticleId } from '../model/article.ts';
import type { SourcedFact } from '../model/dossier.ts';
import type { Fact } from '../model/fact.ts';
import { eventKey } from './events.ts';
import { figureKey, isSameClaim } from './same-figure.ts';
import { storyOf } from './timeline.ts';

/** As many as one looks through. */
const MAX_SHOWN = 100;

/** Whether a fact is what the dossier shows as the statement: one value of a row, one event. */
export function isStatement(statement: Fact): (fact: Fact) => boolean {
  return statement.value === undefined
    ? (fact) => fact.value === undefined && eventKey(fact) === eventKey(statement)
    : (fact) => figureKey(fact) === figureKey(statement) && isSameClaim(fact, statement);
}

/**
 * The articles whose facts are meant by a statement that was read in one of them: a figure is the same wherever it
 * stands, an event only within a story.
 */
export function articlesStating(
  articles: readonly ArticleDigest[],
  statement: Fact,
  readIn: ArticleId,
  where: 'facts' | 'droppedFacts',
): readonly ArticleId[] {
  const source = articles.find(({ id }) => id === readIn);
  const story = source && storyOf(source);
  return articles
    .filter((article) => statement.value !== undefined || storyOf(article) === story)
    .filter((article) => article[where]?.some(isStatement(statement)))
    .map(({ id }) => id);
}

/** What was left out, each statement once. */
export function leftOut(articles: readonly ArticleDigest[]): SourcedFact[] {
  const shown: { readonly statement: SourcedFact; readonly story: string }[] = [];
  for (const article of articles) {
    const story = storyOf(article);
    for (const fact of article.droppedFacts ?? []) {
      const isKnown = shown.some(
        (other) => isStatement(other.statement.fact)(fact) && (fact.value !== undefined || other.story === story),
      );
      if (!isKnown && shown.length < MAX_SHOWN)
        shown.push({ statement: { fact, source: articleLine(article) }, story });
    }
  }
  return shown.map(({ statement }) => statement);
}
