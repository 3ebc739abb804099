/** A pack as the settings show it. */
import type { IsoDate } from './iso-date.ts';

export type PackLine = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'team' | 'specialist';
  readonly revision: number;
  readonly made: IsoDate;
  readonly expires: IsoDate;
  readonly licence: string;
  readonly companies: number;
  /** The key that signed it, as words. */
  readonly keyWords: string;
  /** Its last day has passed. */
  readonly isExpired: boolean;
  /** Names that it calls enough by themselves and that everyday text writes: they count with context only. */
  readonly held: readonly string[];
  /** The edition before this one is kept. */
  readonly canRollBack: boolean;
  /** Where newer editions are looked for, and why the last one was refused. */
  readonly address?: string;
  readonly problem?: string;
};

/** All packs in their order; `built-in` stands for the list that ships. */
export type PackList = {
  readonly order: readonly string[];
  readonly packs: readonly PackLine[];
  /** Companies that several packs tell differently: the first one counts. */
  readonly conflicts: readonly { readonly name: string; readonly packs: readonly string[] }[];
};

/** What came of a file: a pack that could be installed, or was, and else why not. */
export type PackOutcome =
  | { readonly kind: 'sound'; readonly line: PackLine; readonly isKnown: boolean }
  | { readonly kind: 'refused'; readonly problem: string; readonly detail?: string };
