/** What the popover’s further requests must look like. */
import * as v from 'valibot';
import type { PopoverProtocol } from './popover-protocol.ts';

type PopoverRequestRules = {
  readonly [Name in keyof PopoverProtocol]: {
    readonly from: 'scripts' | 'anyone';
    readonly schema: v.GenericSchema<unknown, PopoverProtocol[Name]['request']>;
  };
};

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

export const POPOVER_REQUESTS: PopoverRequestRules = {
  'company-months': { from: 'anyone', schema: v.strictObject({ companyId: id }) },
  'save-own-page': { from: 'scripts', schema: v.strictObject({ commandId: id }) },
};
