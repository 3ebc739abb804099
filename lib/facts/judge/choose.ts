/** Keeps of many proposals those that are likely enough, each fact once. */
import type { FactKind } from '../../model/fact.ts';
import type { Proposal } from './proposals.ts';

/** Of proposals above a threshold one an amount, and one a fact: the likeliest. */
export function chooseProposals(proposals: readonly Proposal[], threshold: number): readonly Proposal[] {
  const kept: Proposal[] = [];
  const taken = new Set<string>();
  const likely = proposals.filter(({ probability }) => probability >= threshold);
  const isReversed = reversedAmong(proposals, likely);
  for (const proposal of likely.toSorted((a, b) => b.probability - a.probability)) {
    const keys = keysOf(proposal);
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    if (!isReversed(proposal)) kept.push(proposal);
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

const OWNING = new Set<FactKind>(['acquisition', 'stake', 'deal-value']);

/** Two companies do not buy each other: of two such purchases the one is told that more else speaks for. */
function reversedAmong(proposals: readonly Proposal[], likely: readonly Proposal[]): (one: Proposal) => boolean {
  const support = new Map<string, number>();
  for (const proposal of proposals) {
    const pair = OWNING.has(proposal.kind) ? pairOf(proposal) : undefined;
    if (pair) support.set(pair.join(' '), (support.get(pair.join(' ')) ?? 0) + proposal.probability);
  }
  const told = new Set(likely.flatMap((one) => (one.kind === 'acquisition' ? (pairOf(one)?.join(' ') ?? []) : [])));
  return (one) => {
    const pair = one.kind === 'acquisition' ? pairOf(one) : undefined;
    if (!pair) return false;
    const back = pair.toReversed().join(' ');
    return told.has(back) && (support.get(back) ?? 0) > (support.get(pair.join(' ')) ?? 0);
  };
}

/** The company and who buys or holds it. */
function pairOf({ firm, stated, other }: Proposal): readonly string[] | undefined {
  const by = stated?.other ?? other?.firm.id;
  return by === undefined ? undefined : [firm.id, by];
}
