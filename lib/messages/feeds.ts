/** Messages about the webzines the reader follows; all of them from pages of the extension. */
import * as v from 'valibot';
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from '../model/feed-line.ts';
import type { FeedId } from '../model/feed.ts';
import { idSchema, isoDateSchema } from '../model/id-schema.ts';
import { message, type Nothing } from './message.ts';

/** More than any reader follows; OPML files of collectors have a few thousand. */
const MAX_FEEDS = 5000;

const id: v.GenericSchema<unknown, FeedId> = v.custom<FeedId>((value) => v.is(idSchema, value), 'no id');

const webAddress = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.check((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'no web address'),
);

const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));

const feedToFollow: v.GenericSchema<unknown, FeedToFollow> = v.strictObject({
  url: webAddress,
  title: words(300),
  site: v.exactOptional(webAddress),
  folder: v.exactOptional(words(300)),
  lang: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/))),
  ownNetwork: v.exactOptional(v.literal(true)),
});

const order: v.GenericSchema<unknown, ArchiveOrder> = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), since: isoDateSchema }),
  v.strictObject({ kind: v.picklist(['pause', 'resume', 'cancel']) }),
]);

export const FEEDS_MESSAGES = {
  /** The feeds that are followed, with how they fare. */
  'list-feeds': message<readonly FeedLine[]>()({ from: 'pages', schema: v.strictObject({}) }),
  /** Looks what lies at an address. `ownNetwork`: the reader confirmed that it lies there. */
  'look-for-feed': message<FeedLook>()({
    from: 'pages',
    schema: v.strictObject({ url: webAddress, ownNetwork: v.boolean() }),
  }),
  /** Follows feeds, and visits the new ones at once. */
  'follow-feeds': message<Followed>()({
    from: 'pages',
    schema: v.strictObject({ commandId: idSchema, feeds: v.pipe(v.array(feedToFollow), v.maxLength(MAX_FEEDS)) }),
  }),
  /** Changes the title and the folder; an empty folder is none. */
  'change-feed': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ id, title: words(300), folder: words(300) }),
  }),
  /** Stops following; the articles stay. */
  'unfollow-feed': message<Nothing>()({ from: 'pages', schema: v.strictObject({ id }) }),
  /** Visits feeds now, whenever they are due; all of them where none is named. */
  'visit-feeds': message<Nothing>()({
    from: 'pages',
    schema: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MAX_FEEDS)) }),
  }),
  /** Begins, holds or ends the import of an archive. */
  'steer-archive': message<Nothing>()({ from: 'pages', schema: v.strictObject({ id, order }) }),
};
