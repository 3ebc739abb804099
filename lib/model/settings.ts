import type { CompanyId } from './company.ts';

/** Which mentions are painted; the others answer to hover and key unpainted. */
export const MARK_DENSITIES = ['first-in-section', 'first-on-page', 'all'] as const;
export type MarkDensity = (typeof MARK_DENSITIES)[number];

export type Settings = { readonly density: MarkDensity };

export const DEFAULT_SETTINGS: Settings = { density: 'first-in-section' };

/** The reader's word that a surface form is not this company on a site. */
export type Correction = { readonly surface: string; readonly companyId: CompanyId; readonly host: string };

/** What the reader silenced: hosts on which nothing is marked. */
export type Mutes = { readonly sites: readonly string[] };
