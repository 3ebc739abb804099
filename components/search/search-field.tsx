import { Search, X } from 'lucide';
import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import type { Suggestion } from '../../lib/search/query/completion.ts';
import { IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';
import { optionId, SuggestionList } from './suggestion-list.tsx';
import { useSuggestions } from './use-suggestions.ts';
import type { Complete } from './use-suggestions.ts';

type SearchFieldProps = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Goes to the first result (Arrow down), or opens it (Enter). */
  readonly onEnterList: (how: 'focus' | 'open') => void;
  /** What may be typed next; an empty query asks for what was searched before. */
  readonly complete?: Complete | undefined;
};

/** The search field; `/` anywhere outside a field brings the focus here, Escape empties it. */
export function SearchField({ query, onQuery, onEnterList, complete }: SearchFieldProps) {
  const fieldRef = useRef<HTMLInputElement>(null);
  const listId = useId();
  const suggestions = useSuggestions(complete);
  const { items, active } = suggestions;
  useSlashKey(fieldRef);

  const choose = (suggestion: Suggestion): void => {
    const chosen = suggestions.choose(query, suggestion);
    const field = fieldRef.current;
    if (!chosen || !field) return;
    // Before Preact writes the same text, or the cursor would stand at its end.
    field.value = chosen.query;
    field.setSelectionRange(chosen.cursor, chosen.cursor);
    onQuery(chosen.query);
    if (suggestion.insert.endsWith(':')) suggestions.ask(chosen.query, chosen.cursor);
    else suggestions.close();
  };
  const clear = (): void => {
    onQuery('');
    fieldRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const keys = { suggestions, query, canComplete: complete !== undefined, choose, onQuery, onEnterList };
    if (handleKey(event.key, keys)) event.preventDefault();
  };

  return (
    <div class="v-search-field v-field">
      <Icon node={Search} />
      <input
        ref={fieldRef}
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-controls={items.length > 0 ? listId : undefined}
        aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
        placeholder={t('search.placeholder')}
        value={query}
        onInput={({ currentTarget: { value, selectionEnd } }) => {
          onQuery(value);
          suggestions.ask(value, selectionEnd ?? value.length);
        }}
        onBlur={suggestions.close}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton icon={X} label={t('search.clear')} onClick={clear} />
      )}
      {items.length === 0 ? null : <SuggestionList id={listId} suggestions={items} active={active} onChoose={choose} />}
    </div>
  );
}

function useSlashKey(fieldRef: RefObject<HTMLInputElement | null>): void {
  // Whoever sees the field may press its key already.
  useLayoutEffect(() => {
    const ending = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTextField(event.target)) return;
        event.preventDefault();
        fieldRef.current?.focus();
      },
      { signal: ending.signal },
    );
    return () => ending.abort();
  }, [fieldRef]);
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** What the keys of the field act on. */
type FieldKeys = {
  readonly suggestions: ReturnType<typeof useSuggestions>;
  readonly query: string;
  readonly canComplete: boolean;
  readonly choose: (suggestion: Suggestion) => void;
  readonly onQuery: (query: string) => void;
  readonly onEnterList: SearchFieldProps['onEnterList'];
};

/** Does what a key means here; `false` where it means nothing, so that the browser has it. */
function handleKey(key: string, { suggestions, query, canComplete, choose, onQuery, onEnterList }: FieldKeys): boolean {
  const { items, active } = suggestions;
  const standing = items[active];
  switch (key) {
    case 'ArrowDown':
      if (items.length > 0) suggestions.move(1);
      else if (query === '' && canComplete) suggestions.ask('', 0);
      else onEnterList('focus');
      return true;
    case 'ArrowUp':
      if (items.length > 0) suggestions.move(-1);
      return items.length > 0;
    case 'Tab':
      if (standing) choose(standing);
      return standing !== undefined;
    case 'Enter':
      if (standing) choose(standing);
      else {
        suggestions.close();
        onEnterList('open');
      }
      return true;
    case 'Escape':
      // Only the text goes: without this, Chromium closes the whole popup.
      if (items.length > 0) suggestions.close();
      else if (query !== '') onQuery('');
      else return false;
      return true;
    default:
      return false;
  }
}
