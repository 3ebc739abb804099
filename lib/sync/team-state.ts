/** What pages get of a team: never a secret. */
import type { ArticleId } from '../model/article.ts';
import type { IsoDate } from '../model/iso-date.ts';
import type { Conflict } from './conflicts.ts';
import type { ProposedName } from './list-address.ts';
import type { MemberId } from './register-name.ts';
import type { Progress, SyncProblem, Team } from './team-record.ts';

type TeamMember = {
  readonly member: MemberId;
  readonly name: string;
  /** Articles that the member has saved. */
  readonly saved: number;
};

/** What a member wrote, by name; `at` in milliseconds since 1970. */
type Words = { readonly name: string; readonly text: string; readonly at: number };

/** An article that colleagues saved, noted or commented on in the last seven days; `url` as it was met. */
export type TeamWeekLine = Pick<TeamThread, 'notes'> & {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly publisher: string;
  readonly published?: IsoDate;
  /** Names of those who have it saved, oneself left out. */
  readonly savedBy: readonly string[];
  /** The newest comments of these days, the oldest of them first, and how many there were. */
  readonly comments: readonly Words[];
  readonly commentCount: number;
};

/** The newest first, twenty at most; `total` counts all. */
export type TeamWeek = { readonly lines: readonly TeamWeekLine[]; readonly total: number };

/** A comment of a colleague that mentions oneself. */
export type TeamMention = Words & {
  readonly title: string;
  readonly lang: string;
  /** As it was met. */
  readonly url: string;
  /** The article in one's own library, where it is there. */
  readonly article?: ArticleId;
  /** The reader has not seen it yet. */
  readonly isNew: boolean;
};

/**
 * A change of this member that met another, settled; `by` is a colleague, absent where another device of one's own did
 * it.
 */
export type TeamConflict = Omit<Conflict, 'member'> & {
  readonly by?: string;
  /** ISO 8601 with time. */
  readonly settledAt: string;
};

/** How sync stands; without `team` there is none. */
export type TeamStanding = {
  readonly team?: Pick<Team, 'name' | 'servers' | 'role' | 'member' | 'memberName' | 'sharesNotes'>;
  /** Whether the reader wants a notification of each mention. */
  readonly notifiesMentions: boolean;
  /** Changes that are still to be sent. */
  readonly waiting: number;
  /** How far a long reading has come, as the first one is; absent once all was read. */
  readonly reading?: NonNullable<Progress['reading']>;
  /** When a round last came to its end, ISO 8601. */
  readonly syncedAt?: string;
  readonly problem?: SyncProblem;
  /** Registers and fields of others that were left out because they were malformed. */
  readonly refused: number;
  /** Registers among them that were sealed with a key which this device was not given. */
  readonly locked: number;
};

/** How sync stands, and what the team does. */
export type TeamState = TeamStanding & {
  readonly members: readonly TeamMember[];
  readonly week: TeamWeek;
  /** The newest first, twenty at most. */
  readonly mentions: readonly TeamMention[];
  /** The newest first. */
  readonly conflicts: readonly TeamConflict[];
};

/** A correction of a name that colleagues propose. */
export type TeamProposal = {
  /** By which the team knows it, whoever proposes it. */
  readonly hash: string;
  readonly name: ProposedName;
  /** Names of those who propose it. */
  readonly by: readonly string[];
  /** When one of them last did, in milliseconds since 1970. */
  readonly at: number;
  readonly isDeclined: boolean;
};

/** What is proposed in the team: by this member, and by others, the newest first; `total` counts all of theirs. */
export type TeamProposals = {
  /** By the member's role. */
  readonly mayPropose: boolean;
  readonly own: readonly ProposedName[];
  readonly others: readonly TeamProposal[];
  readonly total: number;
};

/** What would leave this machine if a team was joined now. */
export type TeamPreview = {
  readonly articles: number;
  /** The latest of them. */
  readonly titles: readonly string[];
  readonly tags: number;
  readonly quotations: number;
  /** Notes, which leave only if the member says so. */
  readonly notes: number;
};

/** How a prospect list stands to the team. */
export type ListSharing = {
  readonly team: string;
  readonly isShared: boolean;
  /** Whether notes, next steps and dates are shared as well. */
  readonly sharesNotes: boolean;
  /** Name of the other member who shares it. */
  readonly by?: string;
  /** Whether this member may share lists, and change those of the team. */
  readonly mayWrite: boolean;
  readonly mayStop: boolean;
  /** All members, oneself included, by name. */
  readonly members: readonly { readonly member: MemberId; readonly name: string }[];
};

export type CommentLine = Words & {
  readonly id: string;
  readonly isChanged: boolean;
  readonly isOwn: boolean;
  /** It is still to be sent. */
  readonly isWaiting: boolean;
  /** Names of those whom it mentions. */
  readonly mentions: readonly string[];
};

/** What the team has on an article, by name of member. */
export type TeamThread = {
  readonly team: string;
  /** `comment`: all; `change`: what one wrote, since no more fits; `read`: nothing, by one's role. */
  readonly may: 'comment' | 'change' | 'read';
  /** Names of the other members. */
  readonly colleagues: readonly string[];
  readonly holders: readonly string[];
  /** The newest first. */
  readonly notes: readonly Words[];
  /** The oldest first. */
  readonly comments: readonly CommentLine[];
};
