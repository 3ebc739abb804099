import type { ComponentChildren } from 'preact';
import type { SearchHit } from '../../lib/model/library.ts';
import { t } from '../../lib/platform/i18n.ts';
import { formatDate } from '../shared/date.ts';
import { MatchText } from './match-text.tsx';

const MOST_COMPANIES = 3;

type HitLineProps = {
  readonly hit: SearchHit;
  /** Told before the browser follows the link. */
  readonly onOpen?: (() => void) | undefined;
  /** What else is to be said of it. */
  readonly children?: ComponentChildren;
};

/** One answer of a search: a link that opens in a new tab and tells the site nothing of where it was clicked. */
export function HitLine({ hit, onOpen, children }: HitLineProps) {
  const { article, titleMatches, companies, snippet } = hit;
  const names = companies.slice(0, MOST_COMPANIES).map((company) => company.name);
  return (
    <li>
      <a class="v-hit" href={article.url} target="_blank" rel="noopener noreferrer" onClick={onOpen}>
        <span class="v-hit-title" lang={article.lang}>
          <MatchText text={article.title} matches={titleMatches} />
        </span>
        {snippet === undefined ? null : (
          <span class="v-hit-snippet" lang={article.lang}>
            <MatchText text={snippet.text} matches={snippet.matches} />
          </span>
        )}
        <span class="v-hit-line">
          <span>{article.publisher}</span>
          <span>{formatDate(article.published)}</span>
          {article.savedAt === undefined ? null : <span class="v-hit-saved">{t('search.saved')}</span>}
          {names.length === 0 ? null : <span class="v-hit-companies">{names.join(', ')}</span>}
        </span>
        {children}
      </a>
    </li>
  );
}
