import { t } from '../../lib/platform/i18n.ts';
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- `select` and `datalist` hold plain text, and draw all of it. */
import type { Suggestion } from '../../lib/search/query/completion.ts';
import { formatCount } from '../shared/language.ts';

type SuggestionListProps = {
  readonly id: string;
  readonly suggestions: readonly Suggestion[];
  /** The one the arrow keys stand on; -1 for none. */
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
};

/** What may be typed next; the field keeps the focus and points here. */
export function SuggestionList({ id, suggestions, active, onChoose }: SuggestionListProps) {
  return (
    <div class="v-suggestions" id={id} role="listbox" aria-label={t('search.suggestions')}>
      {suggestions.map((suggestion, index) => (
        // Keys are the field's; a press would take the focus from it.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={suggestion.label}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <span>{suggestion.label}</span>
          {suggestion.count === undefined ? null : (
            <span class="v-suggestion-count">{formatCount(suggestion.count)}</span>
          )}
        </div>
      ))}
    </div>
  );
}

/** Id of a proposal, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${String(index)}`;
}
