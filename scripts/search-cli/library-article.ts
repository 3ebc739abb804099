import * as v from 'valibot';
import { ARTICLE_SOURCES } from '../../lib/model/article.ts';
import { isoDate } from '../../lib/model/iso-date.ts';
import type { IsoDate } from '../../lib/model/iso-date.ts';
import type { SearchableArticle } from '../../lib/search/index/search-entry.ts';

/** The list of a starter article's companies is by importance. */
const SALIENCE_STEP = 0.15;
const MIN_SALIENCE = 0.2;

const company = v.union([
  v.pipe(
    v.string(),
    v.transform((id) => ({ id, salience: undefined })),
  ),
  v.object({ id: v.string(), salience: v.optional(v.number()) }),
]);

const companies = v.pipe(
  v.array(company),
  v.transform((list) =>
    list.map(({ id, salience }, place) => ({
      id,
      salience: salience ?? Math.max(MIN_SALIENCE, 1 - SALIENCE_STEP * place),
    })),
  ),
);

/** A line of a library file: of the starter library's form, or of the library's own. */
export const libraryArticle: v.GenericSchema<unknown, SearchableArticle> = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  url: v.optional(v.string(), ''),
  title: v.string(),
  publisher: v.optional(v.string(), ''),
  lang: v.optional(v.string(), ''),
  tags: v.optional(v.array(v.string()), []),
  companies: v.optional(companies, []),
  summary: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
  published: v.exactOptional(
    v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date'),
  ),
  savedAt: v.exactOptional(v.string()),
  source: v.optional(v.picklist(ARTICLE_SOURCES), 'starter'),
  read: v.optional(v.boolean(), false),
});
