/** What a round of sync needs of the world, and why one fails. */
import type { OpenLibrary } from '../../../storage/database/database.ts';
import type { Taken } from '../../../storage/library/team-incoming.ts';
import type { TeamLog } from '../../../sync/team-log.ts';
import type { SyncProblem } from '../../../sync/team-record.ts';
import type { Cipher } from './cipher.ts';

export type RoundContext = {
  readonly open: OpenLibrary;
  readonly log: TeamLog;
  readonly cipher: Cipher;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** How a long reading stands has changed. */
  readonly stateChanged: () => void;
  /** Something of the library changed. */
  readonly changed: (taken: Taken) => Promise<void>;
};

export type RoundError = { readonly kind: SyncProblem; readonly detail?: string };
