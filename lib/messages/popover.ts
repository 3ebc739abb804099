/** What the popover asks once the reader wants more of it than the first glance. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import type { PublishedPerMonth } from '../model/preview.ts';
import type { SavedReceipt } from '../model/tab-article.ts';
import { message } from './message.ts';

export const POPOVER_MESSAGES = {
  /** Articles about a company in each of the last two years’ months, the oldest first. (content script, pages) */
  'company-months': message<readonly PublishedPerMonth[]>()({
    from: 'anyone',
    schema: v.strictObject({ companyId: idSchema }),
  }),
  /**
   * Reads and saves the article of the sender’s own tab; `commandId` makes a repeated message harmless. (content
   * script)
   */
  'save-own-page': message<SavedReceipt>()({ from: 'scripts', schema: v.strictObject({ commandId: idSchema }) }),
};
