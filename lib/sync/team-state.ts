/** What pages get of a team: never a secret. */
import type { IsoDate } from '../model/iso-date.ts';
import type { MemberId } from './register-name.ts';
import type { SyncProblem, Team } from './team-record.ts';

export type TeamMember = {
  readonly member: MemberId;
  readonly name: string;
  /** Articles that the member has saved. */
  readonly saved: number;
};

/** An article that colleagues saved or noted in the last seven days; `url` as it was met. */
export type TeamWeekLine = Pick<TeamNotes, 'notes'> & {
  readonly url: string;
  readonly title: string;
  readonly lang: string;
  readonly publisher: string;
  readonly published?: IsoDate;
  /** Names of those who have it saved, oneself left out. */
  readonly savedBy: readonly string[];
};

/** The newest first, twenty at most; `total` counts all. */
export type TeamWeek = { readonly lines: readonly TeamWeekLine[]; readonly total: number };

export type TeamState = {
  readonly team?: Pick<Team, 'name' | 'servers' | 'role' | 'member' | 'memberName' | 'sharesNotes'>;
  readonly members: readonly TeamMember[];
  readonly week: TeamWeek;
  /** Changes that are still to be sent. */
  readonly waiting: number;
  /** When a round last came to its end, ISO 8601. */
  readonly syncedAt?: string;
  readonly problem?: SyncProblem;
  /** Registers and fields of others that were left out because they were malformed. */
  readonly refused: number;
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

/** What the team has on an article, by name of member. */
export type TeamNotes = {
  readonly url: string;
  readonly holders: readonly string[];
  readonly notes: readonly { readonly name: string; readonly text: string; readonly at: number }[];
};
