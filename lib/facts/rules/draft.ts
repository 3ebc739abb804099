import type { Fact } from '../../model/fact.ts';

/** A fact before its sentence is set beside it; `at` is where it stands in that. */
export type FactDraft = { readonly at: number; readonly fact: Omit<Fact, 'text' | 'start' | 'end'> };
