/** Search as you type, as a machine: each question carries a token, and an answer to an older one is dropped. Pure. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { LibraryResults } from '../../lib/model/library-search.ts';

export type SearchState =
  | { readonly kind: 'idle'; readonly token: number; readonly query: '' }
  /** Asked; the answer to the text before stays in view, so that nothing flickers. */
  | { readonly kind: 'asking'; readonly token: number; readonly query: string; readonly shown?: LibraryResults }
  | { readonly kind: 'answered'; readonly token: number; readonly query: string; readonly shown: LibraryResults }
  | { readonly kind: 'failed'; readonly token: number; readonly query: string; readonly error: AppError };

export type SearchEvent =
  | { readonly kind: 'typed'; readonly query: string }
  | { readonly kind: 'answered'; readonly token: number; readonly answer: LibraryResults }
  | { readonly kind: 'failed'; readonly token: number; readonly error: AppError };

export const NO_SEARCH: SearchState = { kind: 'idle', token: 0, query: '' };

/** The next state; a late answer leaves it as it is. */
export function reduceSearch(state: SearchState, event: SearchEvent): SearchState {
  if (event.kind === 'typed') return afterTyping(state, event.query);
  if (event.token !== state.token || state.kind === 'idle') return state;
  const { token, query } = state;
  return event.kind === 'answered'
    ? { kind: 'answered', token, query, shown: event.answer }
    : { kind: 'failed', token, query, error: event.error };
}

function afterTyping(state: SearchState, query: string): SearchState {
  const token = state.token + 1;
  if (query.trim() === '') return { kind: 'idle', token, query: '' };
  const shown = shownAnswer(state);
  return shown === undefined ? { kind: 'asking', token, query } : { kind: 'asking', token, query, shown };
}

/** The answer in view, if any. */
export function shownAnswer(state: SearchState): LibraryResults | undefined {
  return state.kind === 'asking' || state.kind === 'answered' ? state.shown : undefined;
}
