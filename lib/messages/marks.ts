/** Messages about marks: our scripts in pages, muted sites, why a mark is one. */
import * as v from 'valibot';
import { idSchema } from '../model/id-schema.ts';
import { MAX_MUTED_SITES } from '../model/settings-file.ts';
import { hostSchema } from '../model/settings-schema.ts';
import type { Why } from '../recognition/explain/why.ts';
import { message, type Nothing } from './message.ts';
import { LATE_SCRIPTS } from './tab-messages.ts';

/** Features of one mark: a few dozen in practice. */
const MAX_FEATURES = 1000;
/** Openings that a page asks about at once. */
const MAX_OPENINGS = 4000;
/** UTF-16 units of what a reader selects and looks up. */
const MAX_LOOK_UP = 300;
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const MARKS_MESSAGES = {
  /**
   * Asks for more of our code in the sender's own frame: that which links, or makes corrections ready; the popover's,
   * and what it can do beyond the first glance; `isHuge` where the style of marks would keep the page busy for long.
   * (content script)
   */
  'inject-script': message<Nothing>()({
    from: 'scripts',
    schema: v.strictObject({ script: v.picklist(LATE_SCRIPTS), isHuge: v.optional(v.literal(true)) }),
  }),
  /**
   * The part of the gazetteer about the companies whose names begin so, by the hashes that the page's filters let pass;
   * empty where there are none. (content script)
   */
  'cold-names': message<{ readonly names: string }>()({
    from: 'scripts',
    schema: v.strictObject({
      openings: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(MAX_OPENINGS)),
    }),
  }),
  /** Marks the tab with the annotating script, by the grant of the reader's click. (pages) */
  'annotate-tab': message<Nothing>()({ from: 'pages', schema: v.strictObject({ tabId }) }),
  /** Switches marks off or on for a host. (content script for its own host, pages) */
  'mute-site': message<Nothing>()({
    from: 'own-host',
    hostOf: ({ host }) => host,
    schema: v.strictObject({ host: hostSchema, muted: v.boolean() }),
  }),
  /** Mutes several sites at once, as a file of settings brings them. (pages) */
  'mute-sites': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ hosts: v.pipe(v.array(hostSchema), v.maxLength(MAX_MUTED_SITES)) }),
  }),
  /** Why a mark is one, by the numbers of the features it was scored with. (content script) */
  'why-marked': message<Why>()({
    from: 'scripts',
    schema: v.strictObject({
      score: v.number(),
      features: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(MAX_FEATURES)),
    }),
  }),
  /**
   * Opens a popover in the tab’s own document, for a frame too small for one; with no name it is left again. (content
   * script)
   */
  'open-in-top': message<Nothing>()({
    from: 'scripts',
    schema: v.strictObject({
      name: v.optional(v.strictObject({ companyId: idSchema, surface: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)) })),
    }),
  }),
};
