/** Search as you type, as a machine: each query carries a token, and results of an older one are dropped. Pure. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { CompanyId } from '../../lib/model/company.ts';
import type { LibraryResults, NamedFirm } from '../../lib/model/library-search.ts';

export type SearchState =
  | { readonly kind: 'idle'; readonly token: number; readonly query: '' }
  /** Sent; the results of the text before stay in view, so that nothing flickers. */
  | { readonly kind: 'searching'; readonly token: number; readonly query: string; readonly shown?: LibraryResults }
  | { readonly kind: 'shown'; readonly token: number; readonly query: string; readonly shown: LibraryResults }
  | { readonly kind: 'failed'; readonly token: number; readonly query: string; readonly error: AppError };

export type SearchEvent =
  | { readonly kind: 'typed'; readonly query: string }
  | { readonly kind: 'shown'; readonly token: number; readonly results: LibraryResults }
  | { readonly kind: 'failed'; readonly token: number; readonly error: AppError };

export const NO_SEARCH: SearchState = { kind: 'idle', token: 0, query: '' };

/** The first state of a search whose field holds a text already. */
export const searchOf = (query: string): SearchState => afterTyping(NO_SEARCH, query);

/** The next state; results that come late leave it as it is. */
export function reduceSearch(state: SearchState, event: SearchEvent): SearchState {
  if (event.kind === 'typed') return afterTyping(state, event.query);
  if (event.token !== state.token || state.kind === 'idle') return state;
  const { token, query } = state;
  return event.kind === 'shown'
    ? { kind: 'shown', token, query, shown: event.results }
    : { kind: 'failed', token, query, error: event.error };
}

function afterTyping(state: SearchState, query: string): SearchState {
  const token = state.token + 1;
  if (query.trim() === '') return { kind: 'idle', token, query: '' };
  const shown = shownResults(state);
  return shown === undefined ? { kind: 'searching', token, query } : { kind: 'searching', token, query, shown };
}

/** The results in view, if any. */
export function shownResults(state: SearchState): LibraryResults | undefined {
  return state.kind === 'searching' || state.kind === 'shown' ? state.shown : undefined;
}

/** Where what is known of a company stands: on this surface (`#…`), or in a tab. */
export type FirmHref = (kind: 'company' | 'brief', id: CompanyId) => string;

/** Whether a query means this company before any article: it is the name, if with a slip. */
export function isMeant({ as }: NamedFirm): boolean {
  return as === 'whole' || as === 'mistyped';
}
