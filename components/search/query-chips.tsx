import { X } from 'lucide';
import { t } from '../../lib/platform/i18n.ts';
import { withoutClause } from '../../lib/search/query/edit.ts';
import { parseQuery } from '../../lib/search/query/parse.ts';
import { Icon } from '../shared/icon.tsx';
import { clauseWords } from './clause-words.ts';

/** What a query was understood to ask for beside plain words; each part can be taken out. */
export function QueryChips({ query, onQuery }: { readonly query: string; readonly onQuery: (query: string) => void }) {
  const chips = parseQuery(query).clauses.flatMap((clause) => {
    const words = clauseWords(clause);
    return words === undefined ? [] : [{ clause, words }];
  });
  if (chips.length === 0) return null;
  return (
    <ul class="v-chips" aria-label={t('query.understood')}>
      {chips.map(({ clause, words }) => (
        <li key={`${String(clause.at.start)}-${words}`}>
          <button
            type="button"
            class="v-chip v-query-chip"
            aria-label={t('query.remove', [words])}
            title={t('query.remove', [words])}
            onClick={() => onQuery(withoutClause(query, clause))}
          >
            <span class="v-chip-words">{words}</span>
            <Icon node={X} size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
