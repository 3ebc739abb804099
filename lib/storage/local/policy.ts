/**
 * The policy in force, as the background keeps it in `storage.local` for every context. It was read from managed
 * storage by its schema when it was written; nothing else writes it.
 */
import { NO_POLICY } from '../../model/policy.ts';
import type { Policy } from '../../model/policy.ts';
import { readLocal } from '../../platform/local-store.ts';
import { POLICY_KEY } from './annotator-keys.ts';

/** The policy held by a stored value; none where there is no value. */
export function policyOf(stored: unknown): Policy {
  return isPolicy(stored) ? stored : NO_POLICY;
}

/** The policy in force. */
export async function readStoredPolicy(): Promise<Policy> {
  return policyOf((await readLocal([POLICY_KEY]))[POLICY_KEY]);
}

function isPolicy(stored: unknown): stored is Policy {
  if (typeof stored !== 'object' || stored === null) return false;
  return Object.keys(NO_POLICY).every((key) => key in stored);
}
