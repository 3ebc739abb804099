/** What the requests of a notice must look like. A script names no article: it can take back what its own tab saved last, and nothing else. */
import * as v from 'valibot';
import type { NoticeProtocol } from './notice-protocol.ts';

type NoticeRequestRules = {
  readonly [Name in keyof NoticeProtocol]: {
    readonly from: 'scripts';
    readonly schema: v.GenericSchema<unknown, NoticeProtocol[Name]['request']>;
  };
};

export const NOTICE_REQUESTS: NoticeRequestRules = {
  'last-save': { from: 'scripts', schema: v.strictObject({}) },
  'undo-last-save': {
    from: 'scripts',
    schema: v.strictObject({ token: v.pipe(v.string(), v.minLength(1), v.maxLength(100)) }),
  },
};
