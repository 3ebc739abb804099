/** What requests about prospect lists must look like. */
import * as v from 'valibot';
import {
  collectionSchema,
  nameSchema,
  prospectListSchema,
  prospectSchema,
  takenOutSchema,
} from '../model/prospect-schema.ts';
import { MAX_PROSPECTS } from '../model/prospect.ts';
import type { ProspectProtocol } from './prospect-protocol.ts';

type ProspectRequestRules = {
  readonly [Name in keyof ProspectProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, ProspectProtocol[Name]['request']>;
  };
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

export const PROSPECT_REQUESTS: ProspectRequestRules = {
  'prospect-lists': { from: 'pages', schema: v.strictObject({}) },
  'prospect-list': { from: 'pages', schema: v.strictObject({ id }) },
  'collect-firms': { from: 'pages', schema: v.strictObject({ collection: collectionSchema }) },
  'rename-prospect-list': { from: 'pages', schema: v.strictObject({ id, name: nameSchema }) },
  'change-prospect': { from: 'pages', schema: v.strictObject({ list: id, prospect: prospectSchema }) },
  'remove-prospects': {
    from: 'pages',
    schema: v.strictObject({ list: id, ids: v.pipe(v.array(id), v.maxLength(MAX_PROSPECTS)) }),
  },
  'restore-prospects': { from: 'pages', schema: v.strictObject({ list: id, taken: takenOutSchema }) },
  'decide-name': {
    from: 'pages',
    schema: v.strictObject({ list: id, name: nameSchema, as: v.picklist(['firm', 'nothing']) }),
  },
  'remove-prospect-list': { from: 'pages', schema: v.strictObject({ id }) },
  'restore-prospect-list': { from: 'pages', schema: v.strictObject({ list: prospectListSchema }) },
};
