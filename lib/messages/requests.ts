/** What a request to the background must look like, and who may send it. */
import * as v from 'valibot';
import { givenCorrectionSchema } from '../model/correction-schema.ts';
import { hostOfCorrection } from '../model/correction.ts';
import { hostSchema, settingsChangeSchema } from '../model/settings-schema.ts';
import { DOSSIER_REQUESTS } from './dossier-requests.ts';
import { FEED_REQUESTS } from './feed-requests.ts';
import { LANGUAGE_REQUESTS } from './language-requests.ts';
import { LIBRARY_REQUESTS } from './library-requests.ts';
import { NOTICE_REQUESTS } from './notice-requests.ts';
import { POPOVER_REQUESTS } from './popover-requests.ts';
import { PROSPECT_REQUESTS } from './prospect-requests.ts';
import type { BackgroundMessage, BackgroundProtocol, Nothing } from './protocol.ts';
import { SEARCH_REQUESTS } from './search-requests.ts';
import { WATCH_REQUESTS } from './watch-requests.ts';

/**
 * `pages`: the extension's own pages. `scripts`: the annotating script. `own-host`: pages, and scripts for the host
 * of their own page: a page that broke into a script's process must not mute or correct other sites (`maySpeakOf`).
 */
type AllowedSenders<Request> =
  | { readonly from: 'pages' | 'scripts' | 'anyone' }
  | { readonly from: 'own-host'; readonly hostOf: (request: Request) => string };

type RequestRule<Request> = { readonly schema: v.GenericSchema<unknown, Request> } & AllowedSenders<Request>;

const MAX_TAGS = 50;
const MAX_IDS = 500;
/** Of one mark: a few dozen. */
const MAX_FEATURES = 1000;
/** Units of what a reader selects and looks up. */
const MAX_LOOK_UP = 300;
/** Units of an imported file: ten times what the most lessons take. */
const MAX_FILE_LENGTH = 20_000_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing: v.GenericSchema<Nothing> = v.strictObject({});
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MAX_TAGS));
const note = v.pipe(v.string(), v.maxLength(20_000));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200));

export const REQUESTS: { readonly [Name in BackgroundMessage]: RequestRule<BackgroundProtocol[Name]['request']> } = {
  'preview-company': { from: 'anyone', schema: v.strictObject({ companyId: id }) },
  'inject-script': {
    from: 'scripts',
    schema: v.strictObject({ script: v.picklist(['link', 'corrections', 'popover', 'popover-tools']) }),
  },
  'annotate-tab': { from: 'pages', schema: v.strictObject({ tabId }) },
  'mute-site': {
    from: 'own-host',
    hostOf: ({ host }) => host,
    schema: v.strictObject({ host: hostSchema, muted: v.boolean() }),
  },
  'why-marked': {
    from: 'scripts',
    schema: v.strictObject({
      score: v.number(),
      features: v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(MAX_FEATURES)),
    }),
  },
  correct: {
    from: 'own-host',
    hostOf: ({ correction }) => hostOfCorrection(correction),
    schema: v.strictObject({ correction: givenCorrectionSchema }),
  },
  unteach: { from: 'anyone', schema: v.strictObject({ id }) },
  'import-corrections': {
    from: 'pages',
    schema: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_FILE_LENGTH)) }),
  },
  'find-companies': { from: 'anyone', schema: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), limit }) },
  'look-up': { from: 'scripts', schema: v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)) }) },
  'open-dossier': { from: 'anyone', schema: v.strictObject({ companyId: id }) },
  'open-in-top': {
    from: 'scripts',
    schema: v.strictObject({
      name: v.optional(v.strictObject({ companyId: id, surface: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)) })),
    }),
  },
  'open-look-up': {
    from: 'scripts',
    schema: v.strictObject({
      text: v.pipe(v.string(), v.maxLength(MAX_LOOK_UP)),
      place: v.picklist(['search', 'add-name']),
    }),
  },
  'change-settings': { from: 'pages', schema: v.strictObject({ settings: settingsChangeSchema }) },
  'company-cards': { from: 'pages', schema: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MAX_IDS)) }) },
  'read-tab-article': { from: 'pages', schema: v.strictObject({ tabId }) },
  'save-article': { from: 'pages', schema: v.strictObject({ commandId: id, tabId, tags, note }) },
  'edit-article': { from: 'pages', schema: v.strictObject({ commandId: id, id, tags, note }) },
  'undo-save': { from: 'pages', schema: v.strictObject({ commandId: id, id }) },
  'library-state': { from: 'pages', schema: nothing },
  ...SEARCH_REQUESTS,
  ...FEED_REQUESTS,
  ...LANGUAGE_REQUESTS,
  ...LIBRARY_REQUESTS,
  ...WATCH_REQUESTS,
  ...PROSPECT_REQUESTS,
  ...NOTICE_REQUESTS,
  ...POPOVER_REQUESTS,
  ...DOSSIER_REQUESTS,
};
