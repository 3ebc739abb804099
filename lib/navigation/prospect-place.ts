/**
 * Where the page of prospect lists stands, as its address tells: a list by its hash, what is to be collected by its
 * query.
 */
import type { CompanyId } from '../model/company.ts';

/** Where firms are looked for: on the page in a tab, in the articles that answer a search, or one by its id. */
export type FirmSource =
  | { readonly kind: 'tab'; readonly tabId: number }
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'company'; readonly id: CompanyId };

const PAGE = '/prospects.html';

/** Path of the page, collecting from a source. */
export function collectPath(source: FirmSource): string {
  return `${PAGE}?${new URLSearchParams(partOf(source)).toString()}`;
}

/** What is to be collected, as a query of the address tells; nothing where it names no source. */
export function firmSource(search: string): FirmSource | undefined {
  const parts = new URLSearchParams(search);
  const [tab, query, id] = [parts.get('tab'), parts.get('q'), parts.get('company')];
  if (tab !== null && /^\d{1,15}$/.test(tab)) return { kind: 'tab', tabId: Number(tab) };
  if (query !== null) return { kind: 'search', query };
  return id === null || id === '' ? undefined : { kind: 'company', id };
}

/** The hash of a list. */
export function listHash(id: string): string {
  return `#list=${encodeURIComponent(id)}`;
}

/** The list that a hash names. */
export function listOfHash(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('list') ?? undefined;
}

function partOf(source: FirmSource): Record<string, string> {
  switch (source.kind) {
    case 'tab':
      return { tab: String(source.tabId) };
    case 'search':
      return { q: source.query };
    case 'company':
      return { company: source.id };
  }
}
