/** Messages about what readers correct. */
import * as v from 'valibot';
import { givenCorrectionSchema } from '../model/correction-schema.ts';
import { hostOfCorrection } from '../model/correction.ts';
import { idSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

/** UTF-16 units of an imported file: ten times what the most corrections take. */
const MAX_FILE_LENGTH = 20_000_000;

export const CORRECTIONS_MESSAGES = {
  /**
   * Keeps what the reader corrected, and gives the id by which it can be taken back. (content script for its own host,
   * pages)
   */
  correct: message<{ readonly id: string }>()({
    from: 'own-host',
    hostOf: ({ correction }) => hostOfCorrection(correction),
    schema: v.strictObject({ correction: givenCorrectionSchema }),
  }),
  /** Takes a correction back. (content script for its own host, pages) */
  'remove-correction': message<Nothing>()({ from: 'anyone', schema: v.strictObject({ id: idSchema }) }),
  /** Takes in the corrections of a file; tells how many it holds and how many were new. (pages) */
  'import-corrections': message<{ readonly total: number; readonly added: number }>()({
    from: 'pages',
    schema: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_FILE_LENGTH)) }),
  }),
};
