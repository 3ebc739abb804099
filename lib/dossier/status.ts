import type { CompanyCard, CompanyId, CompanyParty, LineageEvent, LineageEventKind } from '../model/company.ts';

/** One thing to know about what a company is now. Years are four digits. */
export type StatusFact =
  | { readonly kind: 'active' }
  | { readonly kind: 'part-of'; readonly of: CompanyParty }
  /** `with` is the buyer, the company merged into, the new name. */
  | { readonly kind: 'bought' | 'merged' | 'renamed'; readonly with?: CompanyParty; readonly year?: string }
  | { readonly kind: 'closed'; readonly year?: string };

/** Whether a company is no more; one that was bought or renamed lives on. */
export function isGone({ status }: Pick<CompanyCard, 'status'>): boolean {
  return status === 'closed' || status === 'merged';
}

type NameOf = (id: CompanyId) => string | undefined;

/**
 * What a company is now, the weightiest first: «closed 2020», «bought by Orange, 2015». `nameOf` names related
 * companies that the card does not.
 */
export function statusFacts(card: CompanyCard, nameOf: NameOf = () => undefined): readonly StatusFact[] {
  switch (card.status) {
    case 'active':
      return card.parent ? [{ kind: 'active' }, { kind: 'part-of', of: card.parent }] : [{ kind: 'active' }];
    case 'closed': {
      const year = yearOf(last(card, 'closed')?.date ?? card.ended);
      const closed: StatusFact = year === undefined ? { kind: 'closed' } : { kind: 'closed', year };
      return last(card, 'acquired') ? [closed, change('bought', card, nameOf)] : [closed];
    }
    case 'acquired':
      return [change('bought', card, nameOf)];
    case 'merged':
      return [change('merged', card, nameOf)];
    case 'renamed':
      return [change('renamed', card, nameOf)];
  }
}

const EVENT_OF = { bought: 'acquired', merged: 'merged', renamed: 'renamed' } as const;

/** A change of hands or name, with the other company and the year as far as they are known. */
function change(kind: keyof typeof EVENT_OF, card: CompanyCard, nameOf: NameOf): StatusFact {
  const event = last(card, EVENT_OF[kind]);
  const related = relatedOf(card, nameOf, event);
  // The end of a company that was bought but lived on is not the year it was bought.
  const year = yearOf(event?.date ?? (card.status === 'closed' ? undefined : card.ended));
  return { kind, ...(related && { with: related }), ...(year !== undefined && { year }) };
}

/** The newest event of a kind. */
function last({ lineage = [] }: CompanyCard, kind: LineageEventKind): LineageEvent | undefined {
  return lineage
    .filter(({ event }) => event === kind)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
}

/** The other company of an event, else the parent. */
export function relatedOf(
  { parent }: CompanyCard,
  nameOf: NameOf,
  { with: id, by }: Pick<LineageEvent, 'with' | 'by'> = {},
): CompanyParty | undefined {
  if (id === undefined && by !== undefined) return { name: by };
  if (id === undefined || id === parent?.id) return parent;
  const name = nameOf(id);
  // The gazetteer answers with the id itself for a company it does not hold: cards bring the name.
  const known = name === undefined || name === id ? by : name;
  return known === undefined ? undefined : { id, name: known };
}

function yearOf(date: string | undefined): string | undefined {
  return date?.slice(0, 4);
}
