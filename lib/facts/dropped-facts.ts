/** Facts that the reader left out of an article, and brought back. */
import type { Article } from '../model/article.ts';
import type { Fact } from '../model/fact.ts';

/** An article as a file may bring it has no more. */
const MAX_DROPPED = 300;

/** The article with some of its facts left out; itself where it has none of them. */
export function dropFacts(article: Article, isMeant: (fact: Fact) => boolean): Article {
  const meant = article.facts.filter(isMeant);
  if (meant.length === 0) return article;
  return withFacts(
    article,
    article.facts.filter((fact) => !isMeant(fact)),
    joinedDrops(article.droppedFacts, meant),
  );
}

/** The article with some of the facts that were left out in their place again. */
export function restoreFacts(article: Article, isMeant: (fact: Fact) => boolean): Article {
  const { facts, droppedFacts = [] } = article;
  const meant = droppedFacts.filter(isMeant);
  if (meant.length === 0) return article;
  return withFacts(
    article,
    [...facts, ...meant],
    droppedFacts.filter((fact) => !isMeant(fact)),
  );
}

/** An article that was read anew, without what the reader had left out of it before. */
export function withDropsOf(fresh: Article, { droppedFacts = [] }: Pick<Article, 'droppedFacts'>): Article {
  return droppedFacts.length === 0 ? fresh : withFacts(fresh, withoutDropped(fresh.facts, droppedFacts), droppedFacts);
}

/** What was left out in either of two copies of an article, each once. */
export function joinedDrops(known: readonly Fact[] = [], incoming: readonly Fact[] = []): readonly Fact[] {
  return [...known, ...withoutDropped(incoming, known)].slice(0, MAX_DROPPED);
}

/** Facts of a new reading but for those that the reader left out. */
export function withoutDropped(read: readonly Fact[], dropped: readonly Fact[] = []): readonly Fact[] {
  return dropped.length === 0 ? read : read.filter((fact) => !dropped.some((other) => isSameReading(fact, other)));
}

/** Another reading may date a statement otherwise, or be surer of it: what it says of whom is the same. */
function isSameReading(one: Fact, other: Fact): boolean {
  return (
    one.kind === other.kind &&
    one.company === other.company &&
    one.value === other.value &&
    one.unit === other.unit &&
    one.with === other.with &&
    one.person?.name === other.person?.name &&
    one.place === other.place
  );
}

function withFacts(article: Article, facts: readonly Fact[], dropped: readonly Fact[]): Article {
  const { droppedFacts: _old, ...rest } = article;
  return { ...rest, facts, ...(dropped.length > 0 && { droppedFacts: dropped }) };
}
