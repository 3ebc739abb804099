/** Figures that are parts of others: the cloud's revenue of a firm's. */
import type { FigureRow } from '../model/dossier.ts';
import type { FactKind } from '../model/fact.ts';

/** What adds up: of a share or a price there are no parts. */
const ADDED_UP: ReadonlySet<FactKind> = new Set<FactKind>(['revenue', 'headcount', 'customers', 'capacity', 'target']);

/** Whether a row counts a part of what another one counts the whole of. */
export function isPartOf(row: FigureRow, whole: FigureRow): boolean {
  return (
    row.object !== undefined &&
    whole.object === undefined &&
    ADDED_UP.has(row.kind) &&
    row.unit !== '%' &&
    (['kind', 'unit', 'period'] as const).every((key) => row[key] === whole[key]) &&
    row.with?.id === whole.with?.id &&
    row.of?.id === whole.of?.id &&
    largest(row) <= largest(whole)
  );
}

function largest({ values }: FigureRow): number {
  return Math.max(...values.map(({ fact: { value = 0, max = value } }) => max));
}
