/** Messages about lists of firms that the reader means to speak with; all of them from pages of the extension. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import { MAX_PROSPECTS } from '../model/prospect-bounds.ts';
import {
  collectionSchema,
  nameSchema,
  prospectChangeSchema,
  prospectListSchema,
  takenOutSchema,
} from '../model/prospect.ts';
import type { ProspectList, ProspectListLine, TakenOut } from '../model/prospect.ts';
import { message, type Nothing } from './message.ts';

export const PROSPECTS_MESSAGES = {
  /** The lists, the newest first. */
  'prospect-lists': message<readonly ProspectListLine[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** One list; unknown names that a company is known by meanwhile are among its firms. */
  'prospect-list': message<ProspectList>()({ from: 'pages', schema: v.strictObject({ id: idSchema }) }),
  /**
   * Collects firms into a list, which is made where there is none of that id; firms that are in it already stay as they
   * are.
   */
  'collect-firms': message<{ readonly added: number; readonly known: number }>()({
    from: 'pages',
    schema: v.strictObject({ collection: collectionSchema }),
  }),
  'rename-prospect-list': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ id: idSchema, name: nameSchema }),
  }),
  /** Changes fields of a prospect, and no other: a colleague may have changed those since they were shown. */
  'change-prospect': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ list: idSchema, id: idSchema, change: prospectChangeSchema }),
  }),
  /** Takes prospects out, and gives what puts them back. */
  'remove-prospects': message<TakenOut>()({
    from: 'pages',
    schema: v.strictObject({ list: idSchema, ids: v.pipe(v.array(idSchema), v.maxLength(MAX_PROSPECTS)) }),
  }),
  'restore-prospects': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ list: idSchema, taken: takenOutSchema }),
  }),
  /** What an unknown name is: a firm, or nothing. */
  'decide-name': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ list: idSchema, name: nameSchema, as: v.picklist(['firm', 'nothing']) }),
  }),
  /** Throws a list away, and gives it, so that it can be put back. */
  'remove-prospect-list': message<ProspectList>()({ from: 'pages', schema: v.strictObject({ id: idSchema }) }),
  /** Puts a list back that was thrown away; one that is there stays as it is. */
  'restore-prospect-list': message<Nothing>()({ from: 'pages', schema: v.strictObject({ list: prospectListSchema }) }),
};
