import type { CompanyName, CompanyParty } from './company.ts';
import type { PartialDate } from './iso-date.ts';

/** In which office somebody stands: at the head of the company, of its board, or as who founded it. */
export type Office = 'chief' | 'chair' | 'founder';

/** One row of a card. */
export type CardFact =
  /** Whom it belongs to, or with whom its customers have to do since it is no more. */
  | { readonly kind: 'owner' | 'today'; readonly party: CompanyParty }
  | { readonly kind: Office; readonly people: readonly string[]; readonly asOf?: PartialDate }
  | { readonly kind: 'ticker'; readonly text: string }
  | { readonly kind: 'rivals' | 'parts'; readonly companies: readonly CompanyName[] }
  | { readonly kind: 'site'; readonly host: string };
