/** What requests about feeds must look like. */
import * as v from 'valibot';
import type { ArchiveOrder, FeedToFollow } from '../model/feed-line.ts';
import type { FeedId } from '../model/feed.ts';
import { isoDate } from '../model/iso-date.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { FeedProtocol } from './feed-protocol.ts';

/** More than any reader follows; OPML files of collectors have a few thousand. */
const MAX_FEEDS = 5000;

type FeedRequestRules = {
  readonly [Name in keyof FeedProtocol]: {
    readonly from: 'pages';
    readonly schema: v.GenericSchema<unknown, FeedProtocol[Name]['request']>;
  };
};

const commandId = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const id = v.custom<FeedId>((value) => typeof value === 'string' && value.length > 0 && value.length <= 300, 'no id');
const webAddress = v.pipe(
  v.string(),
  v.maxLength(8192),
  v.check((text) => /^https?:$/.test(URL.parse(text)?.protocol ?? ''), 'no web address'),
);
const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most));
const date = v.custom<IsoDate>((value) => typeof value === 'string' && isoDate(value) !== undefined, 'no date');

const feedToFollow: v.GenericSchema<unknown, FeedToFollow> = v.strictObject({
  url: webAddress,
  title: words(300),
  site: v.exactOptional(webAddress),
  folder: v.exactOptional(words(300)),
  lang: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{1,8})*$/))),
  ownNetwork: v.exactOptional(v.literal(true)),
});

const order: v.GenericSchema<unknown, ArchiveOrder> = v.variant('kind', [
  v.strictObject({ kind: v.literal('start'), since: date }),
  v.strictObject({ kind: v.picklist(['pause', 'resume', 'cancel']) }),
]);

export const FEED_REQUESTS: FeedRequestRules = {
  'list-feeds': { from: 'pages', schema: v.strictObject({}) },
  'look-for-feed': { from: 'pages', schema: v.strictObject({ url: webAddress, ownNetwork: v.boolean() }) },
  'follow-feeds': {
    from: 'pages',
    schema: v.strictObject({ commandId, feeds: v.pipe(v.array(feedToFollow), v.maxLength(MAX_FEEDS)) }),
  },
  'change-feed': { from: 'pages', schema: v.strictObject({ id, title: words(300), folder: words(300) }) },
  'unfollow-feed': { from: 'pages', schema: v.strictObject({ id }) },
  'visit-feeds': { from: 'pages', schema: v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(MAX_FEEDS)) }) },
  'steer-archive': { from: 'pages', schema: v.strictObject({ id, order }) },
};
