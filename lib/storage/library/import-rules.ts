/** What an entry of a file makes of what the library knows. Nothing the reader wrote here is lost. */
import { joinedDrops, withoutDropped } from '../../facts/dropped-facts.ts';
import { factsAfterReading } from '../../facts/kept-facts.ts';
import type { Article } from '../../model/article.ts';
import type { LibraryEntry } from '../../model/library-entry.ts';
import { articleRecord } from '../database/records.ts';
import type { ArticleRecord } from '../database/records.ts';
import { joinedQuotations, savedRecord, union } from './save-rules.ts';

/** An entry to be brought in; `curated` tells that its facts are ours and not another program's. */
export type IncomingEntry = LibraryEntry & { readonly curated: boolean };

/**
 * The record after an import; `undefined` where the library holds all of the entry already. An unknown article comes as
 * it is. One that nobody touched here gives way to one that the reader touched there. Otherwise both are joined.
 */
export function importedRecord(known: ArticleRecord | undefined, entry: IncomingEntry): ArticleRecord | undefined {
  const incoming = withBodyId(entry, known);
  if (!known) return articleRecord(incoming, entry.touched, entry.undo);
  if (entry.curated && !known.touched && entry.touched)
    return articleRecord({ ...incoming, id: known.id }, true, entry.undo);
  const joined = joinedRecord(known, entry.touched ? incoming : { ...incoming, tags: [] }, entry);
  return isGain(known.article, joined.article) ? joined : undefined;
}

function joinedRecord(known: ArticleRecord, incoming: Article, { touched, text }: LibraryEntry): ArticleRecord {
  const isSaved = incoming.savedAt !== undefined && known.article.savedAt === undefined;
  const base = isSaved ? savedRecord(known, incoming) : known;
  const quotations = joinedQuotations(base.article.quotations, incoming.quotations);
  const note = base.article.note ?? incoming.note;
  const bodyId = base.article.bodyId ?? (text === undefined ? undefined : known.id);
  const dropped = joinedDrops(base.article.droppedFacts, incoming.droppedFacts);
  const { archived: _archived, ...own } = base.article;
  const article: Article = {
    ...own,
    tags: union(base.article.tags, incoming.tags),
    read: known.article.read || incoming.read,
    // What is archived here, and what is not, stays so: the file may be older.
    ...(known.article.archived && { archived: true }),
    ...(note !== undefined && { note }),
    ...(quotations.length > 0 && { quotations }),
    ...(bodyId !== undefined && { bodyId }),
    facts: withoutDropped(
      bodyId === base.article.bodyId ? base.article.facts : factsAfterReading(base.article, incoming.facts),
      dropped,
    ),
    ...(dropped.length > 0 && { droppedFacts: dropped }),
    ...(bodyId !== base.article.bodyId && incoming.wordCount !== undefined && { wordCount: incoming.wordCount }),
  };
  return articleRecord(article, known.touched || touched, base.undo);
}

function isGain(before: Article, after: Article): boolean {
  return (
    after.tags.length !== before.tags.length ||
    after.read !== before.read ||
    after.note !== before.note ||
    after.savedAt !== before.savedAt ||
    after.bodyId !== before.bodyId ||
    (after.quotations?.length ?? 0) !== (before.quotations?.length ?? 0) ||
    (after.droppedFacts?.length ?? 0) !== (before.droppedFacts?.length ?? 0)
  );
}

/** The article with the id under which its text will lie; without one where the entry brings no text. */
function withBodyId({ article, text }: LibraryEntry, known: ArticleRecord | undefined): Article {
  const { bodyId: _theirs, ...rest } = article;
  return text === undefined ? rest : { ...rest, bodyId: known?.id ?? article.id };
}
