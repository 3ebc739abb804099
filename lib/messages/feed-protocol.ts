/** Messages about the webzines the reader follows; all of them from pages of the extension. */
import type { ArchiveOrder, FeedLine, FeedLook, FeedToFollow, Followed } from '../model/feed-line.ts';
import type { FeedId } from '../model/feed.ts';
import type { Nothing } from './nothing.ts';

export type FeedProtocol = {
  /** The feeds that are followed, with how they fare. */
  'list-feeds': { request: Nothing; reply: readonly FeedLine[] };
  /** Looks what lies at an address. `ownNetwork`: the reader confirmed that it lies there. */
  'look-for-feed': { request: { readonly url: string; readonly ownNetwork: boolean }; reply: FeedLook };
  /** Follows feeds, and visits the new ones at once. */
  'follow-feeds': { request: { readonly commandId: string; readonly feeds: readonly FeedToFollow[] }; reply: Followed };
  /** Changes the title and the folder; an empty folder is none. */
  'change-feed': { request: { readonly id: FeedId; readonly title: string; readonly folder: string }; reply: Nothing };
  /** Stops following; the articles stay. */
  'unfollow-feed': { request: { readonly id: FeedId }; reply: Nothing };
  /** Visits feeds now, whenever they are due; all of them where none is named. */
  'visit-feeds': { request: { readonly ids: readonly FeedId[] }; reply: Nothing };
  /** Begins, holds or ends the import of an archive. */
  'steer-archive': { request: { readonly id: FeedId; readonly order: ArchiveOrder }; reply: Nothing };
};
