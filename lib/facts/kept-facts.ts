/** How facts that are drawn from a text join those an article has. */
import type { Article } from '../model/article.ts';
import type { Fact } from '../model/fact.ts';
import { withoutDropped } from './dropped-facts.ts';

/**
 * Grows with the rules by which facts are drawn: articles that were read by earlier ones are then read anew, in the
 * background.
 */
export const FACT_RULES = 5;

/** Facts that one article may have. */
const MAX_FACTS = 300;

/**
 * The facts of an article after it was read: drawn ones give way to those drawn now, what was curated or brought by a
 * file stays, and what the reader left out stays out.
 */
export function factsAfterReading(
  article: Pick<Article, 'source' | 'title' | 'summary' | 'facts' | 'droppedFacts'>,
  read: readonly Fact[],
): readonly Fact[] {
  const drawn = withoutDropped(read, article.droppedFacts);
  const kept = article.facts.filter((fact) => !wasDrawn(fact, article));
  return kept.length === 0 && drawn.length <= MAX_FACTS ? drawn : [...kept, ...drawn].slice(0, MAX_FACTS);
}

/**
 * Facts of a text know where in it they stand; others were drawn where their sentence is what is kept of the article.
 */
function wasDrawn(
  { start, text }: Fact,
  { source, title, summary = '' }: Parameters<typeof factsAfterReading>[0],
): boolean {
  if (start !== undefined) return true;
  return source !== 'starter' && factWords({ title, summary }).includes(text);
}

/** What facts are drawn from where no text is kept. */
function factWords({ title, summary = '' }: Pick<Article, 'title' | 'summary'>): string {
  return summary === '' ? title : `${title}\n\n${summary}`;
}

/** Facts without their places, for an article whose text is not the one they were drawn from. */
export function withoutPlaces(facts: readonly Fact[]): readonly Fact[] {
  return facts.map(({ start: _start, end: _end, ...fact }) => fact);
}
