/** What this member's register of an article has to say, from how the article lies in the member's own library. */
import type { Article } from '../model/article.ts';
import { textHash } from '../text/hash.ts';
import {
  FIELD,
  MAX_COMPANIES,
  MAX_NAME,
  MAX_NOTE,
  MAX_QUOTATIONS,
  MAX_SUMMARY,
  QUOTATION,
  TAG,
} from './field-names.ts';
import { fits } from './field-schemas.ts';
import { sameValue } from './fields.ts';
import type { RegisterField, Fields, FieldValue } from './fields.ts';
import type { Stamp } from './stamp.ts';
import { joinedTags } from './team-article.ts';
import type { Register } from './team-article.ts';

/** What the member chose to share beside saves and tags. */
export type Sharing = { readonly notes: boolean };

/**
 * The fields of one's own register after what happened in one's library: `own` itself where nothing did. `article` is
 * absent where it was deleted; `registers` are all of the article's, which the library shows the join of.
 * Never in it: texts, read state, sentences of the page, and notes unless the member shares them.
 */
export function ownFields(
  own: Fields,
  registers: readonly Register[],
  article: Article | undefined,
  sharing: Sharing,
  stamp: Stamp,
): Fields {
  const wanted = new Map<string, FieldValue>();
  if (article?.savedAt === undefined) wanted.set(FIELD.held, null);
  else for (const [name, value] of savedFields(article, article.savedAt)) wanted.set(name, value);
  wanted.set(FIELD.note, (sharing.notes && article?.note?.slice(0, MAX_NOTE)) || null);
  const quotations = new Map(
    (article?.quotations ?? [])
      .slice(0, MAX_QUOTATIONS)
      .map(({ text, url, at, note }) => [
        QUOTATION + textHash(text),
        sharing.notes && note ? [text, url, at, note] : [text, url, at],
      ]),
  );
  for (const name of own.keys()) if (name.startsWith(QUOTATION) && !quotations.has(name)) wanted.set(name, null);
  for (const [name, value] of quotations) wanted.set(name, value);
  if (article) for (const [name, value] of tagChanges(article.tags, registers)) wanted.set(name, value);
  return changed(own, wanted, article?.url, stamp);
}

/** The field of a tag: tags that differ in case only are one. */
export function tagField(tag: string): string {
  return TAG + tag.toLowerCase();
}

function savedFields(article: Article, savedAt: string): readonly (readonly [string, FieldValue])[] {
  // Companies that the reader added have ids that mean nothing to others; sentences of the page stay here.
  const companies = article.companies
    .slice(0, MAX_COMPANIES)
    .map(({ id, salience }) => [id, Math.round(salience * 100) / 100] as const);
  return [
    [FIELD.url, article.url],
    ...(article.originalUrl === article.url ? [] : [[FIELD.originalUrl, article.originalUrl] as const]),
    [FIELD.title, article.title],
    [FIELD.publisher, article.publisher.slice(0, MAX_NAME)],
    [FIELD.author, article.author?.slice(0, MAX_NAME) ?? null],
    [FIELD.lang, article.lang],
    [FIELD.published, article.published ?? null],
    [FIELD.summary, article.summary?.slice(0, MAX_SUMMARY) ?? null],
    [FIELD.companies, companies],
    [FIELD.held, savedAt],
  ];
}

/** Shortened texts may end in half a character. */
function wellFormed(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.toWellFormed();
  return Array.isArray(value) ? value.map(wellFormed) : value;
}

/** Tags differ from the join of all registers exactly where this member changed them. */
function tagChanges(
  tags: readonly string[],
  registers: readonly Register[],
): readonly (readonly [string, FieldValue])[] {
  const shown = new Set(joinedTags(registers.filter(({ kind }) => kind === 'a')).map(tagField));
  const wanted = new Map(tags.map((tag) => [tagField(tag), tag]));
  return [
    ...[...wanted].filter(([name]) => !shown.has(name)),
    ...[...shown].filter((name) => !wanted.has(name)).map((name) => [name, null] as const),
  ];
}

function changed(own: Fields, wanted: ReadonlyMap<string, FieldValue>, url: string | undefined, stamp: Stamp): Fields {
  const changes = new Map<string, RegisterField>();
  for (const [name, given] of wanted) {
    const value = wellFormed(given);
    const known = own.get(name);
    // What was never said need not be taken back. A tag is among what is wanted where it differs from what all say
    // together: it may be what this member said before another one overruled it, and is said again then.
    const isSaid = !name.startsWith(TAG) && (known ? sameValue(known.value, value) : value === null);
    // What the others would refuse, as a tag that a feed made of a sentence, stays here.
    if (!isSaid && fits('a', name, value)) changes.set(name, { stamp, value });
  }
  if (changes.size === 0) return own;
  // Whoever tags or quotes an article says which one: the hash in the name does not.
  if (url !== undefined && !own.has(FIELD.url)) changes.set(FIELD.url, { stamp, value: url });
  return new Map([...own, ...changes]);
}
