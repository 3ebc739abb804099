/** Messages about companies: cards, names and what the library holds about them. */
import * as v from 'valibot';
import type { CompanyCard, CompanyId, CompanyName } from '../model/company.ts';
import { idSchema } from '../model/id-schema.ts';
import type { LastNews, Preview } from '../model/preview.ts';
import { message, type Nothing } from './message.ts';

/** Companies that one message may name. */
const MAX_IDS = 500;
/** UTF-16 units of what a reader selects and looks up. */
const MAX_LOOK_UP = 300;
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));

export const COMPANIES_MESSAGES = {
  /** The popover's question: who is this, and what does the library hold about it? (content script, pages) */
  'preview-company': message<Preview>()({ from: 'anyone', schema: v.strictObject({ companyId: idSchema }) }),
  /** The reader has looked at a company's card for a moment. (content script) */
  'looked-at': message<Nothing>()({ from: 'scripts', schema: v.strictObject({ companyId: idSchema }) }),
  /** Cards of companies by id; unknown ids are left out. (pages) */
  'company-cards': message<readonly CompanyCard[]>()({
    from: 'pages',
    schema: v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(MAX_IDS)) }),
  }),
  /** The latest dated article about each of some companies; those without one are left out. (pages) */
  'last-news': message<readonly LastNews[]>()({
    from: 'pages',
    schema: v.strictObject({ ids: v.pipe(v.array(idSchema), v.maxLength(MAX_IDS)) }),
  }),
  /** Companies by the beginning or a part of their name, the likeliest first. (content script, pages) */
  'find-companies': message<readonly CompanyName[]>()({
    from: 'anyone',
    schema: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), limit }),
  }),
  /**
   * The company that a text names, however doubtful: the longest name in it; of the names that ship alone, where no
   * other is wanted. (content script)
   */
  'look-up': message<{ readonly companyId?: CompanyId | undefined }>()({
    from: 'scripts',
    schema: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)),
      shipped: v.exactOptional(v.boolean()),
    }),
  }),
  /**
   * Opens the search over the library for words of the sender’s page, or for a company by its name; or the form for a
   * name. (content script)
   */
  'open-look-up': message<Nothing>()({
    from: 'scripts',
    schema: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)),
      place: v.picklist(['search', 'company', 'add-name']),
    }),
  }),
  /**
   * Opens the dossier of a company: beside the page for a script in it, in a tab for a page of the extension; in a tab
   * too where a fact of it is to be reported as outdated.
   */
  'open-dossier': message<Nothing>()({
    from: 'anyone',
    schema: v.strictObject({ companyId: idSchema, outdated: v.exactOptional(v.boolean()) }),
  }),
};
