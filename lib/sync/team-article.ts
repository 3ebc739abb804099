/** What a team knows of an article: the join of all its registers, with the author of what has one. */
import type { ArticleCompany, CanonicalUrl, Quotation } from '../model/article.ts';
import { MAX_TAGS } from '../model/draft.ts';
import { isoDate } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import { FIELD, QUOTATION, TAG } from './field-names.ts';
import { NO_FIELDS, joinFields } from './fields.ts';
import type { RegisterField, Fields, FieldValue } from './fields.ts';
import type { MemberId, RegisterName } from './register-name.ts';
import { stampTime } from './stamp.ts';

/** A register whose fields were accepted (`field-schemas.ts`). */
export type Register = RegisterName & { readonly fields: Fields };

export type TeamArticle = {
  readonly url: CanonicalUrl;
  readonly originalUrl: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly lang: string;
  readonly published?: IsoDate;
  readonly summary?: string;
  readonly companies: readonly ArticleCompany[];
  readonly tags: readonly string[];
  /** Who has it saved, the first one first. */
  readonly holders: readonly { readonly member: MemberId; readonly savedAt: string }[];
  /** Notes side by side, the newest first; `at` in milliseconds since 1970. */
  readonly notes: readonly { readonly member: MemberId; readonly text: string; readonly at: number }[];
  readonly quotations: readonly (Quotation & { readonly member: MemberId })[];
};

/** The article in its registers; `undefined` where none of them says its address and title. */
export function teamArticle(registers: readonly Register[]): TeamArticle | undefined {
  const articles = registers.filter(({ kind }) => kind === 'a');
  const joined = articles.reduce<Fields>((known, { fields }) => joinFields(known, fields), NO_FIELDS);
  const [url, title] = [textIn(joined, FIELD.url), textIn(joined, FIELD.title)];
  if (url === undefined || title === undefined) return undefined;
  const author = textIn(joined, FIELD.author);
  const published = isoDate(textIn(joined, FIELD.published) ?? '');
  const summary = textIn(joined, FIELD.summary);
  return {
    url: url as CanonicalUrl,
    originalUrl: textIn(joined, FIELD.originalUrl) ?? url,
    title,
    publisher: textIn(joined, FIELD.publisher) ?? '',
    ...(author !== undefined && { author }),
    lang: textIn(joined, FIELD.lang) ?? '',
    ...(published !== undefined && { published }),
    ...(summary !== undefined && { summary }),
    companies: companiesIn(joined.get(FIELD.companies)?.value),
    tags: joinedTags(articles),
    holders: holdersIn(registers),
    notes: notesIn(articles),
    quotations: articles.flatMap(({ member, fields }) => quotationsOf(member, fields)),
  };
}

/**
 * Tags of all members: a later removal wins over the same tag, whoever set it. The earliest of them where they are more
 * than an article bears, the same for all members.
 */
export function joinedTags(articles: readonly Register[]): readonly string[] {
  const joined = articles.reduce<Fields>((known, { fields }) => joinFields(known, fields), NO_FIELDS);
  const tags = [...joined].flatMap(([name, { stamp, value }]) =>
    name.startsWith(TAG) && typeof value === 'string' ? [{ order: stamp + name, value }] : [],
  );
  const kept = tags.length > MAX_TAGS ? tags.toSorted((one, other) => (one.order < other.order ? -1 : 1)) : tags;
  return kept.slice(0, MAX_TAGS).map(({ value }) => value);
}

function quotationsOf(member: MemberId, fields: Fields): TeamArticle['quotations'] {
  return [...fields].flatMap(([name, { value }]) => {
    if (!name.startsWith(QUOTATION) || !isList(value)) return [];
    const [text, url, at, note] = value;
    return typeof text === 'string' && typeof url === 'string' && typeof at === 'string'
      ? [{ member, text, url, at, ...(typeof note === 'string' && { note }) }]
      : [];
  });
}

/** A text field; `undefined` where it is absent or removed. */
export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields.get(name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a curator took out what a field says, after it was said. */
export function isTakenOut(registers: readonly Register[], said: RegisterField): boolean {
  const gone = registers.reduce<RegisterField | undefined>((latest, { kind, fields }) => {
    const field = kind === 'c' ? fields.get(FIELD.gone) : undefined;
    return field && (!latest || field.stamp > latest.stamp) ? field : latest;
  }, undefined);
  return gone?.value === true && gone.stamp > said.stamp;
}

/** Who holds the article: those who saved it after a curator last took it out. */
function holdersIn(registers: readonly Register[]): TeamArticle['holders'] {
  return registers
    .flatMap(({ kind, member, fields }) => {
      const held = kind === 'a' ? fields.get(FIELD.held) : undefined;
      if (!held || typeof held.value !== 'string') return [];
      return isTakenOut(registers, held) ? [] : [{ member, savedAt: held.value }];
    })
    .toSorted((one, other) => (one.savedAt < other.savedAt ? -1 : one.savedAt > other.savedAt ? 1 : 0));
}

function notesIn(articles: readonly Register[]): TeamArticle['notes'] {
  return articles
    .flatMap(({ member, fields }) => {
      const note = fields.get(FIELD.note);
      return note && typeof note.value === 'string' ? [{ member, text: note.value, at: stampTime(note.stamp) }] : [];
    })
    .toSorted((one, other) => other.at - one.at);
}

function companiesIn(value: FieldValue | undefined): readonly ArticleCompany[] {
  if (!isList(value)) return [];
  return value.flatMap((pair) => {
    if (!isList(pair)) return [];
    const [id, salience] = pair;
    return typeof id === 'string' && typeof salience === 'number' ? [{ id, salience }] : [];
  });
}

function isList(value: FieldValue | undefined): value is readonly FieldValue[] {
  return Array.isArray(value);
}
