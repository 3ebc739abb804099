/** What the request about the language must look like. */
import * as v from 'valibot';
import { isLanguage, type Language } from '../model/language.ts';
import type { LanguageProtocol } from './language-protocol.ts';

type LanguageRequestRules = {
  readonly [Name in keyof LanguageProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, LanguageProtocol[Name]['request']>;
  };
};

export const LANGUAGE_REQUESTS: LanguageRequestRules = {
  'choose-language': {
    from: 'pages',
    schema: v.strictObject({ language: v.exactOptional(v.custom<Language>(isLanguage, 'no language')) }),
  },
};
