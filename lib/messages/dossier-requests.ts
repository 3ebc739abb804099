/** What requests about companies must look like. */
import * as v from 'valibot';
import type { DossierProtocol } from './dossier-protocol.ts';

type DossierRequestRules = {
  readonly [Name in keyof DossierProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, DossierProtocol[Name]['request']>;
  };
};

const FEWEST_COMPARED = 2;
const MAX_COMPARED = 5;

const companyId = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const compared = v.pipe(
  v.array(companyId),
  v.minLength(FEWEST_COMPARED),
  v.maxLength(MAX_COMPARED),
  v.check((ids) => new Set(ids).size === ids.length, 'a company twice'),
);

export const DOSSIER_REQUESTS: DossierRequestRules = {
  'company-dossier': { from: 'pages', schema: v.strictObject({ companyId }) },
  'compare-companies': { from: 'pages', schema: v.strictObject({ companyIds: compared }) },
  'company-brief': { from: 'pages', schema: v.strictObject({ companyId, language: v.picklist(['en', 'fr']) }) },
};
