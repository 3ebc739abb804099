/**
 * When two names are one: in lists of one's own, and in those of a team, where a firm that no pack knows is told by its
 * name. Part of what a team's registers are named by: it must not change.
 */
import type { CollectedFirm } from '../model/prospect.ts';

/**
 * A name in the form in which two are the same, without accents, case, or spaces beyond one between words. It is for
 * comparing alone, and never shown.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

/** By what a firm in a list is found again: its name, and its company where it has one. */
export function keysOf({ name, company }: CollectedFirm): string[] {
  return [nameKey(name), ...(company === undefined ? [] : [`company ${company}`])];
}
