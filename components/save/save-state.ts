/** The save block as a machine: what is known of the page's article, and what the reader is doing with it. Pure. */
import type { AppError } from '../../lib/model/app-error.ts';
import type { ExtractedArticle } from '../../lib/model/article.ts';
import { EMPTY_DRAFT } from '../../lib/model/draft.ts';
import type { Draft } from '../../lib/model/draft.ts';
import type { SavedCopy, SavedReceipt, TabArticle } from '../../lib/model/tab-article.ts';
import { endTag, savesTheSame } from './tags.ts';

type WithArticle = { readonly article: ExtractedArticle; readonly draft: Draft; readonly error?: AppError };

export type SaveState =
  | { readonly kind: 'loading' }
  /** The page cannot be read, or holds nothing to save. */
  | { readonly kind: 'unreadable'; readonly error: AppError }
  | (WithArticle & { readonly kind: 'unsaved'; readonly busy: boolean })
  | (WithArticle & {
      readonly kind: 'saved';
      readonly copy: SavedCopy;
      readonly busy: boolean;
      /** The save made while this surface is open, which can be taken back. */
      readonly justSaved: boolean;
      /** Changes to the copy were saved just now. */
      readonly edited: boolean;
    });

export type SaveEvent =
  | { readonly kind: 'read'; readonly found: TabArticle; readonly draft: Draft | undefined }
  | { readonly kind: 'unreadable'; readonly error: AppError }
  | { readonly kind: 'drafted'; readonly draft: Draft }
  | { readonly kind: 'sent' }
  | { readonly kind: 'saved'; readonly receipt: SavedReceipt; readonly sent: Draft }
  | { readonly kind: 'edited'; readonly sent: Draft }
  /** The library's copy, read again: it may hold more tags than were sent, where it knew the article before. */
  | { readonly kind: 'copied'; readonly copy: SavedCopy }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** The draft that stands for a copy of the library. */
export function draftOf(copy: SavedCopy): Draft {
  return { tags: copy.tags, pendingTag: '', note: copy.note ?? '' };
}

/** The copy that a draft makes. */
function copyOf(draft: Draft, id: string, savedAt: string): SavedCopy {
  const { tags, note } = endTag(draft);
  return { id, savedAt, tags, ...(note.trim() === '' ? {} : { note: note.trim() }) };
}

/** Whether there is something to save that the library does not hold yet. */
export function hasChanges(state: SaveState): boolean {
  if (state.kind === 'unsaved') return !savesTheSame(state.draft, EMPTY_DRAFT);
  return state.kind === 'saved' && !savesTheSame(state.draft, draftOf(state.copy));
}

/** The next state. Events that do not fit the state (a late reply) change nothing. */
export function reduceSave(state: SaveState, event: SaveEvent): SaveState {
  if (event.kind === 'read') return afterReading(event.found, event.draft);
  if (event.kind === 'unreadable') return { kind: 'unreadable', error: event.error };
  if (state.kind === 'loading' || state.kind === 'unreadable') return state;
  switch (event.kind) {
    case 'drafted':
      return state.kind === 'saved'
        ? { ...state, draft: event.draft, edited: false }
        : { ...state, draft: event.draft };
    case 'sent': {
      const { error: _, ...rest } = state;
      return { ...rest, busy: true, draft: endTag(state.draft) };
    }
    case 'saved':
      return afterSaving(state, event.receipt, event.sent);
    case 'edited':
      if (state.kind !== 'saved') return state;
      return { ...state, busy: false, edited: true, copy: copyOf(event.sent, state.copy.id, state.copy.savedAt) };
    case 'copied': {
      if (state.kind !== 'saved' || state.copy.id !== event.copy.id) return state;
      return { ...state, copy: event.copy, draft: hasChanges(state) ? state.draft : draftOf(event.copy) };
    }
    case 'undone':
      return { kind: 'unsaved', article: state.article, draft: state.draft, busy: false };
    case 'failed':
      return { ...state, busy: false, error: event.error };
  }
}

function afterReading({ article, saved }: TabArticle, draft: Draft | undefined): SaveState {
  if (saved === undefined) return { kind: 'unsaved', article, draft: draft ?? EMPTY_DRAFT, busy: false };
  return {
    kind: 'saved',
    article,
    copy: saved,
    draft: draft ?? draftOf(saved),
    busy: false,
    justSaved: false,
    edited: false,
  };
}

/** What was typed while the answer was on its way stays in the draft, as a change to the copy. */
function afterSaving({ article, draft }: WithArticle, receipt: SavedReceipt, sent: Draft): SaveState {
  const copy = copyOf(sent, receipt.id, receipt.savedAt);
  return { kind: 'saved', article, draft, copy, busy: false, justSaved: true, edited: false };
}
