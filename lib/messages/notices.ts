/** What the notice of a save asks, which stands on the page where the reader saved by menu or key. */
import * as v from 'valibot';
import type { SavedNotice } from '../model/last-save.ts';
import { message, type Nothing } from './message.ts';

const token = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

export const NOTICES_MESSAGES = {
  /** The reader came to the end of an article that names companies. (content script) */
  'article-read': message<Nothing>()({ from: 'scripts', schema: v.strictObject({}) }),
  /**
   * What was saved last from the sender’s own tab; on a page that could read it only that something was done. (content
   * script)
   */
  'last-save': message<SavedNotice>()({
    from: 'scripts',
    schema: v.strictObject({ isOpen: v.exactOptional(v.boolean()) }),
  }),
  /** Takes that save back, unless another was made since. (content script) */
  'undo-last-save': message<Nothing>()({
    from: 'scripts',
    schema: v.strictObject({ token }),
  }),
  /** Follows the webzine that the notice offers; what the notice says then. (content script) */
  'follow-offered': message<SavedNotice>()({ from: 'scripts', schema: v.strictObject({ token }) }),
};
