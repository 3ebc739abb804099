/**
 * Where a surface of the dossier stands, as the hash of its address tells: `#company=orange`, `#compare=orange,atos`,
 * `#brief=orange`, `#brief=orange&us=atos`, `#map`; `#company=orange&outdated` where a fact of it is to be reported.
 */
import type { CompanyId } from '../model/company.ts';

export type DossierPlace =
  | { readonly kind: 'choose' | 'map' }
  | { readonly kind: 'brief'; readonly id: CompanyId }
  | { readonly kind: 'company'; readonly id: CompanyId; readonly outdated?: true }
  /** The brief on one company, `id`, for another, `us`. */
  | { readonly kind: 'pair'; readonly id: CompanyId; readonly us: CompanyId }
  | { readonly kind: 'compare'; readonly ids: readonly CompanyId[] };

/** Companies that stand side by side at most. */
export const MAX_COMPARED = 5;

/** Reads a hash; anything unreadable is the place where a company is chosen. */
export function dossierPlace(hash: string): DossierPlace {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const compared = [...new Set((parts.get('compare') ?? '').split(',').filter((id) => id !== ''))];
  if (compared.length > 0) return { kind: 'compare', ids: compared.slice(0, MAX_COMPARED) };
  const [them, us] = [parts.get('brief') ?? '', parts.get('us') ?? ''];
  if (them !== '' && us !== '' && us !== them) return { kind: 'pair', id: them, us };
  if (them !== '') return { kind: 'brief', id: them };
  const id = parts.get('company') ?? '';
  if (id !== '') return { kind: 'company', id, ...(parts.has('outdated') && { outdated: true }) };
  return { kind: parts.has('map') ? 'map' : 'choose' };
}

/** The hash of a place; empty where a company is to be chosen. */
export function dossierHash(place: DossierPlace): string {
  switch (place.kind) {
    case 'choose':
      return '';
    case 'map':
      return '#map';
    case 'company':
      return `#company=${encodeURIComponent(place.id)}${place.outdated ? '&outdated' : ''}`;
    case 'brief':
      return `#brief=${encodeURIComponent(place.id)}`;
    case 'pair':
      return `#brief=${encodeURIComponent(place.id)}&us=${encodeURIComponent(place.us)}`;
    case 'compare':
      return `#compare=${place.ids.map(encodeURIComponent).join(',')}`;
  }
}

/** Path of the page of its own. */
export function dossierPath(place: DossierPlace): string {
  return `/dossier.html${dossierHash(place)}`;
}
