/** What the popover asks once the reader wants more of it than the first glance. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import type { Preview, PublishedPerMonth } from '../model/preview.ts';
import type { SavedReceipt } from '../model/tab-article.ts';
import { message } from './message.ts';

/** UTF-16 units of a name as it stands on a page. */
const MAX_SURFACE = 300;

export const POPOVER_MESSAGES = {
  /**
   * What anybody may know of a company, for a card that its page could read: nothing that depends on the reader. With
   * `surface` not found where no name that ships is written so. (content script)
   */
  'public-card': message<Preview>()({
    from: 'scripts',
    schema: v.strictObject({
      companyId: idSchema,
      surface: v.exactOptional(v.pipe(v.string(), v.maxLength(MAX_SURFACE))),
    }),
  }),
  /** Whether a page of its own site may have opened the sender’s tab, and listened there first. (content script) */
  'may-be-prepared': message<{ readonly prepared: boolean }>()({ from: 'scripts', schema: v.strictObject({}) }),
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
