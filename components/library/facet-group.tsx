import { useState } from 'preact/hooks';
import type { FacetValue } from '../../lib/model/facets.ts';
import { t } from '../../lib/platform/i18n.ts';
import { findFilter } from '../../lib/search/query/edit.ts';
import type { Filter } from '../../lib/search/query/query.ts';
import { formatCount } from '../shared/language.ts';

/** A value to filter by, with the filter that choosing it writes. */
export type FacetChoice = Pick<FacetValue, 'label' | 'count'> & { readonly filter: Filter };

type FacetGroupProps = {
  readonly heading: string;
  readonly choices: readonly FacetChoice[];
  readonly query: string;
  readonly onToggle: (filter: Filter) => void;
};

const FEW = 6;

/** Values that the results have, with how many have each; a press filters by it, another one no more. */
export function FacetGroup({ heading, choices, query, onToggle }: FacetGroupProps) {
  const [isOpen, setOpen] = useState(false);
  if (choices.length === 0) return null;
  const shown = isOpen ? choices : choices.slice(0, FEW);
  const rest = choices.length - FEW;
  const more = isOpen ? t('libraryPage.fewer') : t('libraryPage.more', rest, [formatCount(rest)]);
  return (
    <section class="v-facet">
      <h2 class="v-facet-heading">{heading}</h2>
      <ul>
        {shown.map(({ label, count, filter }) => (
          <li key={label}>
            <button
              type="button"
              class="v-facet-value"
              aria-pressed={findFilter(query, filter) !== undefined}
              onClick={() => onToggle(filter)}
            >
              <span class="v-facet-label" title={label}>
                {label}
              </span>
              <span class="v-facet-count">{formatCount(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {rest <= 0 ? null : (
        <button
          type="button"
          class="v-button v-button--quiet"
          aria-expanded={isOpen}
          aria-label={t('charts.bar', [more, heading])}
          onClick={() => setOpen(!isOpen)}
        >
          {more}
        </button>
      )}
    </section>
  );
}
