/**
 * Schemas of articles, for the pack's files, the script in a page and the reader's own files. Apart from `article.ts`:
 * the popup imports that file for its lists, and would load the schemas with it (1.4 kB more, compressed).
 */
import * as v from 'valibot';
import { ARTICLE_SOURCES, MAX_ITEM_NUMBER } from './article.ts';
import type {
  Article,
  ArticleCompany,
  CanonicalUrl,
  ExtractedArticle,
  Quotation,
  RichContent,
  TextStructure,
  TextLink,
} from './article.ts';
import { factSchema } from './fact.ts';
import type { Fact } from './fact.ts';
import { idSchema, isoDateSchema } from './id-schema.ts';
import { MAX_LINKS } from './kept-text.ts';
import { MAX_PICTURE_TEXT, MAX_PICTURES } from './picture.ts';
import type { FoundPicture } from './picture.ts';

/** Longest text of an article that is kept, in UTF-16 units: a book of 300,000 words. */
const MAX_TEXT_LENGTH = 2_000_000;

/**
 * Longest name of a publisher or author, longest summary, and most tags, quotations, companies or facts of an article:
 * far above what the extension itself writes, and small enough that a hostile file fills no disk.
 */
const MAX_NAME = 500;
const MAX_SUMMARY = 20_000;
/** A note that is written here has at most 20,000 units. */
const MAX_NOTE = 100_000;
const MAX_LISTED = 1000;
/** As long as a highlight may be. */
export const MAX_QUOTATION_LENGTH = 5000;
/** A remark on a sentence is shorter than a note on an article. */
export const MAX_QUOTATION_NOTE = 2000;

const clipped = (most: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, most)),
  );
const filled = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1),
    v.transform((text) => text.slice(0, most)),
  );
/** A list of which no more than so many are read. */
const atMost = <T>(most: number, item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((items) => items.slice(0, most)),
    v.array(item),
  );
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const isWebAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 8192 && /^https?:\/\//.test(value) && URL.canParse(value);

/** The shape of a canonical address; whether it is canonical only `lib/url/canonical-url` can tell. */
const canonicalUrl = v.custom<CanonicalUrl>(isWebAddress, 'no web address');
const webAddress = v.custom<string>(isWebAddress, 'no web address');
const lang = v.pipe(v.string(), v.regex(/^$|^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/));

const companySchema: v.GenericSchema<unknown, ArticleCompany> = v.object({
  id: idSchema,
  salience: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  firstSentence: v.exactOptional(clipped(MAX_SUMMARY)),
});

const timestamp = v.pipe(v.string(), v.isoTimestamp());

const quotationSchema: v.GenericSchema<unknown, Quotation> = v.object({
  text: filled(MAX_QUOTATION_LENGTH),
  url: webAddress,
  at: timestamp,
  note: v.exactOptional(clipped(MAX_QUOTATION_NOTE)),
});

/** Facts that cannot be read are left out: they are drawn anew, and the article is worth more than they are. */
const facts: v.GenericSchema<unknown, readonly Fact[]> = v.pipe(
  v.array(v.unknown()),
  v.transform((read) =>
    read.slice(0, MAX_LISTED).flatMap((fact) => {
      const parsed = v.safeParse(factSchema, fact);
      return parsed.success ? [parsed.output] : [];
    }),
  ),
);

/** An article as the library keeps it. */
export const articleSchema: v.GenericSchema<unknown, Article> = v.object({
  id: idSchema,
  url: canonicalUrl,
  originalUrl: webAddress,
  title: filled(1000),
  publisher: clipped(MAX_NAME),
  author: v.exactOptional(clipped(MAX_NAME)),
  lang,
  published: v.exactOptional(isoDateSchema),
  updated: v.exactOptional(isoDateSchema),
  savedAt: v.exactOptional(timestamp),
  addedAt: v.exactOptional(timestamp),
  source: v.picklist(ARTICLE_SOURCES),
  feed: v.exactOptional(idSchema),
  story: v.exactOptional(idSchema),
  summary: v.exactOptional(clipped(MAX_SUMMARY)),
  bodyId: v.exactOptional(idSchema),
  wordCount: v.exactOptional(count),
  isPartial: v.exactOptional(v.literal(true)),
  tags: atMost(MAX_LISTED, clipped(MAX_NAME)),
  note: v.exactOptional(clipped(MAX_NOTE)),
  quotations: v.exactOptional(atMost(MAX_LISTED, quotationSchema)),
  companies: atMost(MAX_LISTED, companySchema),
  facts,
  droppedFacts: v.exactOptional(facts),
  read: v.boolean(),
  archived: v.exactOptional(v.literal(true)),
});

/** Most parts of a text that are no plain paragraph: a book of 2 million units has fewer lines. */
const MAX_PARTS = 50_000;

export const textStructureSchema: v.GenericSchema<unknown, TextStructure> = atMost(
  MAX_PARTS,
  v.object({
    start: count,
    end: count,
    kind: v.picklist(['heading', 'item', 'row', 'quote', 'code']),
    number: v.exactOptional(v.pipe(count, v.maxValue(MAX_ITEM_NUMBER))),
  }),
);

const foundPictureSchema: v.GenericSchema<unknown, FoundPicture> = v.object({
  url: webAddress,
  alt: clipped(MAX_PICTURE_TEXT),
  caption: v.exactOptional(clipped(MAX_PICTURE_TEXT)),
  at: count,
});

/** What the script in a page says it read there: a hostile page may have a hand in every text. */
export const extractedArticleSchema: v.GenericSchema<unknown, ExtractedArticle> = v.object({
  url: canonicalUrl,
  originalUrl: webAddress,
  title: filled(1000),
  publisher: clipped(300),
  author: v.exactOptional(clipped(300)),
  lang,
  published: v.exactOptional(isoDateSchema),
  updated: v.exactOptional(isoDateSchema),
  summary: v.exactOptional(clipped(5000)),
  text: clipped(MAX_TEXT_LENGTH),
  structure: v.exactOptional(textStructureSchema),
  wordCount: count,
  isPartial: v.exactOptional(v.literal(true)),
  keywords: v.pipe(
    v.array(clipped(100)),
    v.transform((words) => words.slice(0, 50)),
  ),
});

/** Links that overlap others or stand outside the text are left out by whoever draws them. */
export const textLinksSchema: v.GenericSchema<unknown, readonly TextLink[]> = atMost(
  MAX_LINKS,
  v.object({ start: count, end: count, url: webAddress }),
);

/** What the script behind it says that stands in the text. */
export const richContentSchema: v.GenericSchema<unknown, RichContent> = v.object({
  pictures: v.exactOptional(atMost(MAX_PICTURES, foundPictureSchema)),
  links: v.exactOptional(textLinksSchema),
});
