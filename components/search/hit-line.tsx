import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { MatchText } from './match-text.tsx';

const MOST_COMPANIES = 3;

/** One answer of a search: a link that opens in a new tab and tells the site nothing of where it was clicked. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const { article, titleMatches, companies } = hit;
  const names = companies.slice(0, MOST_COMPANIES).map((company) => company.name);
  return (
    <li>
      <a class="v-hit" href={article.url} target="_blank" rel="noopener noreferrer">
        <span class="v-hit-title" lang={article.lang}>
          <MatchText text={article.title} matches={titleMatches} />
        </span>
        <span class="v-hit-line">
          <span>{article.publisher}</span>
          <span>{formatDate(article.published)}</span>
          {article.savedAt === undefined ? null : <span class="v-hit-saved">{t('search.saved')}</span>}
          {names.length === 0 ? null : <span class="v-hit-companies">{names.join(', ')}</span>}
        </span>
      </a>
    </li>
  );
}
