import { Search, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/platform/i18n.ts';
import { IconButton } from '../shared/button.tsx';
import { Icon } from '../shared/icon.tsx';

type SearchFieldProps = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Goes to the first answer (Arrow down), or opens it (Enter). */
  readonly onEnterList: (how: 'focus' | 'open') => void;
};

/** The search field; `/` anywhere outside a field brings the focus here, Escape empties it. */
export function SearchField({ query, onQuery, onEnterList }: SearchFieldProps) {
  const fieldRef = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const ending = new AbortController();
    document.addEventListener('keydown', (event) => {
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || isTextField(event.target)) return;
      event.preventDefault();
      fieldRef.current?.focus();
    }, { signal: ending.signal });
    return () => ending.abort();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onEnterList('focus');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnterList('open');
    } else if (event.key === 'Escape' && query !== '') {
      // Only the text goes: without this, Chromium closes the whole popup.
      event.preventDefault();
      onQuery('');
    }
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
        placeholder={t('search.placeholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query === '' ? (
        <kbd aria-hidden="true">/</kbd>
      ) : (
        <IconButton
          icon={X}
          label={t('search.clear')}
          onClick={() => {
            onQuery('');
            fieldRef.current?.focus();
          }}
        />
      )}
    </div>
  );
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
