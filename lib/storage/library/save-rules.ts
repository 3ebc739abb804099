/** What a save makes of what the library knows. */
import { withoutDropped } from '../../facts/dropped-facts.ts';
import { factsAfterReading } from '../../facts/kept-facts.ts';
import type { Article, ArticleCompany, Quotation } from '../../model/article.ts';
import type { ArticlesChange } from '../../model/library-search.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord } from '../database/records.ts';

/**
 * The record after a save. An unknown article joins the library; one of the pack or of a feed keeps its identity and
 * gains what was read, as does one that was saved without its text, or of which a paywall showed the beginning; one
 * saved whole is kept, and only gains tags, a
 * note and quotations. Nothing the reader wrote is lost. What
 * is saved anew leaves the archive: whoever saves a page looks for it in the list.
 */
export function savedRecord(known: ArticleRecord | undefined, candidate: Article): ArticleRecord {
  if (!known) return articleRecord(candidate, true, { kind: 'remove' });
  const { touched } = known;
  const { archived: _archived, ...article } = known.article;
  const isSaved = article.savedAt !== undefined;
  const isWhole = isSaved && !needsText(article, candidate);
  const note = candidate.note ?? article.note;
  const quotations = joinedQuotations(article.quotations, candidate.quotations);
  const after = {
    ...(isWhole ? article : isSaved ? completed(article, candidate) : enriched(article, candidate)),
    tags: union(article.tags, candidate.tags),
    ...(note !== undefined && { note }),
    ...(quotations.length > 0 && { quotations }),
  };
  // Taking back always means: not saved any more. So a second save keeps the way back of the first.
  return articleRecord(after, true, isSaved ? known.undo : { kind: 'restore', article: known.article, touched });
}

/** Whether a save brings the text that a saved article lacks: all of it, or what a paywall kept back. */
export function needsText(known: Article, { bodyId, isPartial, wordCount = 0 }: Article): boolean {
  if (bodyId === undefined) return false;
  if (known.bodyId === undefined) return true;
  return known.isPartial === true && !isPartial && wordCount > (known.wordCount ?? 0);
}

/** A record with the reader's tags and note in place of the old ones. */
export function editedRecord(known: ArticleRecord, tags: readonly string[], note: string | undefined): ArticleRecord {
  const { note: _old, ...article } = known.article;
  return articleRecord({ ...article, tags: union(tags), ...(note !== undefined && { note }) }, true, known.undo);
}

/** A record after a change of many at once. */
export function changedRecord(
  known: ArticleRecord,
  { addTags = [], removeTags = [], read, archived }: Omit<ArticlesChange, 'ids'>,
): ArticleRecord {
  const gone = new Set(removeTags.map(tagKey));
  const kept = known.article.tags.filter((tag) => !gone.has(tagKey(tag)));
  const { archived: before, ...article } = known.article;
  return articleRecord(
    {
      ...article,
      tags: union(kept, addTags),
      ...(read !== undefined && { read }),
      ...((archived ?? before === true) && { archived: true }),
    },
    true,
    known.undo,
  );
}

/** An article that came anew while an older copy of it lay in the trash: it gains the tags and the note of that one. */
export function reunitedRecord(anew: ArticleRecord, thrown: ArticleRecord): ArticleRecord {
  const note = anew.article.note ?? thrown.article.note;
  const article = {
    ...anew.article,
    tags: union(anew.article.tags, thrown.article.tags),
    ...(note !== undefined && { note }),
  };
  return articleRecord(article, anew.touched || thrown.touched, anew.undo);
}

/** A known article with what its page adds: the curated fields win, the gaps are filled, a later change is known. */
function enriched(known: Article, candidate: Article): Article {
  const updated = [known.updated, candidate.updated]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1);
  return {
    ...candidate,
    ...known,
    ...(updated !== undefined && { updated }),
    ...(candidate.savedAt !== undefined && { savedAt: candidate.savedAt }),
    companies: joined(known.companies, candidate.companies),
    facts: candidate.bodyId === undefined ? known.facts : factsAfterReading(known, candidate.facts),
  };
}

/** A link that was saved, with what its page tells now: the page knows better, but for when it was saved and read. */
function completed(known: Article, candidate: Article): Article {
  const { isPartial: _partial, ...before } = known;
  const { id, source, savedAt, addedAt, read } = known;
  return {
    ...before,
    ...candidate,
    id,
    source,
    ...(savedAt !== undefined && { savedAt }),
    ...(addedAt !== undefined && { addedAt }),
    read,
    companies: joined(known.companies, candidate.companies),
    facts: withoutDropped(candidate.facts, known.droppedFacts),
  };
}

/** Quotations of both, each text once; a note that only one of them has is kept. */
export function joinedQuotations(
  known: readonly Quotation[] = [],
  incoming: readonly Quotation[] = [],
): readonly Quotation[] {
  const byText = new Map(known.map((quotation) => [quotation.text, quotation]));
  for (const quotation of incoming) {
    const before = byText.get(quotation.text);
    if (before?.note === undefined) byText.set(quotation.text, { ...quotation, ...before });
  }
  return [...byText.values()];
}

/** Quotations with one more; the same words are the same one, with the new note or none. */
export function withQuotation(known: readonly Quotation[] = [], added: Quotation): readonly Quotation[] {
  return known.some(({ text }) => text === added.text)
    ? known.map((quotation) =>
        quotation.text === added.text ? { ...added, url: quotation.url, at: quotation.at } : quotation,
      )
    : [...known, added];
}

function joined(known: readonly ArticleCompany[], read: readonly ArticleCompany[]): ArticleCompany[] {
  const byId = new Map(known.map((company) => [company.id, company]));
  for (const company of read) byId.set(company.id, strongest(byId.get(company.id), company));
  return [...byId.values()];
}

function strongest(known: ArticleCompany | undefined, read: ArticleCompany): ArticleCompany {
  if (!known) return read;
  return { ...read, ...known, salience: Math.max(known.salience, read.salience) };
}

/** Texts without repetition, in order, as first written. */
export function union(...lists: readonly (readonly string[])[]): string[] {
  const byFold = new Map<string, string>();
  for (const text of lists.flat()) {
    const key = tagKey(text);
    if (!byFold.has(key)) byFold.set(key, text);
  }
  return [...byFold.values()];
}

/** Tags that differ in case only are one. */
function tagKey(tag: string): string {
  return tag.toLocaleLowerCase('fr');
}
