/** Who owns whom among the companies that the reader has to do with: watched ones, accounts, those of the library. */
import type { AppError } from '../../../model/app-error.ts';
import type { CompanyCard, CompanyId, CompanyName } from '../../../model/company.ts';
import type { OwnershipFirm, OwnershipMap, OwnershipReason } from '../../../model/dossier.ts';
import { ok } from '../../../model/result.ts';
import type { Result } from '../../../model/result.ts';
import type { CompanyCards } from '../companies/company-cards.ts';

type Dependencies = {
  readonly cards: Pick<CompanyCards, 'cards'>;
  readonly watched: () => Promise<ReadonlySet<CompanyId>>;
  readonly accounts: () => Promise<readonly CompanyId[]>;
  /** Companies that most articles of the library are about, most first. */
  readonly mostNamed: (most: number) => Promise<Result<readonly CompanyId[], AppError>>;
  /** Those of the articles that ship, which stand in for a library that does not answer. */
  readonly shipped: (most: number) => Promise<readonly CompanyId[]>;
};

/** Companies that are asked about: more boxes nobody reads, and the cards of all of them are parsed for it. */
const MAX_ASKED = 200;
/** Parts of a watched company that stand beside it. */
const MAX_PARTS = 12;
/** Owners above an owner; a line of more is none. */
const MAX_ABOVE = 6;

/** The map; it holds at most some hundreds of companies, watched ones before accounts before those of the library. */
export async function gatherOwnership({
  cards,
  watched,
  accounts,
  mostNamed,
  shipped,
}: Dependencies): Promise<Result<OwnershipMap, AppError>> {
  const [watchList, accountList, named] = await Promise.all([watched(), accounts(), mostNamed(MAX_ASKED)]);
  const reasons = new Map<CompanyId, OwnershipReason>();
  for (const [reason, ids] of [
    ['watched', watchList],
    ['account', accountList],
    ['library', named.ok ? named.value : await shipped(MAX_ASKED)],
  ] as const)
    for (const id of ids) if (reasons.size < MAX_ASKED && !reasons.has(id)) reasons.set(id, reason);
  const found = await cards.cards([...reasons.keys()]);
  if (!found.ok) return found;
  const known = new Map(found.value.map((card) => [card.id, card]));
  const above = await addOwners(cards, known);
  if (!above.ok) return above;
  return ok({ ...mapOf(known, reasons), ...(!named.ok && { failure: named.error }) });
}

/** Reads the owners of what is known, then theirs, level by level. */
async function addOwners(
  cards: Dependencies['cards'],
  known: Map<CompanyId, CompanyCard>,
): Promise<Result<undefined, AppError>> {
  for (let level = 0; level < MAX_ABOVE; level += 1) {
    const owners = [...known.values()].flatMap(({ parent }) => (parent && !known.has(parent.id) ? [parent.id] : []));
    if (owners.length === 0) return ok(undefined);
    const found = await cards.cards([...new Set(owners)]);
    if (!found.ok) return found;
    if (found.value.length === 0) return ok(undefined);
    for (const card of found.value) known.set(card.id, card);
  }
  return ok(undefined);
}

function mapOf(
  known: ReadonlyMap<CompanyId, CompanyCard>,
  reasons: ReadonlyMap<CompanyId, OwnershipReason>,
): OwnershipMap {
  const firms = new Map<CompanyId, OwnershipFirm>();
  const put = ({ id, name }: CompanyName, owner: CompanyName | undefined): void => {
    const reason = reasons.get(id);
    firms.set(id, { id, name, ...(owner && { owner: owner.id }), ...(reason && { reason }) });
  };
  for (const card of known.values()) put(card, card.parent);
  for (const card of known.values()) {
    // An owner whose card the pack lacks is still a name.
    if (card.parent && !firms.has(card.parent.id)) put(card.parent, undefined);
    if (reasons.get(card.id) !== 'watched') continue;
    for (const part of (card.parts ?? []).slice(0, MAX_PARTS)) if (!firms.has(part.id)) put(part, card);
  }
  const owners = new Set([...firms.values()].flatMap(({ owner }) => owner ?? []));
  const isTied = ({ id, owner }: OwnershipFirm): boolean => owner !== undefined || owners.has(id);
  const tied = [...firms.values()].filter(isTied);
  return { firms: tied, alone: firms.size - tied.length };
}
