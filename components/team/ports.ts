/** What the team page needs of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { Result } from '../../lib/model/result.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import type { TeamPreview, TeamState } from '../../lib/sync/team-state.ts';
import type { Invitation } from './invitation-code.tsx';

type Done = Promise<Result<unknown, AppError>>;

export type InvitationProblem = 'unreadable' | 'wrong-words';

export type TeamPorts = {
  readonly state: () => Promise<Result<TeamState, AppError>>;
  readonly preview: () => Promise<Result<TeamPreview, AppError>>;
  readonly openInvitation: (code: string, words: string) => Promise<Result<Team, { readonly kind: InvitationProblem }>>;
  readonly join: (team: Team) => Done;
  /** Makes an invitation for another device of this member. */
  readonly ownInvitation: () => Promise<Result<Invitation, AppError>>;
  readonly shareNotes: (shares: boolean) => Done;
  readonly leave: (keepsCopies: boolean) => Done;
  /** For curators: an address, as it was pasted. */
  readonly takeOut: (url: string) => Done;
  /** The comments that mention the reader were seen. */
  readonly seeMentions: () => Done;
  /** Asks the browser for notifications, straight from the click; `false` where it refuses. */
  readonly askToNotify: () => Promise<boolean>;
  readonly notifyMentions: (notifies: boolean) => Done;
  /** Tells that a round came to its end. */
  readonly onChange: (listener: () => void, signal: AbortSignal) => void;
};
