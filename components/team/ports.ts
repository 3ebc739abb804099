/** What the team page needs of the world, handed in so that tests can stand in for it. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { Correction } from '../../lib/model/correction.ts';
import type { Result } from '../../lib/model/result.ts';
import type { ProposedName } from '../../lib/sync/list-address.ts';
import type { Team } from '../../lib/sync/team-record.ts';
import type { TeamPreview, TeamProposal, TeamProposals, TeamState } from '../../lib/sync/team-state.ts';
import type { Invitation } from './invitation-code.tsx';

type Done = Promise<Result<unknown, AppError>>;

export type InvitationProblem = 'unreadable' | 'wrong-words';

/** What corrections of names that members propose need. */
export type ProposalPorts = {
  readonly read: () => Promise<Result<TeamProposals, AppError>>;
  readonly corrections: () => Promise<readonly Correction[]>;
  /** Names of companies; those that no pack here knows are left out. */
  readonly companyNames: (ids: readonly CompanyId[]) => Promise<ReadonlyMap<CompanyId, string>>;
  readonly propose: (name: ProposedName, isProposed: boolean) => Done;
  readonly accept: (proposal: TeamProposal) => Done;
  /** Forgets a correction that was accepted. */
  readonly forget: (id: string) => Done;
  readonly decline: (hash: string, isDeclined: boolean) => Done;
};

export type TeamPorts = {
  /** Whether an administrator lets nobody join a team. */
  readonly isSwitchedOff: () => Promise<boolean>;
  readonly proposals: ProposalPorts;
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
