/** Messages about what is known of companies; all of them from pages of the extension. */
import * as v from 'valibot';
import type { Brief } from '../model/brief.ts';
import type { Comparison, Dossier } from '../model/dossier.ts';
import type { OwnershipMap } from '../model/dossier.ts';
import { factSchema } from '../model/fact.ts';
import { idSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

const FEWEST_COMPARED = 2;

const MAX_COMPARED = 5;

const compared = v.pipe(
  v.array(idSchema),
  v.minLength(FEWEST_COMPARED),
  v.maxLength(MAX_COMPARED),
  v.check((ids) => new Set(ids).size === ids.length, 'a company twice'),
);

const statement = v.strictObject({
  commandId: idSchema,
  companyId: idSchema,
  articleId: idSchema,
  fact: factSchema,
});

export const DOSSIER_MESSAGES = {
  /** Everything known of a company, gathered from the library and the pack. */
  'company-dossier': message<Dossier>()({ from: 'pages', schema: v.strictObject({ companyId: idSchema }) }),
  /** Two to five companies side by side, in the order given. */
  'compare-companies': message<Comparison>()({ from: 'pages', schema: v.strictObject({ companyIds: compared }) }),
  /** Who owns whom among watched companies, accounts, and those of the library. */
  'ownership-map': message<OwnershipMap>()({ from: 'pages', schema: v.strictObject({}) }),
  /**
   * A brief about a company, for another beside it where `us` names one. Its day is remembered: the next one tells what
   * changed since.
   */
  'company-brief': message<Brief>()({
    from: 'pages',
    schema: v.strictObject({ companyId: idSchema, us: v.exactOptional(idSchema), language: v.picklist(['en', 'fr']) }),
  }),
  /** Leaves out a statement of a dossier wherever the library makes it. `articleId` is where the reader saw it. */
  'drop-fact': message<Nothing>()({ from: 'pages', schema: statement }),
  /** Brings back what was left out. */
  'restore-fact': message<Nothing>()({ from: 'pages', schema: statement }),
};
