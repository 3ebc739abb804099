/** Messages about packs of companies; all of them from pages of the extension. */
import * as v from 'valibot';
import type { PackList, PackOutcome } from '../model/pack-line.ts';
import { message, type Nothing } from './message.ts';

/** UTF-16 units of a file: what a pack may have. */
const MAX_TEXT = 64_000_000;
/** Packs in an order. */
const MAX_PACKS = 100;

const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const address = v.pipe(v.string(), v.maxLength(2000), v.regex(/^https:\/\//i), v.url());

export const PACKS_MESSAGES = {
  /** The packs in use, in their order. */
  'list-packs': message<PackList>()({ from: 'pages', schema: v.strictObject({}) }),
  /** What a file would do; nothing is kept. */
  'check-pack': message<PackOutcome>()({ from: 'pages', schema: v.strictObject({ text }) }),
  /** Installs a file, or the changes in it; a refused one leaves all as it is. */
  'install-pack': message<PackOutcome>()({
    from: 'pages',
    schema: v.strictObject({ text, address: v.exactOptional(address) }),
  }),
  /** The file at an address that the reader named, and whose host the reader granted. */
  'download-pack': message<{ readonly text: string }>()({ from: 'pages', schema: v.strictObject({ address }) }),
  /** Puts the edition before back in place. */
  'roll-pack-back': message<Nothing>()({ from: 'pages', schema: v.strictObject({ id }) }),
  'remove-pack': message<Nothing>()({ from: 'pages', schema: v.strictObject({ id }) }),
  'order-packs': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ order: v.pipe(v.array(id), v.maxLength(MAX_PACKS)) }),
  }),
};
