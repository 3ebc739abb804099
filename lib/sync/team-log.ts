/** The port between sync and the engine that keeps a team's registers: four functions. */
import type { Result } from '../model/result.ts';

/**
 * Why the engine did not do what was asked. `refused`: the server forbids it; `full`: it has no space; `foreign`: it
 * answers what it should not.
 */
export type LogError = {
  readonly kind: 'unreachable' | 'unauthorised' | 'refused' | 'full' | 'no-team' | 'foreign';
  readonly detail?: string;
};

/**
 * `id` changes when the log was made anew; `last` is the number of its last entry; `at` is the server's time in
 * milliseconds since 1970, where it tells it; `leader` names who decides what is stored, where there are several.
 */
type Epoch = { readonly id: string; readonly last: number; readonly at?: number; readonly leader?: string };

/** A register to be stored, only if its last entry is still `expected` (0: it has none). */
export type Put = { readonly name: string; readonly sealed: Uint8Array<ArrayBuffer>; readonly expected: number };

/** What became of a put. `conflict`: another device of this member wrote the register since. */
export type PutOutcome =
  | { readonly kind: 'stored'; readonly sequence: number }
  | { readonly kind: 'conflict' }
  | LogError;

/** Whether a put failed for a reason that trying again does not mend at once. */
export function isLogError(outcome: PutOutcome): outcome is LogError {
  return outcome.kind !== 'stored' && outcome.kind !== 'conflict';
}

/** The last entry of a register; `storedAt` by the server's clock, in milliseconds since 1970. */
export type Change = {
  readonly name: string;
  readonly sequence: number;
  readonly storedAt: number;
  readonly sealed: Uint8Array<ArrayBuffer>;
};

/**
 * A stretch of the log in its order. `through`: nothing up to here is left to read; `left`: how many registers are
 * behind it.
 */
export type TeamChanges = { readonly changes: readonly Change[]; readonly through: number; readonly left: number };

/** Which registers to read: all, or those of one member; `names`: without what they say. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'member' | 'names'; readonly member: string };

/**
 * What somebody sent to the log. The log may still refuse it, and `changes` may not have it yet: a cluster of three
 * hints at once and stores a moment later (149 of 200 hints came before their entry could be read, 2026-11).
 */
export type Hint = Pick<Change, 'name' | 'sealed'>;

export type TeamLog = {
  /** What the log is, and how far it goes. */
  readonly epoch: () => Promise<Result<Epoch, LogError>>;
  /**
   * Stores registers, each by itself; one outcome for each, in their order. Fails as a whole only without a connection.
   */
  readonly put: (puts: readonly Put[]) => Promise<Result<readonly PutOutcome[], LogError>>;
  /** Registers whose last entry comes after a sequence, `limit` at most. */
  readonly changes: (after: number, limit: number, scope: Scope) => Promise<Result<TeamChanges, LogError>>;
  /** Calls back with what is sent to the log, until the signal aborts. */
  readonly watch: (onHint: (hint: Hint) => void, signal: AbortSignal) => Promise<Result<undefined, LogError>>;
};
