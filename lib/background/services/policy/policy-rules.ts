/** What the policy in force allows, asked at each use: it can change at any moment. */
import { allowsTeam } from '../../../model/allowed-team.ts';
import type { Policy, SwitchableFeature } from '../../../model/policy.ts';

export type PolicyRules = {
  readonly current: () => Promise<Policy>;
  readonly isOff: (feature: SwitchableFeature) => Promise<boolean>;
  /** Whether a team may have these servers. */
  readonly allowsTeam: (servers: readonly string[]) => Promise<boolean>;
  /** Whether the articles of the pack come into the library. */
  readonly wantsStarter: () => Promise<boolean>;
};

/** Rules over the policy that `current` gives. */
export function createPolicyRules(current: () => Promise<Policy>): PolicyRules {
  return {
    current,
    isOff: async (feature) => (await current()).switchedOff.includes(feature),
    allowsTeam: async (servers) => allowsTeam(await current(), servers),
    wantsStarter: async () => (await current()).starterLibrary,
  };
}
