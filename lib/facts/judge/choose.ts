/** Keeps of many proposals those that are likely enough, each fact once. */
import type { Proposal } from './proposals.ts';

/** Of proposals above a threshold one an amount, and one a fact: the likeliest. */
export function chooseProposals(proposals: readonly Proposal[], threshold: number): readonly Proposal[] {
  const kept: Proposal[] = [];
  const taken = new Set<string>();
  for (const proposal of proposals.toSorted((a, b) => b.probability - a.probability)) {
    if (proposal.probability < threshold) break;
    const keys = keysOf(proposal);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    kept.push(proposal);
  }
  return kept.toSorted((a, b) => a.anchor.sentence - b.anchor.sentence || a.anchor.token - b.anchor.token);
}

/** What no two facts may share. */
function keysOf({ anchor, view, kind, firm }: Proposal): readonly string[] {
  const token = view.sentence.tokens[anchor.token];
  if (anchor.type === 'event' || kind === 'acquisition') return [`${kind} ${firm.id}`];
  if (anchor.type !== 'amount') return [`${kind} ${firm.id} ${token?.text ?? ''}`];
  return [`at ${anchor.sentence} ${anchor.token}`, `${kind} ${firm.id} ${token?.quantity?.value ?? ''}`];
}
