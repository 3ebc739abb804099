import type { AppError } from '../../lib/model/app-error.ts';
import type { FeedLook, FeedToFollow, Followed } from '../../lib/model/feed-line.ts';
import type { FetchProblem } from '../../lib/model/feed-state.ts';
import type { Result } from '../../lib/model/result.ts';

/** What stands below the field for an address. */
export type FollowState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'no-address' }
  /** The reader must say that the address is on the own network. */
  | { readonly kind: 'own-network'; readonly url: string }
  | { readonly kind: 'looking' }
  | { readonly kind: 'choice'; readonly feeds: readonly FeedToFollow[]; readonly busy: boolean }
  | {
      readonly kind: 'followed';
      readonly title: string;
      readonly added: number;
      readonly known: number;
      readonly refused: number;
    }
  /** The reader refused the browser's question. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'problem'; readonly problem: FetchProblem }
  | { readonly kind: 'failed'; readonly error: AppError };

/** What a look at an address leads to: a feed is followed at once, those of a page are for choice. */
export function afterLook(
  look: Result<FeedLook, AppError>,
): FollowState | { readonly kind: 'follow'; readonly feed: FeedToFollow } {
  if (!look.ok) return { kind: 'failed', error: look.error };
  switch (look.value.kind) {
    case 'feed':
      return { kind: 'follow', feed: look.value.feed };
    case 'page':
      return { kind: 'choice', feeds: look.value.feeds, busy: false };
    case 'failed':
      return { kind: 'problem', problem: look.value.problem };
  }
}

/** What is said once feeds are followed. */
export function afterFollow(followed: Result<Followed, AppError>, feeds: readonly FeedToFollow[]): FollowState {
  if (!followed.ok) return { kind: 'failed', error: followed.error };
  const { added, known, refused } = followed.value;
  return { kind: 'followed', title: feeds.length === 1 ? (feeds[0]?.title ?? '') : '', added, known, refused };
}
