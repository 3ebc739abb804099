/**
 * Where companies stand on the map of who owns whom: each group is a tree from left to right, an owner beside the
 * middle of what it owns, and the groups stand in rows, the highest first.
 */
import type { CompanyId } from '../model/company.ts';
import type { OwnershipFirm } from '../model/dossier.ts';

/** Units of the drawing, CSS pixels at its natural size. */
export const BOX = { width: 152, height: 30 } as const;
const GAP = { across: 36, down: 8, group: 28 } as const;
/** The map is about so much wider than high. */
const ASPECT = 1.5;

export type PlacedFirm = OwnershipFirm & {
  readonly x: number;
  readonly y: number;
  /** Owners above it. */
  readonly depth: number;
};

/** The firms in reading order: group by group, each owner right before what it owns. */
export type OwnershipLayout = {
  readonly firms: readonly PlacedFirm[];
  readonly width: number;
  readonly height: number;
};

type Group = { readonly firms: readonly PlacedFirm[]; readonly width: number; readonly height: number };

/** Lays the map out; the same firms in any order give the same places. */
export function layOutOwnership(firms: readonly OwnershipFirm[]): OwnershipLayout {
  const owned = ownedBy(firms);
  const groups = (owned.get(undefined) ?? [])
    .map((top) => layOutGroup(top, owned))
    .toSorted((one, other) => other.height - one.height || compareFirms(one.firms[0], other.firms[0]));
  return inRows(groups);
}

/** Firms by their owner; those whose owner is not there, or who own themselves in a circle, by none. */
function ownedBy(firms: readonly OwnershipFirm[]): ReadonlyMap<CompanyId | undefined, readonly OwnershipFirm[]> {
  const byId = new Map(firms.map((firm) => [firm.id, firm]));
  const sorted = [...byId.values()].toSorted(compareFirms);
  const cut = new Set<CompanyId>();
  const known = new Set<CompanyId>();
  for (const firm of sorted) {
    const met = new Set<CompanyId>();
    let at: OwnershipFirm | undefined = firm;
    while (at && !known.has(at.id) && !met.has(at.id)) {
      met.add(at.id);
      at = at.owner === undefined ? undefined : byId.get(at.owner);
    }
    if (at && met.has(at.id)) cut.add(at.id);
    for (const id of met) known.add(id);
  }
  return Map.groupBy(sorted, ({ id, owner }) =>
    owner === undefined || !byId.has(owner) || cut.has(id) ? undefined : owner,
  );
}

function layOutGroup(top: OwnershipFirm, owned: ReturnType<typeof ownedBy>): Group {
  const placed: PlacedFirm[] = [];
  let rows = 0;
  let deepest = 0;
  const place = (firm: OwnershipFirm, depth: number): number => {
    deepest = Math.max(deepest, depth);
    // Its place in the order is before what it owns, its row after theirs are known.
    const at = placed.length;
    const self = { ...firm, x: depth * (BOX.width + GAP.across), y: 0, depth };
    placed.push(self);
    const below = (owned.get(firm.id) ?? []).map((each) => place(each, depth + 1));
    const [first, last] = [below[0], below.at(-1)];
    const y = first === undefined || last === undefined ? rows++ * (BOX.height + GAP.down) : (first + last) / 2;
    placed[at] = { ...self, y };
    return y;
  };
  place(top, 0);
  return {
    firms: placed,
    width: deepest * (BOX.width + GAP.across) + BOX.width,
    height: rows * (BOX.height + GAP.down) - GAP.down,
  };
}

function inRows(groups: readonly Group[]): OwnershipLayout {
  const area = groups.reduce((sum, { width, height }) => sum + (width + GAP.group) * (height + GAP.group), 0);
  const wanted = Math.max(Math.sqrt(area * ASPECT), ...groups.map(({ width }) => width));
  const firms: PlacedFirm[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const group of groups) {
    if (x > 0 && x + group.width > wanted) [x, y, rowHeight] = [0, y + rowHeight + GAP.group, 0];
    for (const firm of group.firms) firms.push({ ...firm, x: firm.x + x, y: firm.y + y });
    width = Math.max(width, x + group.width);
    rowHeight = Math.max(rowHeight, group.height);
    x += group.width + GAP.group;
  }
  return { firms, width, height: y + rowHeight };
}

function compareFirms(one: OwnershipFirm | undefined, other: OwnershipFirm | undefined): number {
  if (!one || !other) return 0;
  return one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : Number(one.id > other.id);
}

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow leads from a firm: to its owner, to the first that it owns, and along the reading order. */
export function neighbourOf({ firms }: Pick<OwnershipLayout, 'firms'>, index: number, to: Direction): number {
  const firm = firms[index];
  if (to === 'ArrowUp') return Math.max(0, index - 1);
  if (to === 'ArrowDown') return Math.min(firms.length - 1, index + 1);
  const found = firms.findIndex(({ id, owner }) => (to === 'ArrowLeft' ? id === firm?.owner : owner === firm?.id));
  return found < 0 ? index : found;
}
