import type { Article, ArticleId } from '../../model/article.ts';
import { ARTICLE_SOURCES } from '../../model/article.ts';
import type { CompanyId } from '../../model/company.ts';
import { DAY_MS } from '../../model/iso-date.ts';
import { siteHost } from '../../url/web-address.ts';
import { ARCHIVED, READ, SAVED, sourceFlags } from '../types.ts';
import type { Field } from './fields.ts';
import { foldSearchText, foldedWords } from './fold-text.ts';

/**
 * What the search knows of an article: its fields, folded (each word after a space), and what filters and rank depend
 * on.
 */
export type SearchEntry = {
  readonly id: ArticleId;
  readonly texts: Readonly<Record<Field, string>>;
  /** Days since the first of January 1970 of the publication; 0 where it is unknown. */
  readonly day: number;
  /** Seconds since the first of January 1970 of the saving, or of the visit that brought it; 0 where it is unknown. */
  readonly added: number;
  /** As in `DocTable`. */
  readonly flags: number;
  readonly publisher: string;
  /** Where it lies: `zdnet.fr`, without `www.`; empty where its address names no host. */
  readonly host: string;
  readonly lang: string;
  readonly tags: readonly string[];
  readonly companies: readonly { readonly id: CompanyId; readonly salience: number }[];
};

/** The parts of an article that the search looks at. */
export type SearchableArticle = Pick<
  Article,
  | 'id'
  | 'title'
  | 'publisher'
  | 'tags'
  | 'summary'
  | 'published'
  | 'savedAt'
  | 'addedAt'
  | 'note'
  | 'lang'
  | 'source'
  | 'read'
  | 'archived'
  | 'companies'
> & { readonly url: string };

const LAST_DAY = 0xffff;
/** In the year 2106. */
const LAST_SECOND = 0xffff_ffff;
/** Words of a field that are searched, and letters of a word: more is no prose. */
const MAX_WORDS = 4000;
const MAX_WORD_LENGTH = 64;
/** `S.N.C.F.`: letters with dots between them are one word to a reader. */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])/gu;

/** Folds an article for the search; `nameOf` knows the companies' names. */
export function searchEntry(article: SearchableArticle, nameOf: (id: CompanyId) => string): SearchEntry {
  const { id, url, title, summary = '', note = '', publisher, lang, tags, published, savedAt, source, read } = article;
  const added = Date.parse(savedAt ?? article.addedAt ?? '');
  const companies = article.companies.toSorted((one, other) => other.salience - one.salience);
  return {
    id,
    texts: {
      title: foldProse(title),
      summary: foldProse(summary),
      publisher: foldName(publisher),
      companies: cut(companies.map((company) => foldName(nameOf(company.id))).join('')),
      tags: cut(tags.map(foldSearchText).join('')),
      note: foldProse(note),
      date: foldSearchText(published ?? ''),
    },
    day: published === undefined ? 0 : Math.min(LAST_DAY, Math.max(1, Date.parse(published) / DAY_MS)),
    added: Number.isNaN(added) ? 0 : Math.min(LAST_SECOND, Math.max(1, Math.floor(added / 1000))),
    flags:
      (read ? READ : 0) |
      (savedAt === undefined ? 0 : SAVED) |
      (article.archived ? ARCHIVED : 0) |
      sourceFlags(ARTICLE_SOURCES.indexOf(source)),
    publisher,
    host: hostOf(url),
    lang,
    tags,
    companies,
  };
}

function hostOf(url: string): string {
  return (siteHost(url) ?? '').replace(/^www\./, '');
}

function foldProse(text: string): string {
  const dotted = text.includes('.') ? [...text.matchAll(DOTTED)].map(([letters]) => letters.replaceAll('.', '')) : [];
  return cut(dotted.length === 0 ? foldSearchText(text) : foldSearchText(`${text} ${dotted.join(' ')}`));
}

/** A name, also as written in one word: `Next INpact` is searched as `nextinpact`, `Gaia-X` as `gaiax`. */
function foldName(name: string): string {
  const words = foldSearchText(name);
  const joined = foldedWords(name).join('');
  return cut(words === ` ${joined}` || joined === '' ? words : `${words} ${joined}`);
}

function cut(folded: string): string {
  if (folded.length <= MAX_WORD_LENGTH) return folded;
  const words = folded.split(' ').slice(1, MAX_WORDS + 1);
  return words.map((word) => ` ${word.slice(0, MAX_WORD_LENGTH)}`).join('');
}
